import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Locator } from './locator.ts';

/** What a date on a page means. */
export const DateRole = z.enum(['published', 'written', 'signed', 'expires', 'effective']);
export type DateRole = z.infer<typeof DateRole>;

/** Where a date was read. */
export const DateSource = z.enum(['meta', 'table', 'text', 'url', 'list']);
export type DateSource = z.infer<typeof DateSource>;

/** A date with its role, its notation and where it was read. */
export const PageDate = z.object({
  role: DateRole,
  value: CivilDate,
  from: DateSource,
  /** The label before it (成文日期, 发布时间, PubDate …), or null. */
  label: z.string().nullable(),
  /** The date as it is written on the page. */
  notation: z.string(),
  locator: Locator,
});
export type PageDate = z.infer<typeof PageDate>;
