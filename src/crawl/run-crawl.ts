import { readEntryPage } from '../archive/collect-site.ts';
import type { ArchiveEntry, HashBytes, ReadReportFile } from '../archive/archive-entry.ts';
import { type CrawlState, describeProgress, listUnasked, reduceCrawl } from '../engine/index.ts';
import type {
  CrawlCommand,
  CrawlEvent,
  CrawlProgress,
  FinishReason,
} from '../engine/model/site/crawl.ts';
import type { FetchRecord } from '../engine/model/site/fetch-record.ts';
import type { CrawlClock } from './crawl-clock.ts';
import type { CrawlStore } from './crawl-store.ts';
import type { AskCommand, CrawlVisit } from './crawl-visit.ts';
import { openInbox } from './inbox.ts';

/** What a crawl works with. */
export interface CrawlSetup {
  readonly store: CrawlStore;
  /** Carries out one command; rejects only when the crawl is stopped meanwhile. */
  readonly visit: (command: AskCommand) => Promise<CrawlVisit>;
  readonly clock: CrawlClock;
  readonly hash: HashBytes;
  readonly readReport: ReadReportFile;
  /** Aborted to stop the crawl; what was obtained is kept. */
  readonly signal: AbortSignal;
  /** Called after each step with the address it was about; `describe` can be called for the numbers. */
  readonly onStep: (describe: () => CrawlProgress, record: FetchRecord | null) => void;
}

interface Arrival {
  readonly command: AskCommand;
  readonly visit: CrawlVisit;
}

async function readArrival(
  { command, visit }: Arrival,
  { asOf }: CrawlState,
  { clock, hash, readReport }: CrawlSetup,
): Promise<CrawlEvent> {
  const { entry, startedAtMs, robots, retryAfterMs } = visit;
  const atMs = clock.nowMs();
  // A copy lets go of the page's whole text, of which its pieces would else be views.
  const page = structuredClone(await readEntryPage(entry, asOf, { hash, readReport }));
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
export async function runCrawl(setup: CrawlSetup): Promise<FinishReason> {
  const { store, clock, signal, visit, onStep } = setup;
  /** Null: the crawl is to stop. */
  const inbox = openInbox<Arrival | null>();
  let underWay = 0;
  let { state } = store;
  let reason: FinishReason | null = null;

  const start = (command: CrawlCommand): void => {
    if (command.kind === 'finish') {
      reason = command.reason;
      return;
    }
    underWay += 1;
    const arrival = visit(command).then((visited) => ({ command, visit: visited }));
    const come = (): void => inbox.put(arrival);
    arrival.then(come, () => {
      if (!signal.aborted) come();
    });
  };
  const step = async (event: CrawlEvent, entry: ArchiveEntry | null): Promise<void> => {
    const next = reduceCrawl(state, event);
    const describe = (): CrawlProgress => describeProgress(next.state);
    await store.keep(event, entry, describe);
    state = next.state;
    next.commands.forEach(start);
    onStep(describe, entry?.record ?? null);
  };

  const { options } = state;
  const atMs = clock.nowMs();
  await step(store.isResumed ? { kind: 'resumed', atMs } : { kind: 'start', atMs, options }, null);
  const stop = (): void => inbox.put(Promise.resolve(null));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  while (reason === null && underWay > 0) {
    const arrival = await inbox.take();
    if (arrival === null) {
      await step({ kind: 'stop', atMs: clock.nowMs() }, null);
      break;
    }
    underWay -= 1;
    const event = await readArrival(arrival, state, setup);
    await step(event, arrival.visit.entry);
  }
  await store.end(reason ?? 'done', listUnasked(state));
  return reason ?? 'done';
}
