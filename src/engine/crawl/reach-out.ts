import type { SitePage } from '../model/site/site-page.ts';
import { ask, isFileAddress } from './ask.ts';
import type { Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { ranks } from './ranks.ts';

interface Found {
  readonly href: string | null;
  readonly kind: 'document' | 'navigation';
}

function listFound({ artifacts, links }: SitePage): Found[] {
  const { list, columns, article, attachments } = artifacts;
  const others = [...columns, ...links, ...(article?.body?.links ?? []), ...attachments];
  return [
    ...(list?.rows ?? []).map(({ href }) => ({ href, kind: 'document' as const })),
    ...others.map(({ href }) => ({ href, kind: 'navigation' as const })),
  ];
}

/** Notes everything a page links to, for the exhaustive crawl with which verdicts are compared. */
export function reachOut(draft: Draft, target: Target, page: SitePage): void {
  const depth = target.depth + 1;
  const [column = null] = draft.listings.get(target.listing ?? target.key)?.columns ?? [];
  const wants = listFound(page).flatMap(({ href: url, kind }) => {
    if (url === null || draft.seen.get(url) !== undefined) return [];
    draft.seen.set(url, true);
    const isFile = isFileAddress(url);
    const serves = kind === 'document' ? column : null;
    return {
      url,
      purpose: { kind: isFile ? 'attachment' : kind, column: serves, from: target.url } as const,
      rank: ranks.beyond + Math.min(depth, 999),
      depth,
      method: isFile ? ('HEAD' as const) : ('GET' as const),
      feed: null,
      listing: null,
      hops: 0,
    };
  });
  draft.beyond = [...draft.beyond, ...wants];
}

/** Asks for everything that was noted since; true where any was asked. */
export function planBeyond(draft: Draft): boolean {
  const wants = draft.beyond;
  draft.beyond = [];
  return wants.filter((want) => ask(draft, want)).length > 0;
}
