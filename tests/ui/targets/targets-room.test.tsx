// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTableText } from '../../../src/carriers/read-table.ts';
import { checkTarget, readTargets, recognizeTargetColumns } from '../../../src/engine/index.ts';
import type { Assessment, TargetRun } from '../../../src/engine/model/assessment/assessment.ts';
import type { RunProgress } from '../../../src/engine/model/assessment/run-progress.ts';
import type { Target } from '../../../src/engine/model/assessment/target.ts';
import { RunBar } from '../../../src/ui/targets/run-bar.tsx';
import type { RunPort, TargetsPort } from '../../../src/ui/targets/targets-port.ts';
import { TargetsRoom } from '../../../src/ui/targets/targets-room.tsx';

const targetOf = (name: string): Target => ({
  id: name,
  name,
  level: 'county',
  url: `http://www.${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}.gov.cn/`,
  unit: null,
  contact: null,
});

/** A port over one round in memory. */
function portOf(targets: readonly Target[], runs: readonly TargetRun[] = []) {
  let assessment = { id: 'round', name: '评估', round: '', asOf: '2026-11-21', targets };
  const listeners = new Set<() => void>();
  const change = (next: readonly Target[]): Promise<void> => {
    assessment = { ...assessment, targets: next };
    for (const listener of listeners) listener();
    return Promise.resolve();
  };
  const run = {
    plan: vi.fn<RunPort['plan']>(() =>
      Promise.resolve({ hosts: ['a.gov.cn'], closed: 1, origins: ['*://a/*'] }),
    ),
    start: vi.fn<RunPort['start']>(() => Promise.resolve({ state: 'declined' })),
    resume: vi.fn<RunPort['resume']>(() => ({ state: 'started' })),
    pause: vi.fn(),
    stop: vi.fn(() => Promise.resolve()),
    subscribe: () => () => undefined,
    readProgress: (): RunProgress | null => null,
  };
  const copyFaulty = vi.fn<TargetsPort['copyFaulty']>(() => Promise.resolve());
  const port = {
    listAssessments: () => Promise.resolve([assessment as unknown as Assessment]),
    findAssessment: () => Promise.resolve(assessment as unknown as Assessment),
    listRuns: () => Promise.resolve(runs),
    readFile: () => Promise.reject(new Error('no file')),
    readPasted: async (source: string, text: string) => {
      const read = await readTableText(source, text);
      return read.ok
        ? read
        : { ok: false, error: { code: 'refused', message: read.error.message } };
    },
    recognize: recognizeTargetColumns,
    preview: readTargets,
    check: checkTarget,
    add: (_: string, drafts: readonly Omit<Target, 'id'>[]) =>
      change([...assessment.targets, ...drafts.map((draft) => ({ id: draft.name, ...draft }))]),
    save: (_: string, target: Target) =>
      change(assessment.targets.map((kept) => (kept.id === target.id ? target : kept))),
    remove: (_: string, ids: ReadonlySet<string>) =>
      change(assessment.targets.filter(({ id }) => !ids.has(id))),
    restore: (_: string, before: readonly Target[]) => change(before),
    saveList: () => Promise.resolve('名单.xlsx'),
    copyFaulty,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run,
  } as unknown as TargetsPort;
  return { port, run, copyFaulty };
}

const open = (port: TargetsPort) => render(<TargetsRoom port={port} path={['round']} />);
const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));

// The reader is loaded on demand; that is no part of what a test waits for.
beforeAll(async () => {
  await readTableText('', 'a');
});
beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(cleanup);

describe('targets room', () => {
  it('takes nothing in while a row is wrong, unless it is left out', async () => {
    const { port, copyFaulty } = portOf([]);
    open(port);
    fireEvent.click(await screen.findByRole('button', { name: '导入名单' }));
    const text = '单位名称\t网址\n岚溪县\ta.gov.cn\n云浦县\t暂无';
    fireEvent.change(screen.getByLabelText('或从表格里复制，粘贴到这里'), {
      target: { value: text },
    });
    press('读取粘贴的内容');
    const takeIn = await screen.findByRole<HTMLButtonElement>('button', { name: '导入 1 个对象' });
    expect(takeIn.disabled).toBe(true);
    expect(screen.getByText(/网址“暂无”无法识别/)).toBeTruthy();
    expect(screen.getByText(/第 3 行有问题，不会导入；其余 1 个可以导入/)).toBeTruthy();
    press('复制有问题的 1 行');
    expect(await screen.findByText(/已复制 1 行/)).toBeTruthy();
    expect(copyFaulty.mock.calls[0]?.[0]).toMatchObject([
      { texts: { name: '云浦县', url: '暂无' } },
    ]);
    fireEvent.click(screen.getByLabelText('不导入有问题的 1 行，只导入其余 1 个'));
    fireEvent.click(takeIn);
    expect(await screen.findByRole('rowheader', { name: '岚溪县' })).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: '云浦县' })).toBeNull();
  });

  it('takes departments in that share a home page', async () => {
    open(portOf([]).port);
    fireEvent.click(await screen.findByRole('button', { name: '导入名单' }));
    const text = '单位名称\t网址\n教育局\ta.gov.cn\n财政局\ta.gov.cn';
    fireEvent.change(screen.getByLabelText('或从表格里复制，粘贴到这里'), {
      target: { value: text },
    });
    press('读取粘贴的内容');
    expect(await screen.findByText(/与第 2 行网址相同/)).toBeTruthy();
    press('导入 2 个对象');
    expect(await screen.findByRole('rowheader', { name: '财政局' })).toBeTruthy();
  });

  it('reads the list anew when a column is said to be another', async () => {
    open(portOf([]).port);
    fireEvent.click(await screen.findByRole('button', { name: '导入名单' }));
    const text = '甲\t乙\t网址\n岚溪县\t岚溪县人民政府\ta.gov.cn';
    fireEvent.change(screen.getByLabelText('或从表格里复制，粘贴到这里'), {
      target: { value: text },
    });
    press('读取粘贴的内容');
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '1' } });
    fireEvent.change(screen.getByLabelText('首页网址'), { target: { value: '2' } });
    fireEvent.change(screen.getByLabelText('表头行数'), { target: { value: '1' } });
    expect(await screen.findByRole('rowheader', { name: '岚溪县人民政府' })).toBeTruthy();
  });

  it('removes with undo', async () => {
    open(portOf([targetOf('岚溪县'), targetOf('云浦县')]).port);
    fireEvent.click(await screen.findByLabelText('选择 岚溪县'));
    press('移除所选 1 个');
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: '岚溪县' })).toBeNull());
    press('撤销移除');
    expect(await screen.findByRole('rowheader', { name: '岚溪县' })).toBeTruthy();
  });

  it('says in the form what is wrong', async () => {
    open(portOf([targetOf('岚溪县')]).port);
    fireEvent.click(await screen.findByRole('button', { name: '编辑 岚溪县' }));
    fireEvent.change(screen.getByLabelText('首页网址'), { target: { value: '没有' } });
    press('保存');
    expect(screen.getByRole('alert').textContent).toContain('网址“没有”无法识别');
    fireEvent.change(screen.getByLabelText('首页网址'), { target: { value: 'b.gov.cn' } });
    press('保存');
    expect(await screen.findByText('已保存 岚溪县。')).toBeTruthy();
  });

  it('asks for access in one click and tells when it is declined', async () => {
    const { port, run } = portOf([targetOf('岚溪县')]);
    open(port);
    fireEvent.click(await screen.findByRole('button', { name: '检查全部 1 个' }));
    fireEvent.click(await screen.findByRole('button', { name: '允许访问并开始' }));
    expect(run.start).toHaveBeenCalledWith('round', ['岚溪县'], expect.anything());
    expect(await screen.findByText(/没有获得访问权限/)).toBeTruthy();
  });

  it('draws some rows of a thousand', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => targetOf(`岚溪${String(i)}局`));
    open(portOf(many).port);
    await screen.findByRole('rowheader', { name: '岚溪0局' });
    const rows = screen.getAllByRole('rowheader').length;
    expect(rows).toBeLessThan(80);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '岚溪999' } });
    expect(await screen.findByRole('rowheader', { name: '岚溪999局' })).toBeTruthy();
  });
});

describe('run bar', () => {
  const left = { auditId: null, message: '', updatedAt: '' };

  it('offers to go on with what a closed tab left', async () => {
    const cut = { assessmentId: 'round', targetId: '岚溪县', state: 'running', ...left } as const;
    const { port, run } = portOf([targetOf('岚溪县')], [cut]);
    render(<RunBar port={port} assessmentId="round" />);
    fireEvent.click(await screen.findByRole('button', { name: '继续检查' }));
    expect(run.resume).toHaveBeenCalledWith('round');
  });

  it('tells what is read now and how far it is', () => {
    const { port, run } = portOf([]);
    const site = { doing: 'column', fetched: 12, columnsSettled: 5, columnsWanted: 10 };
    const progress: RunProgress = {
      assessmentId: 'round',
      isStopping: false,
      sites: [{ targetId: 'a', name: '岚溪县', ...site }],
      done: 3,
      total: 10,
      leftMs: 600_000,
    };
    run.readProgress = () => progress;
    render(<RunBar port={port} assessmentId={null} />);
    expect(screen.getByRole('status').textContent).toContain('正在检查 岚溪县');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3.5');
    press('暂停');
    expect(run.pause).toHaveBeenCalledOnce();
  });
});
