import type { PageList } from '../../model/artifacts/list.ts';
import type { ListFeed } from '../../model/site/list-feed.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findFrameFeed } from './find-frame-feed.ts';
import { findJpageFeed } from './find-jpage-feed.ts';
import { findScriptFeed } from './find-script-feed.ts';
import type { TreeColumn } from './read-gkmlpt-tree.ts';

/**
 * Known services that hand out the rows of a page's columns.
 * Shape: one a column for a page that holds a tree of them; else at most one.
 */
export function findListFeeds(
  page: ParsedPage,
  place: {
    /** Address that was asked for. */
    readonly url: string;
    readonly list: PageList | null;
    readonly tree: readonly TreeColumn[];
  },
): ListFeed[] {
  const { url, list, tree } = place;
  if (tree.length > 0) return tree.flatMap(({ feed }) => feed ?? []);
  const feed =
    findJpageFeed(page, url) ?? findScriptFeed(page, url, list) ?? findFrameFeed(page, url, list);
  return feed === null ? [] : [feed];
}
