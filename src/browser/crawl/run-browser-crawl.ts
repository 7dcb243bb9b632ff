import { readEntryPage } from '../../archive/collect-site.ts';
import type { ArchiveEntry } from '../../archive/archive-entry.ts';
import { type CrawlState, describeProgress, listUnasked, reduceCrawl } from '../../engine/index.ts';
import type {
  CrawlCommand,
  CrawlEvent,
  CrawlProgress,
  FinishReason,
} from '../../engine/model/site/crawl.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { CrawlClock } from './crawl-clock.ts';
import type { AskCommand, CrawlVisit } from './crawl-visit.ts';

/** Where a crawl keeps what happened. */
export interface CrawlStore {
  /** The state after everything that the store holds already. */
  readonly state: CrawlState;
  readonly isResumed: boolean;
  /** Keeps one event and the bytes it rests on, both or neither. */
  readonly keep: (
    event: CrawlEvent,
    entry: ArchiveEntry | null,
    progress: CrawlProgress,
  ) => Promise<void>;
  /** Keeps the end, and the addresses that were not asked. */
  readonly end: (reason: FinishReason, unasked: readonly FetchRecord[]) => Promise<void>;
}

/** One crawl as its parts see it. */
export interface CrawlSetup {
  readonly store: CrawlStore;
  /** Carries out one command; rejects only when the crawl is stopped meanwhile. */
  readonly visit: (command: AskCommand) => Promise<CrawlVisit>;
  readonly clock: CrawlClock;
  /** Aborted to stop the crawl; what was obtained is kept. */
  readonly signal: AbortSignal;
  readonly onStep: (progress: CrawlProgress, record: FetchRecord | null) => void;
}

interface Arrival {
  readonly command: AskCommand;
  readonly visit: CrawlVisit;
}

function waitForStop(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null));
  });
}

async function readArrival(
  { command, visit }: Arrival,
  atMs: number,
  { asOf }: CrawlState,
): Promise<CrawlEvent> {
  const { entry, startedAtMs, robots, retryAfterMs } = visit;
  const page = await readEntryPage(entry, asOf, hashBytes);
  return {
    kind: 'answered',
    atMs,
    startedAtMs,
    id: command.id,
    record: entry.record,
    page,
    robots,
    retryAfterMs,
  };
}

/**
 * Runs a crawl to its end: gives each command of the reducer to its visit and each answer back, everything kept first.
 * Errors: throws what the store throws (a full disk); what was kept until then can be resumed.
 */
export async function runBrowserCrawl(setup: CrawlSetup): Promise<FinishReason> {
  const { store, clock, signal, visit, onStep } = setup;
  const underWay = new Map<number, Promise<Arrival | null>>();
  const stopped = waitForStop(signal);
  let { state } = store;
  let reason: FinishReason | null = null;

  const start = (command: CrawlCommand): void => {
    if (command.kind === 'finish') {
      reason = command.reason;
      return;
    }
    const arrival = visit(command).then((visited) => ({ command, visit: visited }));
    const settled = arrival.catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    // Whoever no longer waits for it must not be told of its failure.
    settled.catch(() => undefined);
    underWay.set(command.id, settled);
  };
  const step = async (event: CrawlEvent, entry: ArchiveEntry | null): Promise<void> => {
    const next = reduceCrawl(state, event);
    const progress = describeProgress(next.state);
    await store.keep(event, entry, progress);
    state = next.state;
    next.commands.forEach(start);
    onStep(progress, entry?.record ?? null);
  };

  const { options } = state;
  const atMs = clock.nowMs();
  await step(store.isResumed ? { kind: 'resumed', atMs } : { kind: 'start', atMs, options }, null);
  while (reason === null && underWay.size > 0) {
    const arrival = await Promise.race([stopped, ...underWay.values()]);
    if (arrival === null) {
      await step({ kind: 'stop', atMs: clock.nowMs() }, null);
      break;
    }
    underWay.delete(arrival.command.id);
    const event = await readArrival(arrival, clock.nowMs(), state);
    await step(event, arrival.visit.entry);
  }
  await store.end(reason ?? 'done', listUnasked(state));
  return reason ?? 'done';
}
