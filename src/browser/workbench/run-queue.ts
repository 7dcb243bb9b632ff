import type { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { RunProgress, RunningSite } from '../../engine/model/assessment/run-progress.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { QueueProgress } from './queue-progress.ts';
import { type RunTools, runTarget } from './run-target.ts';
import { hostsOf } from './site-runner.ts';

/** Portals read at once; never two on one host. */
const maxSites = 2;
const lockName = 'mingcha-run-queue';
const lastWordMs = 500;

interface Stop {
  how: 'pause' | 'stop' | null;
  readonly controller: AbortController;
  /** Called when something new may wait. */
  wake: () => void;
}

interface Waiting {
  readonly assessment: Assessment;
  readonly entries: readonly { readonly target: Target; readonly run: TargetRun }[];
}

/** Agencies that wait, in the order of the list; one that "runs" while nobody is at it was cut off. */
async function listWaiting(
  { workbench }: RunTools,
  assessmentId: string,
  underWay: ReadonlySet<string>,
): Promise<Waiting | null> {
  const [assessment, runs] = await Promise.all([
    workbench.findAssessment(assessmentId),
    workbench.listRuns(assessmentId),
  ]);
  if (assessment === null) return null;
  const waiting = new Map(
    runs
      .filter(({ state }) => state === 'waiting' || state === 'running')
      .map((run) => [run.targetId, run]),
  );
  const entries = assessment.targets.flatMap((target) => {
    const run = waiting.get(target.id);
    return run === undefined || underWay.has(target.id) ? [] : [{ target, run }];
  });
  return { assessment, entries };
}

/** Time left from how long the agencies took so far. */
function estimateLeft(
  startedAtMs: number,
  nowMs: number,
  done: number,
  left: number,
): number | null {
  return done === 0 ? null : ((nowMs - startedAtMs) / done) * left;
}

/** The portals that are read now, and how that is told. */
function openSlots(tools: RunTools, progress: QueueProgress, assessmentId: string, stop: Stop) {
  const startedAtMs = tools.now().getTime();
  const active = new Map<string, { work: Promise<void>; hosts: readonly string[] }>();
  const sites = new Map<string, RunningSite>();
  let done = 0;
  let waiting = 0;
  const tell = (isUrgent: boolean): void => {
    const left = waiting + active.size;
    const news: RunProgress = {
      assessmentId,
      isStopping: stop.how !== null,
      sites: [...sites.values()],
      done,
      total: done + left,
      leftMs: estimateLeft(startedAtMs, tools.now().getTime(), done, left),
    };
    progress.tell(news, isUrgent);
  };
  return {
    active,
    tellWaiting: (count: number): void => {
      waiting = count;
      tell(true);
    },
    canBegin: ({ url }: Target): boolean => {
      const taken = new Set([...active.values()].flatMap(({ hosts }) => hosts));
      return active.size < maxSites && hostsOf(url).every((host) => !taken.has(host));
    },
    begin: (assessment: Assessment, target: Target, run: TargetRun): void => {
      const { signal } = stop.controller;
      const onSite = (site: RunningSite): void => {
        sites.set(target.id, site);
        tell(false);
      };
      const turn = { assessment, target, run, signal, onSite, isPause: () => stop.how !== 'stop' };
      const work = runTarget(tools, turn).then((isDiskFull) => {
        if (isDiskFull) {
          stop.how ??= 'pause';
          stop.controller.abort();
        }
        if (!signal.aborted) done += 1;
        active.delete(target.id);
        sites.delete(target.id);
      });
      active.set(target.id, { work, hosts: hostsOf(target.url) });
    },
  };
}

/** Reads the waiting agencies of one round, some side by side, until none waits or it is stopped. */
async function workThrough(
  tools: RunTools,
  progress: QueueProgress,
  assessmentId: string,
  stop: Stop,
): Promise<void> {
  const slots = openSlots(tools, progress, assessmentId, stop);
  for (;;) {
    const woken = new Promise<void>((resolve) => (stop.wake = resolve));
    const waiting = await listWaiting(tools, assessmentId, new Set(slots.active.keys()));
    const entries = stop.how === null ? (waiting?.entries ?? []) : [];
    let left = entries.length;
    for (const { target, run } of entries) {
      if (waiting === null || !slots.canBegin(target)) continue;
      slots.begin(waiting.assessment, target, run);
      left -= 1;
    }
    slots.tellWaiting(left);
    if (slots.active.size === 0) return;
    await Promise.race([...[...slots.active.values()].map(({ work }) => work), woken]);
  }
}

/** Lets agencies wait; those under way in a queue that runs are left alone. */
async function enqueue(
  { workbench, now }: RunTools,
  assessmentId: string,
  targetIds: readonly string[],
  isRunning: boolean,
): Promise<void> {
  const runs = new Map((await workbench.listRuns(assessmentId)).map((run) => [run.targetId, run]));
  const updatedAt = now().toISOString();
  const put = targetIds
    .filter((targetId) => !isRunning || runs.get(targetId)?.state !== 'running')
    .map((targetId): TargetRun => {
      const auditId = runs.get(targetId)?.auditId ?? null;
      return { assessmentId, targetId, state: 'waiting', auditId, message: '', updatedAt };
    });
  await workbench.changeRuns(assessmentId, { put, remove: [] });
}

/** Takes what waits out of the queue: half-read portals can be gone on with, others are as they were before. */
async function withdraw(tools: RunTools, assessmentId: string): Promise<void> {
  const { workbench, sites, now } = tools;
  const [runs, summaries] = await Promise.all([
    workbench.listRuns(assessmentId),
    workbench.listSummaries(assessmentId),
  ]);
  const judged = new Set(summaries.map(({ targetId }) => targetId));
  const put: TargetRun[] = [];
  const remove: string[] = [];
  for (const run of runs.filter(({ state }) => state === 'waiting' || state === 'running')) {
    const isCutOff = run.auditId !== null && (await sites.isCutOff(run.auditId));
    const updatedAt = now().toISOString();
    if (isCutOff) put.push({ ...run, state: 'paused', updatedAt });
    else if (judged.has(run.targetId)) put.push({ ...run, state: 'judged', updatedAt });
    else remove.push(run.targetId);
  }
  await workbench.changeRuns(assessmentId, { put, remove });
}

/** Waits until the tab that runs the queue lets go; where it was closed or killed, this one goes on. */
function watchOthers(
  progress: QueueProgress,
  isOwn: () => boolean,
  goOn: (assessmentId: string) => Promise<void>,
): void {
  const watch = async (): Promise<void> => {
    // The browser frees the lock of a tab that is gone, whatever it could still say.
    await navigator.locks.request(lockName, {}, () => undefined);
    // Its last word may come after the lock.
    await new Promise((resolve) => setTimeout(resolve, lastWordMs));
    const left = isOwn() ? null : progress.read();
    if (left?.isStopping === true) progress.tell(null, true);
    else if (left !== null) await goOn(left.assessmentId);
  };
  let isWatching = false;
  progress.subscribe(() => {
    if (isWatching || isOwn() || progress.read() === null) return;
    isWatching = true;
    void watch().finally(() => (isWatching = false));
  });
}

/**
 * The queue of portals to read. What waits stands in the database, so a closed tab loses nothing; one tab at a time works it off,
 * every tab can pause it, and another goes on where that one is closed.
 */
export function createRunQueue(tools: RunTools, progress: QueueProgress) {
  let own: { readonly assessmentId: string; readonly stop: Stop } | null = null;
  tools.workbench.subscribe(({ kind, assessmentId }) => {
    if (kind === 'runs' && assessmentId === own?.assessmentId) own.stop.wake();
  });
  progress.onWish((how) => {
    if (own === null) return;
    own.stop.how = how;
    own.stop.controller.abort();
    own.stop.wake();
  });

  /** Works the queue off; only who has its lock may. */
  const runLocked = async (assessmentId: string): Promise<void> => {
    const stop: Stop = { how: null, controller: new AbortController(), wake: () => undefined };
    own = { assessmentId, stop };
    try {
      await workThrough(tools, progress, assessmentId, stop);
      if (stop.how === 'stop') await withdraw(tools, assessmentId);
    } finally {
      own = null;
      progress.tell(null, true);
    }
  };
  const work = async (assessmentId: string): Promise<void> =>
    await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await runLocked(assessmentId);
    });
  watchOthers(progress, () => own !== null, work);
  /** False where another round is under way. */
  const resume = (assessmentId: string): boolean => {
    const running = own?.assessmentId ?? progress.read()?.assessmentId ?? null;
    if (running !== null) {
      own?.stop.wake();
      return running === assessmentId;
    }
    void work(assessmentId);
    return true;
  };

  return {
    /** Puts agencies into the queue and lets it go on; false where another round is under way. */
    start: async (assessmentId: string, targetIds: readonly string[]): Promise<boolean> => {
      const running = own?.assessmentId ?? progress.read()?.assessmentId ?? null;
      if (running !== null && running !== assessmentId) return false;
      await enqueue(tools, assessmentId, targetIds, running !== null);
      return resume(assessmentId);
    },
    resume,
    pause: (): void => progress.wish('pause'),
    /** Ends the queue, whether it runs or waits to be gone on with. */
    stop: async (assessmentId: string): Promise<void> => {
      if (progress.read() === null && own === null) await withdraw(tools, assessmentId);
      else progress.wish('stop');
    },
    subscribe: progress.subscribe,
    readProgress: progress.read,
  };
}

export type RunQueue = ReturnType<typeof createRunQueue>;
