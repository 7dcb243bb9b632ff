import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openQueueProgress } from '../../../src/browser/workbench/queue-progress.ts';
import { createRunQueue, type RunQueue } from '../../../src/browser/workbench/run-queue.ts';
import type { SiteEnd, SiteRunner } from '../../../src/browser/workbench/site-runner.ts';
import type { Assessment, TargetRun } from '../../../src/engine/model/assessment/assessment.ts';
import type { Target } from '../../../src/engine/model/assessment/target.ts';
import type { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import type { StoredAudit } from '../../../src/engine/model/stored-audit.ts';

const targetOf = (id: string, url = `http://www.${id}.gov.cn/`): Target => ({
  id,
  name: id,
  level: null,
  url,
  unit: null,
  contact: null,
});

/** A site under way, ended by the test. */
interface Site {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly end: (reason: SiteEnd['reason']) => void;
}

const judged = { systems: ['table@1'], audits: [{} as SiteAudit] };

/** Records in memory, the queue over them, and the sites that it reads. */
function openBench(targets: readonly Target[], changes: Partial<SiteRunner> = {}) {
  const runs = new Map<string, TargetRun>();
  const sites: Site[] = [];
  const listeners = new Set<(notice: { kind: string; assessmentId: string | null }) => void>();
  const tell = (): void => {
    for (const listener of listeners) listener({ kind: 'runs', assessmentId: 'round' });
  };
  const saveAudit = vi.fn((_: Assessment, targetId: string, auditId: string) => {
    const ended = { state: 'judged', auditId, message: '', updatedAt: '' } as const;
    runs.set(targetId, { assessmentId: 'round', targetId, ...ended });
    return Promise.resolve([] as string[]);
  });
  const assessment = { id: 'round', targets } as unknown as Assessment;
  const findJudgedAudit = vi.fn((_: string, __: string) => Promise.resolve<string | null>(null));
  const drop = vi.fn(() => Promise.resolve());
  const workbench = {
    findAssessment: () => Promise.resolve(assessment),
    listRuns: () => Promise.resolve([...runs.values()]),
    saveRun: (run: TargetRun) => {
      runs.set(run.targetId, run);
      tell();
      return Promise.resolve();
    },
    changeRuns: (
      _: string,
      { put, remove }: { put: readonly TargetRun[]; remove: readonly string[] },
    ) => {
      for (const run of put) runs.set(run.targetId, run);
      for (const id of remove) runs.delete(id);
      tell();
      return Promise.resolve();
    },
    findJudgedAudit,
    saveAudit,
    listSummaries: () => Promise.resolve([]),
    isAuditUsed: (id: string) =>
      Promise.resolve([...runs.values()].some((run) => run.auditId === id)),
    subscribe: (listener: typeof listeners extends Set<infer L> ? L : never) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const runner: SiteRunner = {
    hasAccess: () => Promise.resolve(true),
    drop,
    isCutOff: (id) => Promise.resolve(id.startsWith('audit-')),
    open: (_, { id }, { auditId }) =>
      Promise.resolve({ id: auditId ?? `audit-${id}` } as StoredAudit),
    run: (_, { id }, signal) =>
      new Promise((resolve) => {
        const end = (reason: SiteEnd['reason']): void =>
          resolve({ reason, judged: reason === 'stopped' ? null : judged });
        signal.addEventListener('abort', () => end('stopped'));
        sites.push({ name: id.replace('audit-', ''), signal, end });
      }),
    ...changes,
  };
  const progress = openQueueProgress(() => 0);
  const queue = createRunQueue(
    { workbench: workbench as never, sites: runner, now: () => new Date(0) },
    progress,
  );
  const statesOf = () => Object.fromEntries([...runs].map(([id, { state }]) => [id, state]));
  return { queue, runs, sites, statesOf, saveAudit, findJudgedAudit, drop, close: progress.close };
}

const ids = ['a', 'b', 'c'];
let held = false;
let bench: ReturnType<typeof openBench>;
const open = (...given: Parameters<typeof openBench>): RunQueue => {
  bench = openBench(...given);
  return bench.queue;
};
const names = (): string[] => bench.sites.map(({ name }) => name);
const endSite = (name: string, reason: SiteEnd['reason'] = 'done'): void =>
  bench.sites.findLast((site) => site.name === name)?.end(reason);

beforeEach(() => {
  held = false;
  const request = async (
    _: string,
    __: unknown,
    work: (lock: object | null) => Promise<unknown>,
  ) => {
    if (held) return await work(null);
    held = true;
    try {
      return await work({});
    } finally {
      held = false;
    }
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

afterEach(async () => {
  bench.queue.pause();
  await vi.waitFor(() => expect(held).toBe(false));
  bench.close();
  vi.unstubAllGlobals();
});

describe('createRunQueue', () => {
  it('reads two sites at a time, in the order of the list, to the end', async () => {
    const queue = open(ids.map((id) => targetOf(id)));
    await queue.start('round', ['c', 'b', 'a']);
    await vi.waitFor(() => expect(names()).toEqual(['a', 'b']));
    expect(bench.statesOf()).toEqual({ a: 'running', b: 'running', c: 'waiting' });
    endSite('a');
    await vi.waitFor(() => expect(names()).toEqual(['a', 'b', 'c']));
    expect(queue.readProgress()).toMatchObject({ done: 1, total: 3 });
    endSite('b');
    endSite('c');
    await vi.waitFor(() => expect(queue.readProgress()).toBeNull());
    expect(bench.statesOf()).toEqual({ a: 'judged', b: 'judged', c: 'judged' });
  });

  it('never asks two portals of one host at once', async () => {
    const page = (id: string): Target => targetOf(id, `http://www.lanxi-demo.gov.cn/${id}`);
    const queue = open([page('a'), page('b'), targetOf('c')]);
    await queue.start('round', ids);
    await vi.waitFor(() => expect(names()).toEqual(['a', 'c']));
    endSite('a');
    await vi.waitFor(() => expect(names()).toEqual(['a', 'c', 'b']));
  });

  it('keeps everything in the queue when it is paused, and goes on where it was', async () => {
    const queue = open(ids.map((id) => targetOf(id)));
    await queue.start('round', ids);
    await vi.waitFor(() => expect(names()).toHaveLength(2));
    queue.pause();
    await vi.waitFor(() => expect(queue.readProgress()).toBeNull());
    expect(bench.statesOf()).toEqual({ a: 'waiting', b: 'waiting', c: 'waiting' });
    expect(bench.runs.get('a')?.auditId).toBe('audit-a');
    await vi.waitFor(() => expect(held).toBe(false));
    expect(queue.resume('round')).toBe(true);
    await vi.waitFor(() => expect(names()).toEqual(['a', 'b', 'a', 'b']));
  });

  it('takes what waits out when it is ended; what was half read can be gone on with', async () => {
    const queue = open(ids.map((id) => targetOf(id)));
    await queue.start('round', ids);
    await vi.waitFor(() => expect(names()).toHaveLength(2));
    await queue.stop('round');
    await vi.waitFor(() => expect(bench.statesOf()).toEqual({ a: 'paused', b: 'paused' }));
  });

  it('takes up what a closed tab left running', async () => {
    const queue = open([targetOf('a')]);
    const left = { auditId: 'audit-a', message: '', updatedAt: '' };
    bench.runs.set('a', { assessmentId: 'round', targetId: 'a', state: 'running', ...left });
    queue.resume('round');
    await vi.waitFor(() => expect(names()).toEqual(['a']));
  });

  it('reads what is added while it runs', async () => {
    const queue = open([targetOf('a'), targetOf('b')]);
    await queue.start('round', ['a']);
    await vi.waitFor(() => expect(names()).toEqual(['a']));
    await queue.start('round', ['b']);
    await vi.waitFor(() => expect(names()).toEqual(['a', 'b']));
  });

  it('lets one round run at a time', async () => {
    const queue = open([targetOf('a')]);
    await queue.start('round', ['a']);
    await vi.waitFor(() => expect(names()).toEqual(['a']));
    expect(await queue.start('other', ['a'])).toBe(false);
    expect(queue.resume('other')).toBe(false);
  });

  it('writes down why a portal was not read and goes on with the next', async () => {
    const queue = open([targetOf('a'), targetOf('b'), targetOf('c')], {
      hasAccess: (url) => Promise.resolve(!url.includes('www.a.')),
      open: (_, { id }) =>
        id === 'b' ? Promise.reject(new Error('坏了')) : Promise.resolve({ id } as StoredAudit),
    });
    await queue.start('round', ids);
    await vi.waitFor(() => expect(names()).toEqual(['c']));
    expect(bench.runs.get('a')).toMatchObject({ state: 'failed' });
    expect(bench.runs.get('a')?.message).toContain('权限');
    expect(bench.runs.get('b')).toMatchObject({ state: 'failed', message: '坏了' });
  });

  it('calls no portal unreachable whose access was taken back while it was read', async () => {
    let isOpen = true;
    const queue = open([targetOf('a')], { hasAccess: () => Promise.resolve(isOpen) });
    await queue.start('round', ['a']);
    await vi.waitFor(() => expect(names()).toEqual(['a']));
    isOpen = false;
    endSite('a', 'unreachable');
    await vi.waitFor(() => expect(queue.readProgress()).toBeNull());
    expect(bench.runs.get('a')).toMatchObject({ state: 'failed' });
    expect(bench.runs.get('a')?.message).toContain('权限');
    expect(bench.saveAudit).not.toHaveBeenCalled();
  });

  it('keeps an earlier result when the portal does not answer today', async () => {
    const queue = open([targetOf('a'), targetOf('b')]);
    bench.findJudgedAudit.mockImplementation((_, id) =>
      Promise.resolve(id === 'a' ? 'good' : null),
    );
    await queue.start('round', ['a', 'b']);
    await vi.waitFor(() => expect(names()).toHaveLength(2));
    endSite('a', 'unreachable');
    endSite('b', 'unreachable');
    await vi.waitFor(() => expect(queue.readProgress()).toBeNull());
    expect(bench.statesOf()).toEqual({ a: 'unreachable', b: 'unreachable' });
    expect(bench.saveAudit.mock.calls.map(([, id]) => id)).toEqual(['b']);
    // The try holds nothing that anything rests on.
    expect(bench.runs.get('a')).toMatchObject({ auditId: 'good' });
    expect(bench.runs.get('a')?.message).toContain('仍以此前的检查结果为准');
    expect(bench.drop.mock.calls).toEqual([['audit-a']]);
  });

  it('pauses when the disk is full', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const queue = open(
      ids.map((id) => targetOf(id)),
      { open: () => Promise.reject(full) },
    );
    await queue.start('round', ids);
    await vi.waitFor(() => expect(bench.runs.get('a')?.message).toContain('磁盘空间不足'));
    await vi.waitFor(() => expect(held).toBe(false));
    expect(bench.statesOf()['c']).toBe('waiting');
  });
});
