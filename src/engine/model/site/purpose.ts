import { z } from 'zod';
import { Level } from '../level.ts';

/** What a request of the crawl is for. */
export const Purpose = z.object({
  kind: z.enum([
    'robots',
    'home',
    'platform',
    'navigation',
    'site-map',
    'search',
    'column',
    'list',
    'list-feed',
    'document',
    'interpretation',
    'attachment',
    'report-file',
    'link',
  ]),
  /** Id in `data/columns.json` of the column it serves; null where it serves none in particular. */
  column: z.string().nullable(),
  /** Address of the page that led here; null for the first. */
  from: z.string().nullable(),
});
export type Purpose = z.infer<typeof Purpose>;

/** The portal under audit. `name` and `level` are the user's, else what its home page tells. */
export const SiteTarget = z.object({
  name: z.string().nullable(),
  url: z.string(),
  siteIdCode: z.string().nullable(),
  level: Level.nullable(),
});
export type SiteTarget = z.infer<typeof SiteTarget>;
