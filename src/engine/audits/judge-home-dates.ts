import { addDays, daysBetween } from '../calendar/civil-days.ts';
import type { DatedLink } from '../model/artifacts/list.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { MessageData } from '../model/finding.ts';
import type { Verdict } from './define-audit.ts';

/** Messages that the dates of a home page come to. */
export type HomeDatesKey = 'fresh' | 'stale' | 'unsure';

/** What the dates of a home page come to; the newest one is the evidence. */
export interface HomeDates {
  readonly verdict: Verdict;
  readonly message: HomeDatesKey;
  readonly newest: DatedLink;
  readonly data: MessageData;
}

/** Fewer dates than this on a home page may be a stray block, no picture of its updates. */
const minCertainDates = 3;

/** A saved page does not tell when it was taken, so a date without a year may be of any year. */
function isYearOpen(link: DatedLink, { snapshot }: PageArtifacts): boolean {
  return link.yearInferred && snapshot.capturedAt === null;
}

/** Judges the dated links of a home page against a window of natural days before the as-of day; null where it has none. */
export function judgeHomeDates(
  artifacts: PageArtifacts,
  days: number,
  asOf: CivilDate,
): HomeDates | null {
  const links = artifacts.datedLinks.filter(({ date }) => date <= asOf);
  const newest = links.reduce<DatedLink | null>(
    (best, link) => (best === null || link.date > best.date ? link : best),
    null,
  );
  if (newest === null) return null;
  const { date: newestDate, title } = newest;
  const data = { newestDate, title, asOf, days, age: daysBetween(newestDate, asOf) };
  const tell = (verdict: Verdict, message: HomeDatesKey): HomeDates => ({
    verdict,
    message,
    newest,
    data,
  });
  if (newestDate >= addDays(asOf, -days)) {
    return isYearOpen(newest, artifacts) ? tell('doubt', 'unsure') : tell('passed', 'fresh');
  }
  const certain = links.filter(({ from, yearInferred }) => from === 'text' && !yearInferred);
  return certain.length < minCertainDates || newest.yearInferred
    ? tell('doubt', 'unsure')
    : tell('fault', 'stale');
}
