const digits = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((sign, value) => [sign, value] as const),
  ...[...'零○◯ＯOoΟО０0'].map((sign) => [sign, 0] as const),
  ['两', 2],
  ['元', 1],
  ['正', 1],
]);

/** A year spelled digit by digit (二〇二六, 二○二六, 二Ｏ二六); NaN for anything else. */
export function readChineseYear(text: string): number {
  let year = 0;
  for (const sign of text) year = year * 10 + (digits.get(sign) ?? Number.NaN);
  return text === '' ? Number.NaN : year;
}

/** A number 0–99 in Chinese or ASCII digits (九, 十, 二十一, 廿三, 初五, 5); NaN for anything else. */
export function readChineseNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const spelled = text.replace('廿', '二十').replace('卅', '三十').replace('初', '');
  const at = spelled.indexOf('十');
  if (at < 0) return spelled.length === 1 ? (digits.get(spelled) ?? Number.NaN) : Number.NaN;
  const before = spelled.slice(0, at);
  const after = spelled.slice(at + 1);
  const tens = before === '' ? 1 : (digits.get(before) ?? Number.NaN);
  return tens * 10 + (after === '' ? 0 : (digits.get(after) ?? Number.NaN));
}
