import type { AuditRun, StartAnswer } from '../../engine/model/audit-run.ts';
import type { CrawlProgress } from '../../engine/model/site/crawl.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type AuditStore, openAuditStore } from './audit-store.ts';
import { describeFailure } from './describe-failure.ts';
import { judgeStored } from './judge-stored.ts';
import { crawlWithBrowser } from './run-audit.ts';
import { tellTrouble } from './tell-trouble.ts';

const maxTroubles = 5;

/** Gives the work a lock on an audit that no other tab can hold at the same time; false where one holds it. */
export async function withAuditLock(
  id: string,
  onLocked: () => void,
  work: () => Promise<void>,
): Promise<boolean> {
  return await navigator.locks.request(
    `mingcha-audit-${id}`,
    { ifAvailable: true },
    async (lock) => {
      if (lock === null) return false;
      onLocked();
      await work();
      return true;
    },
  );
}

/** The one run of this page, and who listens to it. */
function createRun() {
  let run: AuditRun | null = null;
  let pending = false;
  const listeners = new Set<() => void>();
  const set = (next: AuditRun): void => {
    run = next;
    if (pending) return;
    pending = true;
    // A busy crawl must not draw the page anew for every answer.
    queueMicrotask(() => {
      pending = false;
      for (const listener of listeners) listener();
    });
  };
  return {
    set,
    read: () => run,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note: (id: string, progress: CrawlProgress, record: FetchRecord | null): void => {
      const troubles = run !== null && 'troubles' in run ? run.troubles : [];
      const trouble = record === null ? null : tellTrouble(record);
      const news = trouble === null ? [] : [trouble];
      const phase = run?.phase === 'stopping' ? 'stopping' : 'running';
      set({ phase, id, progress, troubles: [...news, ...troubles].slice(0, maxTroubles) });
    },
  };
}

/** What the runner reads and writes. */
interface RunnerRecords {
  readonly database: AuditDatabase;
  /** The table that an audit names. */
  readonly findSystem: (name: string) => Promise<IndicatorSystem>;
}

/** Crawls on, then judges unless the person only pauses; true where it judged. */
async function carryOut(
  { database, findSystem }: RunnerRecords,
  store: AuditStore,
  run: ReturnType<typeof createRun>,
  stop: { readonly signal: AbortSignal; readonly isPause: () => boolean },
): Promise<boolean> {
  const { id } = store.current();
  const reason = await crawlWithBrowser(store, stop.signal, (progress, record) =>
    run.note(id, progress, record),
  );
  const isJudged = reason !== 'stopped' || !stop.isPause();
  if (isJudged) {
    run.set({ phase: 'judging', id, progress: null, troubles: [] });
    const system = await findSystem(store.current().systemId);
    await judgeStored(database, store.current(), store.collect(), [system]);
  }
  run.set({ phase: 'ended', id, reason });
  return isJudged;
}

interface Stopping {
  readonly controller: AbortController;
  how: 'pause' | 'finish';
}

/** Runs the audits of this page, one at a time; tells when one was judged. */
export function createAuditRunner(records: RunnerRecords, now: () => Date, onJudged: () => void) {
  const run = createRun();
  let stopping: Stopping | null = null;

  const begin = async (audit: StoredAudit): Promise<StartAnswer> => {
    const { id } = audit;
    if (stopping !== null) return { state: 'busy' };
    const own: Stopping = { controller: new AbortController(), how: 'pause' };
    return await new Promise((resolve) => {
      const work = withAuditLock(
        id,
        () => {
          stopping = own;
          run.set({ phase: 'running', id, progress: null, troubles: [] });
          resolve({ state: 'started', id });
        },
        async () => {
          const store = await openAuditStore(records.database, audit, now);
          const stop = { signal: own.controller.signal, isPause: () => own.how === 'pause' };
          if (await carryOut(records, store, run, stop)) onJudged();
        },
      );
      work
        .then(
          (isLocked) => {
            if (!isLocked) resolve({ state: 'busy' });
          },
          (error: unknown) => run.set({ phase: 'failed', id, message: describeFailure(error) }),
        )
        .finally(() => {
          if (stopping === own) stopping = null;
        });
    });
  };

  return {
    begin,
    stop: (how: Stopping['how']): void => {
      if (stopping === null) return;
      stopping.how = how;
      const current = run.read();
      if (current?.phase === 'running') run.set({ ...current, phase: 'stopping' });
      stopping.controller.abort();
    },
    subscribe: run.subscribe,
    readRun: run.read,
  };
}
