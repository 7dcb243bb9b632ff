import { pageKindWords } from '../data/page-kind-words.ts';
import { hasWord } from '../text/find-words.ts';

/** Whether a title names an annual report on disclosure; in their own column the words 信息公开 may be left out. */
export function isReportTitle(title: string, isReportColumn: boolean): boolean {
  const { reportSubject, reportWords, notReport } = pageKindWords;
  return (
    hasWord(title, reportWords) &&
    !hasWord(title, notReport) &&
    (isReportColumn || hasWord(title, reportSubject))
  );
}

/** Year of an annual report that a title names; null where it names no such report. */
export function findReportYear(title: string, isReportColumn: boolean): number | null {
  const year = /(20\d{2})\s{0,2}年/.exec(title)?.[1];
  return isReportTitle(title, isReportColumn) && year !== undefined ? Number(year) : null;
}
