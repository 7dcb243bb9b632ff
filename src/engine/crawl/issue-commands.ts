import type { CrawlCommand } from '../model/site/crawl.ts';
import type { Purpose } from '../model/site/purpose.ts';
import type { HostState, Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { putBack, takeBest } from './frontier.ts';

const robotsPurpose: Purpose = { kind: 'robots', column: null, from: null };
const noValidators = { etag: null, lastModified: null };

/** Why a waiting target is not asked after all; null where it is. */
function findRefusal(draft: Draft, host: HostState, target: Target): Target['outcome'] {
  if (host.closedBy !== null) return host.closedBy;
  if (host.rules?.isAllowed(target.url) === false) return 'robots';
  return countsAsPage(target) && draft.counts.pages >= draft.options.maxPages
    ? 'out-of-budget'
    : null;
}

/** Takes targets out of a host's line up to the first that may be asked. */
function takeTarget(draft: Draft, given: HostState): Target | null {
  let host = given;
  for (let taken = takeBest(host.waiting); taken !== null; taken = takeBest(host.waiting)) {
    host = { ...host, waiting: taken.rest };
    draft.hosts.set(host.host, host);
    const target = draft.targets.get(taken.key);
    if (target?.state !== 'waiting' || target.rank !== taken.rank) continue;
    draft.counts.waiting -= 1;
    const refusal = findRefusal(draft, host, target);
    if (refusal === null) return target;
    draft.targets.set(target.key, { ...target, state: 'skipped', outcome: refusal });
    if (target.listing !== null) release(draft, target.listing);
  }
  return null;
}

function release(draft: Draft, key: string): void {
  const listing = draft.listings.get(key);
  if (listing !== undefined) draft.listings.set(key, { ...listing, isAsking: false });
}

function send(
  draft: Draft,
  host: HostState,
  command: Pick<
    CrawlCommand & { kind: 'fetch' | 'render' },
    'kind' | 'url' | 'method' | 'purpose' | 'validators' | 'feed'
  >,
  notBeforeMs: number,
): CrawlCommand {
  const id = draft.nextId;
  draft.nextId += 1;
  draft.counts.requests += 1;
  draft.hosts.set(host.host, { ...host, busy: id });
  return { ...command, id, notBeforeMs: Math.max(notBeforeMs, host.nextAtMs) };
}

/** robots.txt comes first at every host. */
function sendRobots(draft: Draft, host: HostState, url: string): CrawlCommand {
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  const command = send(
    draft,
    host,
    {
      kind: 'fetch',
      url: `${scheme}://${host.host}/robots.txt`,
      method: 'GET',
      purpose: robotsPurpose,
      validators: noValidators,
      feed: null,
    },
    0,
  );
  draft.underWay.set(draft.nextId - 1, `robots ${host.host}`);
  return command;
}

function countsAsPage({ method, attempts }: Target): boolean {
  return method === 'GET' && attempts === 0;
}

function sendTarget(draft: Draft, host: HostState, target: Target): CrawlCommand {
  const { url, method, purpose, validators, feed, via } = target;
  if (countsAsPage(target)) draft.counts.pages += 1;
  const command = send(
    draft,
    host,
    { kind: via, url, method, purpose, validators, feed },
    target.notBeforeMs,
  );
  draft.underWay.set(draft.nextId - 1, target.key);
  draft.targets.set(target.key, { ...target, state: 'asked' });
  return command;
}

/** Address of the best target in line, without taking it; null where nothing waits. */
function peekAddress(draft: Draft, host: HostState): string | null {
  const key = takeBest(host.waiting)?.key;
  return key === undefined ? null : (draft.targets.get(key)?.url ?? null);
}

function issueAt(draft: Draft, host: HostState): CrawlCommand | null {
  if (host.rules === null && host.closedBy === null) {
    const url = peekAddress(draft, host);
    return url === null ? null : sendRobots(draft, host, url);
  }
  const target = takeTarget(draft, host);
  return target === null ? null : sendTarget(draft, draft.hosts.get(host.host) ?? host, target);
}

/** Gives each idle host its next command, at most `concurrency` hosts at once, within the bound on requests. */
export function issueCommands(draft: Draft): CrawlCommand[] {
  const { concurrency, maxRequests } = draft.options;
  const commands: CrawlCommand[] = [];
  for (const host of draft.hosts.values()) {
    if (draft.underWay.size >= concurrency || draft.counts.requests >= maxRequests) break;
    if (host.busy !== null) continue;
    const command = issueAt(draft, host);
    if (command !== null) commands.push(command);
  }
  return commands;
}

/** Takes back a command that was cut off: its target stands first in line again, and its bounds are as before it. */
function takeBackCommand(draft: Draft, key: string): void {
  draft.counts.requests -= 1;
  const target = draft.targets.get(key);
  const host = target === undefined ? undefined : draft.hosts.get(target.host);
  if (target === undefined || host === undefined) return;
  if (countsAsPage(target)) draft.counts.pages -= 1;
  draft.counts.waiting += 1;
  draft.targets.set(key, { ...target, state: 'waiting' });
  draft.hosts.set(host.host, { ...host, waiting: putBack(host.waiting, target.rank, key) });
}

/** Takes back every command that no answer came to. */
export function takeBackCommands(draft: Draft): void {
  for (const key of draft.underWay.values()) takeBackCommand(draft, key);
  draft.underWay.clear();
}
