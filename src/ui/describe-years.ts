/** `2026–2027、2029` for years in rising order. */
export function describeYears(years: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.last) + 1 === Number(year)) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join('、');
}
