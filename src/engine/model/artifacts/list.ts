import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { Locator } from '../locator.ts';

/** One row of a list: a link and, mostly, a date. */
export const ListRow = z.object({
  /** Full title (of the `title` attribute where the visible text is cut). */
  title: z.string(),
  /** Absolute http(s) address, or null. */
  href: z.string().nullable(),
  date: CivilDate.nullable(),
  /** The date as written; null where the row has none. */
  notation: z.string().nullable(),
  /** True where the year was taken from a heading or from the order of the rows. */
  yearInferred: z.boolean(),
  locator: Locator,
});
export type ListRow = z.infer<typeof ListRow>;

/** The main list of a column page. */
export const PageList = z.object({
  rows: z.array(ListRow),
  newestDate: CivilDate.nullable(),
  oldestDate: CivilDate.nullable(),
  pagination: z
    .object({
      pages: z.number().int().nullable(),
      items: z.number().int().nullable(),
      next: z.string().nullable(),
    })
    .nullable(),
  /** True on a page after the first of its list, whose rows are old by nature. */
  isLaterPage: z.boolean(),
  carrier: z.enum(['markup', 'table', 'datastore', 'json', 'frame']),
  /** “暂无数据” and the like, where the list is empty. */
  emptyNotice: Locator.nullable(),
  /** 情况说明: a sentence that explains why there is nothing. */
  note: Locator.nullable(),
  /** True where the page looks as if its rows were drawn by a script that did not run here. */
  isScriptBuilt: z.boolean(),
  /** Share (0–1) of the rows in the text of all dated rows and all text outside links; low beside an article's body. */
  dominance: z.number(),
});
export type PageList = z.infer<typeof PageList>;

/** A dated link anywhere on the page, menus and trails excluded. */
export const DatedLink = z.object({
  title: z.string(),
  href: z.string().nullable(),
  date: CivilDate,
  notation: z.string(),
  yearInferred: z.boolean(),
  from: z.enum(['text', 'url']),
  locator: Locator,
});
export type DatedLink = z.infer<typeof DatedLink>;
