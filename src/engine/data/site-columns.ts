import { z } from 'zod';
import { PageKind } from '../model/page-kind.ts';
import settings from './site-columns.json' with { type: 'json' };

const SiteColumns = z.object({
  /** Columns that stand inside others on many portals: pages of these kinds hold what they ask. */
  withinPages: z.record(z.string(), z.array(PageKind)),
  /** Characters outside links that make a page without list or document one with content. */
  minTextLength: z.number().int(),
  /** Columns of the same parent that must be seen before a tree counts as looked through for one of them. */
  minSiblings: z.number().int(),
  /** A site map or home page with fewer links is no overview. */
  minMapLinks: z.number().int(),
  minHomeLinks: z.number().int(),
  /** Parts of names behind which portals keep further columns. */
  containers: z.array(
    z.object({
      word: z.string(),
      /** Ids of the columns that it may hold; null for any that stands below another. */
      holds: z.array(z.string()).nullable(),
    }),
  ),
  /** Pairs of signs that many names of columns share and that tell none apart. */
  commonPairs: z.array(z.string()),
  /** Rows that so many column pages show alike are a block of the frame. */
  minRepeats: z.number().int(),
  /** Most rows that stand pinned above a list in order. */
  maxPinned: z.number().int(),
});

/** How columns are settled from the pages of a portal; this product's own measures. */
export const siteColumns = SiteColumns.parse(settings);
