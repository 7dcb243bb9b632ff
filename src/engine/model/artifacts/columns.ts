import { z } from 'zod';
import { Locator } from '../locator.ts';

/** A link (or a heading) that names a column of `data/columns.json`. */
export const ColumnLink = z.object({
  id: z.string(),
  name: z.string(),
  /** Text as it stands on the page (full text of `title` or `alt` where the anchor's is cut). */
  text: z.string(),
  /** Absolute address; empty where the anchor has none (the current column, a mirror's `javascript:`). */
  href: z.string(),
  match: z.enum(['name', 'alias', 'alias-unverified']),
  /** `uncertain` where the text fits several columns and nothing decides. */
  certainty: z.enum(['certain', 'uncertain']),
  via: z.enum(['anchor', 'image', 'title', 'onclick', 'option', 'frame', 'script', 'heading']),
  locator: Locator,
});
export type ColumnLink = z.infer<typeof ColumnLink>;

/** The column that the page itself belongs to. */
export const CurrentColumn = z.object({
  id: z.string(),
  name: z.string(),
  /** `trail` breadcrumb or tag names it exactly; `address` only the address hints at it. */
  certainty: z.enum(['certain', 'uncertain']),
  from: z.enum(['meta', 'breadcrumb', 'title', 'heading', 'address']),
  locator: Locator,
});
export type CurrentColumn = z.infer<typeof CurrentColumn>;

/** What a disclosure platform (61号) shows on this page. */
export const PlatformBlocks = z.object({
  /** Link to the platform from here, with its name; null when not seen. */
  entry: z.object({ text: z.string(), href: z.string(), locator: Locator }).nullable(),
  /** The four first-level blocks; null for one not seen. */
  blocks: z.array(
    z.object({
      column: z.enum([
        'disclosure-guide',
        'disclosure-rules',
        'statutory-disclosure',
        'annual-report',
      ]),
      locator: Locator.nullable(),
    }),
  ),
  /** True on a page that is itself the platform. */
  isPlatformPage: z.boolean(),
});
export type PlatformBlocks = z.infer<typeof PlatformBlocks>;
