import { z } from 'zod';
import { columnDefinitions } from './columns.ts';
import goals from './crawl-goals.json' with { type: 'json' };

const CrawlGoals = z.object({
  /** Columns without a publication term whose documents are judged all the same. */
  documentColumns: z.array(z.string()),
  /** First labels of host names that belong to the portal (`xxgk.` beside `www.`). */
  ownHosts: z.array(z.string()),
  /** Columns of a few lasting pages, whose sub-pages are opened. */
  profileColumns: z.array(z.string()),
  /** Months back from `asOf` up to which the list of a column is read. */
  readBackMonths: z.record(z.string(), z.number().int()),
  /** Lists that are read back to the oldest document judged in the columns they belong to. */
  pairs: z.array(z.object({ list: z.string(), of: z.array(z.string()) })),
});

/** What a crawl goes for, beside the columns themselves. */
export const crawlGoals = CrawlGoals.parse(goals);

const profiles: ReadonlySet<string> = new Set(crawlGoals.profileColumns);
const judged: ReadonlySet<string> = new Set([
  ...crawlGoals.documentColumns,
  ...columnDefinitions.flatMap(({ id, deadline }) =>
    deadline === null || profiles.has(id) ? [] : [id],
  ),
]);

/** Whether documents of the column are opened and judged: those with a publication term, and those that are paired. */
export function isDocumentColumn(id: string): boolean {
  return judged.has(id);
}
