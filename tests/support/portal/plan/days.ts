import chineseDays from 'chinese-days';

const dayMs = 86_400_000;
const stamp = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many natural days later; earlier when negative. */
export function shift(date: string, days: number): string {
  return new Date(stamp(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The day so many working days later, counted by another project's table of holidays. */
export function shiftWorking(date: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = shift(day, step);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return day;
}

/** Natural days from one day to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((stamp(to) - stamp(from)) / dayMs);
}

/** 2026年9月18日. */
export function inChinese(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** The later of two days. */
export function latest(a: string, b: string): string {
  return a > b ? a : b;
}
