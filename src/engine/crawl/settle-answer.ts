import { crawlLimits } from '../data/crawl-limits.ts';
import type { CrawlEvent } from '../model/site/crawl.ts';
import type { FetchState } from '../model/site/fetch-record.ts';
import { enqueue, noteContent } from './ask.ts';
import type { HostState, Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { closedRules, openRules, readRobots } from './read-robots.ts';
import { isPortalAddress } from './portal-hosts.ts';

type Answer = CrawlEvent & { kind: 'answered' };

const { politeness, breaker } = crawlLimits;
const maxRobotsTries = 2;

/** The server's own trouble: it is given a rest, and the breaker counts it. */
const troubles: ReadonlySet<FetchState> = new Set([
  'timeout',
  'dns',
  'tls',
  'refused',
  'server-error',
  'rate-limited',
  'challenge',
]);
/** What may have been a passing failure: asked a second time. */
const doubtful: ReadonlySet<FetchState> = new Set([...troubles, 'client-error', 'loop']);
/** Answers by which a server refuses HEAD though it would give the page. */
const headRefusals: ReadonlySet<number> = new Set([403, 405, 501]);

function isObtained(state: FetchState): boolean {
  return state === 'fetched' || state === 'not-modified';
}

/** Least time between two requests to the host: the user's or robots.txt's, whichever is longer. */
export function delayOf(draft: Draft, host: HostState): number {
  const delay = Math.max(draft.options.delayMs, host.rules?.delayMs ?? 0);
  return delay + Math.min(politeness.delayMarginMs, delay / 25);
}

/**
 * The delay is counted from start to start, since one request at a time is under way and an answer may take long;
 * after redirects, whose last start is unknown, from the answer.
 */
function restHost(draft: Draft, host: HostState, answer: Answer): HostState {
  const { atMs, startedAtMs, record } = answer;
  const isTrouble = troubles.has(record.state);
  const strikes = isTrouble ? host.strikes + 1 : 0;
  const delay = delayOf(draft, host);
  const base = record.redirects.length > 0 || isTrouble ? atMs : Math.min(startedAtMs, atMs);
  const factor = isTrouble ? Math.min(2 ** strikes, politeness.maxBackOffFactor) : 1;
  return { ...host, busy: null, strikes, nextAtMs: Math.max(host.nextAtMs, base + delay * factor) };
}

function countForBreaker(draft: Draft, { url, failures }: Target, state: FetchState): void {
  if (!isPortalAddress(url, draft.options.home)) return;
  // What failed before fails again as a rule: it tells nothing new of the server.
  if (failures > 0 && state === 'server-error') return;
  draft.recent = [...draft.recent.slice(1 - breaker.window), troubles.has(state)];
}

/** Whether the portal fails so often that it needs a rest. */
export function isBroken(recent: readonly boolean[]): boolean {
  const { inRow, window, share } = breaker;
  if (recent.length >= inRow && recent.slice(-inRow).every(Boolean)) return true;
  return recent.length >= window && recent.filter(Boolean).length >= window * share;
}

function settleRobots(
  draft: Draft,
  host: HostState,
  { record, robots, atMs, retryAfterMs }: Answer,
): void {
  const robotsTries = host.robotsTries + 1;
  const known = { ...host, robotsTries };
  if (!troubles.has(record.state) || record.state === 'challenge') {
    const rules = isObtained(record.state) && robots !== null ? readRobots(robots) : openRules;
    draft.hosts.set(host.host, { ...known, rules });
    return;
  }
  const wait = Math.min(retryAfterMs ?? 0, politeness.maxRetryAfterMs);
  if (robotsTries < maxRobotsTries) {
    draft.hosts.set(host.host, { ...known, nextAtMs: Math.max(known.nextAtMs, atMs + wait) });
    return;
  }
  const isSilent = record.state !== 'server-error' && record.state !== 'rate-limited';
  const closedBy = isSilent ? record.state : 'robots';
  draft.hosts.set(host.host, { ...known, rules: closedRules, closedBy });
}

/** Time the server asks to be left alone, or that 429 suggests; null where it asks for none. */
function findRest(draft: Draft, target: Target, { record, retryAfterMs }: Answer): number | null {
  if (record.state !== 'rate-limited' && record.state !== 'server-error') return null;
  if (retryAfterMs !== null) return Math.max(0, retryAfterMs);
  return record.state === 'rate-limited' ? draft.options.delayMs * 4 * 2 ** target.waits : null;
}

function wait(draft: Draft, target: Target, untilMs: number): void {
  enqueue(draft, { ...target, waits: target.waits + 1, notBeforeMs: untilMs });
  const host = draft.hosts.get(target.host);
  if (host !== undefined) {
    draft.hosts.set(host.host, { ...host, nextAtMs: Math.max(host.nextAtMs, untilMs) });
  }
}

function settleTarget(draft: Draft, asked: Target, answer: Answer): Target {
  const { record, atMs } = answer;
  const target = {
    ...asked,
    attempts: asked.attempts + 1,
    outcome: record.state,
    state: 'done' as const,
    validators: record.validators,
  };
  draft.targets.set(target.key, target);
  draft.counts.requests += record.redirects.length;
  countForBreaker(draft, asked, record.state);
  if (isObtained(record.state)) {
    if (asked.outcome === null || asked.failures > 0) draft.counts.fetched += 1;
    if (asked.failures > 0) draft.counts.failed -= 1;
    noteContent(draft, target.url, record.sha256);
    return target;
  }
  if (target.method === 'HEAD' && headRefusals.has(record.status ?? 0)) {
    enqueue(draft, { ...target, method: 'GET' });
    return target;
  }
  const rest = findRest(draft, target, answer);
  if (rest !== null && rest <= politeness.maxRetryAfterMs && target.waits < politeness.maxWaits) {
    wait(draft, target, atMs + rest);
    return target;
  }
  return settleFailure(draft, target, { atMs, mayAsk: (rest ?? 0) <= politeness.maxRetryAfterMs });
}

function settleFailure(
  draft: Draft,
  target: Target,
  { atMs, mayAsk }: { readonly atMs: number; readonly mayAsk: boolean },
): Target {
  const notBeforeMs = atMs + draft.options.delayMs * politeness.secondAskDelays;
  if (target.failures === 0) draft.counts.failed += 1;
  const failed = { ...target, failures: target.failures + 1, notBeforeMs };
  draft.targets.set(failed.key, failed);
  const isDoubtful = mayAsk && target.outcome !== null && doubtful.has(target.outcome);
  if (isDoubtful && failed.failures === 1 && target.via === 'fetch') {
    draft.again = [...draft.again, failed.key];
  }
  return failed;
}

/** Takes note of an answer: the host's clock, the breaker, second askings. Null where nothing waited for it. */
export function settleAnswer(draft: Draft, answer: Answer): Target | null {
  const key = draft.underWay.get(answer.id);
  if (key === undefined) return null;
  draft.underWay.delete(answer.id);
  const target = draft.targets.get(key);
  const host = draft.hosts.get(target?.host ?? key.slice('robots '.length));
  if (host === undefined) return null;
  const rested = restHost(draft, host, answer);
  draft.hosts.set(host.host, rested);
  if (target !== undefined) return settleTarget(draft, target, answer);
  settleRobots(draft, rested, answer);
  return null;
}
