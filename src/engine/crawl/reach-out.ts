import type { SitePage } from '../model/site/site-page.ts';
import { ask, isFileAddress } from './ask.ts';
import type { Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { askFile } from './plan-documents.ts';
import { ranks } from './ranks.ts';

/** Asks for everything a page links to: the exhaustive crawl, with which verdicts are compared. */
export function reachOut(draft: Draft, target: Target, page: SitePage): void {
  const { list, columns, article, attachments } = page.artifacts;
  const depth = target.depth + 1;
  const from = target.url;
  const [column = null] = draft.listings.get(target.listing ?? target.key)?.columns ?? [];
  const rows = (list?.rows ?? []).flatMap(({ href }) => href ?? []);
  const others = [
    ...columns.map(({ href }) => href),
    ...page.links.map(({ href }) => href),
    ...(article?.body?.links ?? []).map(({ href }) => href),
    ...attachments.map(({ href }) => href),
  ];
  const reach = (url: string, kind: 'document' | 'navigation'): void => {
    if (isFileAddress(url)) askFile(draft, url, column, { from, depth });
    else {
      ask(draft, {
        url,
        purpose: { kind, column: kind === 'document' ? column : null, from },
        rank: (kind === 'document' ? ranks.document : ranks.look) + Math.min(depth, 999),
        depth,
        method: 'GET',
        feed: null,
        listing: null,
        hops: 0,
      });
    }
  };
  for (const url of rows) reach(url, 'document');
  for (const url of others) reach(url, 'navigation');
}
