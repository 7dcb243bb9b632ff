import { daysBetween } from '../calendar/civil-days.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { SiteDocument } from '../model/site/site-view.ts';

/** How many documents of one day, and how far apart their written dates (natural days), tell a day of moving. */
export interface BatchMeasure {
  readonly count: number;
  readonly spreadDays: number;
}

/** Days on which many documents written at very different times bear their publication: a site was moved, the dates are not those of publication. */
export function findBatchDays(
  documents: readonly SiteDocument[],
  { count, spreadDays }: BatchMeasure,
): ReadonlySet<CivilDate> {
  const written = new Map<CivilDate, CivilDate[]>();
  for (const { pubDate, page } of documents) {
    const date = page.artifacts.article?.writtenDate ?? page.artifacts.article?.signedDate ?? null;
    if (pubDate === null || date === null) continue;
    written.set(pubDate, [...(written.get(pubDate) ?? []), date]);
  }
  const batches = [...written].filter(([, dates]) => {
    const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)];
    if (first === undefined || last === undefined) return false;
    return dates.length >= count && daysBetween(first, last) >= spreadDays;
  });
  return new Set(batches.map(([day]) => day));
}
