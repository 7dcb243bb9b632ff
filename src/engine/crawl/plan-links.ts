import { crawlLimits } from '../data/crawl-limits.ts';
import { ask, enqueue, isFileAddress } from './ask.ts';
import type { Draft } from './draft.ts';
import { ranks } from './ranks.ts';

const { links, externalLinks } = crawlLimits.reach;
const { maxSecondAsks } = crawlLimits.politeness;

/** Asks for the heads of links that nothing else asked for, those of the home page first; true where any was asked. */
export function planLinks(draft: Draft): boolean {
  let isAny = false;
  const sorted = [...draft.links.values()].sort((a, b) => a.rank - b.rank || a.order - b.order);
  for (const { url, from, isExternal } of sorted) {
    const count = isExternal ? 'externalLinks' : 'links';
    if (draft.counts[count] >= (isExternal ? externalLinks : links)) continue;
    const isAsked = ask(draft, {
      url,
      purpose: { kind: isFileAddress(url) ? 'attachment' : 'link', column: null, from },
      rank: ranks.link,
      depth: 1,
      method: 'HEAD',
      feed: null,
      listing: null,
      hops: 0,
    });
    if (isAsked) draft.counts[count] += 1;
    isAny = isAsked || isAny;
  }
  return isAny;
}

/** Asks a second time for what failed once; true where anything was asked. */
export function planSecondAsks(draft: Draft): boolean {
  const keys = draft.again;
  draft.again = [];
  let isAny = false;
  for (const key of keys) {
    const target = draft.targets.get(key);
    if (target?.state !== 'done' || draft.counts.secondAsks >= maxSecondAsks) continue;
    draft.counts.secondAsks += 1;
    // Some servers answer HEAD wrongly: the second time the page itself decides.
    enqueue(draft, { ...target, method: 'GET', rank: ranks.again });
    isAny = true;
  }
  return isAny;
}
