import { brokenLinks } from '../../data/broken-links.ts';
import type { FetchAttempt, FetchRecord, FetchState } from '../../model/site/fetch-record.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import { parseAddress } from '../../text/resolve-address.ts';

/**
 * How a link stands: `broken` refused as missing or failing, twice · `gone` its page says itself that there is nothing ·
 * `guarded` a program was turned away · `silent` nothing came, which another network may see otherwise · `once` failed but not asked again ·
 * `unasked` left out.
 */
export type LinkState = 'working' | 'broken' | 'gone' | 'guarded' | 'silent' | 'once' | 'unasked';

/** What the whole crawl tells about hosts. */
export interface HostFacts {
  /** Hosts from which something came. */
  readonly living: ReadonlySet<string>;
  /** True where so much of the portal fails that it is down, not its links. */
  readonly isPortalDown: boolean;
}

const unasked: ReadonlySet<FetchState> = new Set([
  'robots',
  'off-site',
  'out-of-budget',
  'stopped',
  'trap',
]);
const guarded: ReadonlySet<FetchState> = new Set(['challenge', 'rate-limited', 'tls', 'loop']);
const silent: ReadonlySet<FetchState> = new Set(['timeout', 'dns', 'refused']);
const refused: ReadonlySet<FetchState> = new Set(['client-error', 'server-error']);

/** Host of an address without `www.`; "" where it cannot be read. */
export function bareHost(url: string): string {
  return parseAddress(url)?.host.replace(/^www\./, '') ?? '';
}

function isFailed({ state }: Pick<FetchAttempt, 'state'>): boolean {
  return guarded.has(state) || silent.has(state) || refused.has(state);
}

/** Gathers what the crawl tells about hosts. */
export function collectHostFacts({ fetches, target }: SiteView): HostFacts {
  const obtained = fetches.filter(({ state }) => state === 'fetched' || state === 'not-modified');
  const own = fetches.filter(
    ({ url, attempts }) => attempts.length > 0 && bareHost(url) === bareHost(target.url),
  );
  const failed = own.filter(isFailed).length;
  return {
    living: new Set(obtained.map(({ url }) => bareHost(url))),
    isPortalDown:
      own.length >= brokenLinks.minAsked && failed >= own.length * brokenLinks.brokenShare,
  };
}

function tellFailed(
  { attempts, url, status }: FetchRecord,
  { living }: HostFacts,
  minAttempts: number,
): LinkState {
  const failures = attempts.filter(isFailed);
  const statuses = [status, ...failures.map((one) => one.status)];
  const isGuarded =
    failures.some(({ state }) => guarded.has(state)) ||
    statuses.some((one) => one !== null && brokenLinks.guardedStatuses.includes(one));
  if (isGuarded) return 'guarded';
  if (failures.length < minAttempts) return 'once';
  const isRefused = failures.every(({ state }) => refused.has(state));
  return isRefused || living.has(bareHost(url)) ? 'broken' : 'silent';
}

/** The word by which a page that came says that there is nothing; null where it says no such thing. */
export function findGoneWord(record: FetchRecord, site: SiteView): string | null {
  const page = site.findPage(record.url);
  if (page?.artifacts.kind.value !== 'error') return null;
  const reasons = page.artifacts.kind.reasons.join('\n');
  return brokenLinks.goneWords.find((word) => reasons.includes(`“${word}”`)) ?? null;
}

/** Tells how a link stands; two failed attempts are the least that proves it broken. */
export function tellLinkState(
  record: FetchRecord,
  site: SiteView,
  facts: HostFacts,
  minAttempts: number,
): LinkState {
  if (unasked.has(record.state)) return 'unasked';
  if (isFailed(record)) return tellFailed(record, facts, minAttempts);
  return findGoneWord(record, site) === null ? 'working' : 'gone';
}
