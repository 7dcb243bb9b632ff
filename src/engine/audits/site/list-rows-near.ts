import { addDays } from '../../calendar/civil-days.ts';
import type { SiteDocument, SiteRow, SiteView } from '../../model/site/site-view.ts';

/** An interpretation may come so long before its document, or after it, and still be looked for in a list (natural days). */
export const daysAround = { before: 30, after: 90 } as const;

/** Rows of 政策解读 near the document's day whose pages nobody read. */
export function listUnreadRowsNear(site: SiteView, { pubDate }: SiteDocument): readonly SiteRow[] {
  const column = site.findColumn('policy-interpretation');
  if (column === null || pubDate === null) return [];
  const [first, last] = [addDays(pubDate, -daysAround.before), addDays(pubDate, daysAround.after)];
  return column.rows.filter(
    ({ date, href }) =>
      date !== null && date >= first && date <= last && site.findPage(href ?? '') === null,
  );
}
