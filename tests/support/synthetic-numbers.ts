/** Numbers for tests: right in form and check digit, invented in substance (birth on the first day of 1990, serial 000–999). */
export function syntheticId(serial: number, start = '110101', birth = '19900101'): string {
  const body = `${start}${birth}${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** A card number of 19 digits with its Luhn digit. */
export function syntheticCard(serial: number): string {
  const body = `622200000000${String(serial).padStart(6, '0')}`;
  const sum = [...body].reverse().reduce((total, sign, at) => {
    const value = at % 2 === 0 ? Number(sign) * 2 : Number(sign);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

/** A mobile number of a range that is not given out. */
export function syntheticMobile(serial: number): string {
  return `199${String(serial).padStart(8, '0')}`;
}
