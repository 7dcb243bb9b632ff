import { columnWording } from '../data/column-wording.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { crawlWords } from '../data/crawl-words.ts';
import { listPhrases } from '../data/list-phrases.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { addressKey } from '../text/address-key.ts';
import { faceOf, isHomeTwin } from '../text/home-twin.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { ask, enqueue, noteUnasked } from './ask.ts';
import type { Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { learnColumns } from './learn-columns.ts';
import { learnDocument } from './learn-document.ts';
import { createListing, extendListing } from './learn-list.ts';
import { serveColumn } from './plan-columns.ts';
import { continueListing } from './plan-lists.ts';
import { isPortalAddress } from './portal-hosts.ts';
import { reachOut } from './reach-out.ts';

const { hops: maxHops, renders, knownLinks } = crawlLimits.reach;
const maxMenu = 600;

type Kind = SitePage['purpose']['kind'];

/** Pages that lead on; what they link to is worth knowing. */
const leading: ReadonlySet<Kind> = new Set([
  'home',
  'platform',
  'navigation',
  'site-map',
  'search',
  'column',
]);
/** Pages worth a browser where the markup shows too little. */
const rendered: ReadonlySet<Kind> = new Set(['home', 'platform', 'navigation', 'column', 'list']);
const linkRanks: Readonly<Partial<Record<Kind, number>>> = { home: 0, platform: 1, column: 2 };

function render(draft: Draft, target: Target, page: SitePage): void {
  const { render: mode } = draft.options;
  if (mode === 'never' || target.via === 'render' || !rendered.has(page.purpose.kind)) return;
  if (draft.counts.renders >= renders || page.feeds.length > 0) return;
  if (mode === 'auto' && !page.needsRendering) return;
  draft.counts.renders += 1;
  enqueue(draft, { ...target, via: 'render', notBeforeMs: 0 });
}

/** Follows a page that only sends on; addresses known already end the hopping. */
function followOn(draft: Draft, target: Target, url: string): void {
  if (target.hops >= maxHops) return;
  const isAsked = ask(draft, {
    url,
    purpose: target.purpose,
    rank: target.rank,
    depth: target.depth,
    method: 'GET',
    feed: null,
    listing: null,
    hops: target.hops + 1,
  });
  if (!isAsked) return;
  for (const id of draft.listings.get(target.key)?.columns ?? []) {
    serveColumn(draft, addressKey(url), url, target.depth, id);
  }
}

/** Pictures and “更多” say nothing of where they lead; their addresses may. */
function isNameless(text: string): boolean {
  const name = normalizeName(text);
  return name === '' || columnWording.moreWords.includes(name);
}

function learnMenu(draft: Draft, target: Target, page: SitePage): void {
  if (page.searchForm !== null && isPortalAddress(page.searchForm.action, draft.options.home)) {
    draft.searchForm ??= page.searchForm;
  }
  const { home } = draft.options;
  for (const { text, href } of page.links) {
    if (draft.siteMap !== null) break;
    const isMap = crawlWords.siteMap.includes(normalizeName(text));
    if (isMap && isPortalAddress(href, home)) draft.siteMap = href;
  }
  if (target.purpose.kind !== 'home' && target.purpose.kind !== 'platform') return;
  const entries = page.links.flatMap(({ text, href, area }) =>
    (area === 'menu' || isNameless(text)) && isPortalAddress(href, home)
      ? [{ url: href, text, depth: target.depth + 1 }]
      : [],
  );
  draft.menu = [...draft.menu, ...entries].slice(0, maxMenu);
}

/** A number leads to a further page of a list or to a day of a calendar; the pager is checked by its next page alone. */
const bareNumber = /^\d{1,6}$/;
const farPages = new Set(listPhrases.pagerWords.filter((word) => !/^[下后]/.test(word)));

function learnLinks(draft: Draft, target: Target, page: SitePage): void {
  const rank = linkRanks[target.purpose.kind];
  if (rank === undefined) return;
  const { home, checksExternalLinks } = draft.options;
  for (const { href, text } of page.links) {
    if (bareNumber.test(text) || farPages.has(text)) continue;
    const isExternal = !isPortalAddress(href, home);
    if (isExternal && !checksExternalLinks) {
      noteUnasked(draft, href, { kind: 'link', column: null, from: target.url }, 'off-site');
      continue;
    }
    const order = draft.links.size();
    if (order >= knownLinks || draft.links.get(href) !== undefined) continue;
    draft.links.set(href, { url: href, from: target.url, rank, order, isExternal });
  }
}

function learnFeeds(draft: Draft, page: SitePage): void {
  for (const feed of page.feeds) draft.feeds.set(feed.page, feed);
}

function learnListing(draft: Draft, target: Target, page: SitePage): void {
  const key = target.listing ?? target.key;
  const listing = draft.listings.get(key) ?? createListing(key, target.url, target.depth);
  extendListing(draft, listing, page, target.listing === null);
  continueListing(draft, key);
}

/** Draws everything from a page that tells what to ask for next. */
export function learnPage(draft: Draft, target: Target, page: SitePage): void {
  const { kind } = target.purpose;
  if (kind === 'report-file') return;
  if (kind === 'home') draft.isHomeRead = true;
  if (page.sendsTo !== null) {
    followOn(draft, target, page.sendsTo);
    return;
  }
  if (kind === 'home') draft.homeFace ??= faceOf(page);
  else if (draft.homeFace !== null && isHomeTwin(page, draft.homeFace)) return;
  learnFeeds(draft, page);
  if (leading.has(kind)) {
    learnColumns(draft, target, page);
    learnMenu(draft, target, page);
    learnLinks(draft, target, page);
  }
  learnListing(draft, target, page);
  if (kind === 'document' || kind === 'interpretation') learnDocument(draft, target, page);
  if (draft.options.isExhaustive) reachOut(draft, target, page);
  render(draft, target, page);
}
