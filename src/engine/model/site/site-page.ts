import { z } from 'zod';
import { PageArtifacts } from '../artifacts/page-artifacts.ts';
import { ListFeed } from './list-feed.ts';
import { Purpose } from './purpose.ts';

/** A link of a page, menus included. */
export const SiteLink = z.object({
  text: z.string(),
  href: z.string(),
  /** Where on the page it stands: menus and trails, the last block, or the rest. */
  area: z.enum(['menu', 'footer', 'body']),
});
export type SiteLink = z.infer<typeof SiteLink>;

/** A search that is a plain GET form: the query goes into `parameter`, the other fields stand in `action` already. */
export const SearchForm = z.object({ action: z.string(), parameter: z.string() });
export type SearchForm = z.infer<typeof SearchForm>;

/** One page of a portal as the site audit keeps it: its artifacts, pruned to what can matter, and what only a crawl needs. */
export const SitePage = z.object({
  /** Key of the address that was asked for (`addressKey`). */
  key: z.string(),
  purpose: Purpose,
  artifacts: PageArtifacts,
  /** Links to go on from and to check; kept for home, platform, site map and column pages. */
  links: z.array(SiteLink),
  feeds: z.array(ListFeed),
  /** The list feed whose answer this is; null for a page. */
  answerOf: ListFeed.nullable(),
  searchForm: SearchForm.nullable(),
  /** Where a page that only sends on (meta refresh, `location` in a script, a lone link) leads; null for any other. */
  sendsTo: z.string().nullable(),
  /** Characters of visible text above the last block that stand in no link. */
  textLength: z.number().int(),
  /** True where the markup shows too little and scripts would draw the rest: a browser must render it. */
  needsRendering: z.boolean(),
});
export type SitePage = z.infer<typeof SitePage>;
