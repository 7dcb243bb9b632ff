import { crawlLimits } from '../data/crawl-limits.ts';
import { fileFormats } from '../data/file-formats.ts';
import type { FetchState } from '../model/site/fetch-record.ts';
import type { Purpose } from '../model/site/purpose.ts';
import { addressKey } from '../text/address-key.ts';
import { fileExtensionOf } from '../text/file-extension.ts';
import { parseAddress } from '../text/resolve-address.ts';
import { hostOf } from '../text/same-portal.ts';
import type { HostState, Target, Want } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { findCalendarYear, looksEndless, shapeOf } from './find-trap.ts';
import { putIn } from './frontier.ts';
import { isPortalAddress } from './portal-hosts.ts';

const { unasked: maxUnasked } = crawlLimits.reach;
const { calendarPages, sameContent } = crawlLimits.traps;

/** Notes an address that is known and not asked, each once and in bounded number. */
export function noteUnasked(draft: Draft, url: string, purpose: Purpose, state: FetchState): void {
  if (draft.unasked.get(url) !== undefined) return;
  if (draft.unasked.size() >= maxUnasked) draft.moreUnasked += 1;
  else draft.unasked.set(url, { url, purpose, state });
}

/** Whether the address is a file rather than a page, by its name. */
export function isFileAddress(url: string): boolean {
  return fileFormats.has(fileExtensionOf(url));
}

function isTrap(draft: Draft, url: string): boolean {
  if (looksEndless(url, Number(draft.asOf.slice(0, 4)))) return true;
  const shape = shapeOf(url);
  if ((draft.shapes.get(`closed ${shape}`) ?? 0) > 0) return true;
  if (findCalendarYear(url) === null) return false;
  const count = (draft.shapes.get(`calendar ${shape}`) ?? 0) + 1;
  draft.shapes.set(`calendar ${shape}`, count);
  return count > calendarPages;
}

/** Counts what came under one shape of address; the same content under ever new queries closes the shape. */
export function noteContent(draft: Draft, url: string, sha256: string | null): void {
  if (sha256 === null || (parseAddress(url)?.search ?? '') === '') return;
  const shape = shapeOf(url);
  const count = (draft.shapes.get(`${sha256} ${shape}`) ?? 0) + 1;
  draft.shapes.set(`${sha256} ${shape}`, count);
  if (count >= sameContent) draft.shapes.set(`closed ${shape}`, 1);
}

function createHost(host: string): HostState {
  return {
    host,
    waiting: [],
    rules: null,
    robotsTries: 0,
    closedBy: null,
    nextAtMs: 0,
    busy: null,
    strikes: 0,
  };
}

/** Lets a target wait at its host. */
export function enqueue(draft: Draft, target: Target): void {
  const host = draft.hosts.get(target.host) ?? createHost(target.host);
  const known = draft.targets.get(target.key);
  if (known?.state !== 'waiting') draft.counts.waiting += 1;
  draft.targets.set(target.key, { ...target, state: 'waiting' });
  const waiting = putIn(host.waiting, target.rank, target.key);
  draft.hosts.set(target.host, { ...host, waiting });
}

function isWelcome(draft: Draft, { url, purpose, depth }: Want): FetchState | null {
  const { home, checksExternalLinks, maxDepth } = draft.options;
  const isOwn = isPortalAddress(url, home);
  if (!isOwn && !(checksExternalLinks && purpose.kind === 'link')) return 'off-site';
  if (depth > maxDepth) return 'out-of-budget';
  return isTrap(draft, url) ? 'trap' : null;
}

/** An address known before is asked sooner, or asked for its page where only its head was. */
function promote(draft: Draft, known: Target, want: Want): boolean {
  const isUpgrade = known.method === 'HEAD' && want.method === 'GET';
  if (known.state === 'waiting' && (isUpgrade || want.rank < known.rank)) {
    const isNew = known.attempts === 0 && want.method === 'GET';
    enqueue(draft, { ...known, ...(isUpgrade || isNew ? want : { rank: want.rank }) });
    return true;
  }
  if (known.state !== 'done' || !isUpgrade) return false;
  enqueue(draft, { ...known, ...want, outcome: null });
  return true;
}

/**
 * Puts an address on the way to be asked. True where it will be asked because of this call;
 * false where it was or will be anyway, or is never asked (another host, too deep, a trap).
 */
export function ask(draft: Draft, want: Want): boolean {
  const host = hostOf(want.url);
  if (host === null) return false;
  const key = addressKey(want.url);
  const known = draft.targets.get(key);
  if (known !== undefined) return promote(draft, known, want);
  const refusal = isWelcome(draft, want);
  if (refusal !== null) {
    noteUnasked(draft, want.url, want.purpose, refusal);
    return false;
  }
  enqueue(draft, {
    ...want,
    key,
    host,
    via: 'fetch',
    state: 'waiting',
    outcome: null,
    attempts: 0,
    failures: 0,
    waits: 0,
    notBeforeMs: 0,
    validators: { etag: null, lastModified: null },
  });
  return true;
}
