// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupAnswer } from '../../../src/engine/model/assessment/export-wish.ts';
import type { ExportsPort } from '../../../src/ui/exports/exports-port.ts';
import { ExportsRoom } from '../../../src/ui/exports/exports-room.tsx';
import { assessmentOf } from '../../support/rounds.ts';

afterEach(cleanup);

const target = { level: null, url: 'https://www.lanxi-demo.gov.cn/', unit: null, contact: null };
const round = assessmentOf({ targets: [{ ...target, id: 't1', name: '岚溪县财政局' }] });

function fakePort(more: Partial<ExportsPort> = {}) {
  const save = vi.fn<ExportsPort['save']>(() => Promise.resolve('评估表.xlsx'));
  const port = {
    list: () => Promise.resolve([round]),
    listSystems: () => Promise.resolve([]),
    listSummaries: () => Promise.resolve([]),
    subscribe: () => () => undefined,
    save,
    measure: () => Promise.resolve({ usedBytes: 5_000_000, freeBytes: 1 }),
    backUp: vi.fn<ExportsPort['backUp']>(() => Promise.resolve('备份.zip')),
    readBackup: vi.fn<ExportsPort['readBackup']>(() => Promise.resolve(refused)),
    restore: vi.fn<ExportsPort['restore']>(() => Promise.resolve({ written: 7 })),
    findRestore: () => Promise.resolve(null),
    undoRestore: vi.fn<ExportsPort['undoRestore']>(() => Promise.resolve({ undone: 7, kept: 0 })),
    ...more,
  };
  render(<ExportsRoom port={port} path={[]} />);
  return { ...port, saved: save.mock };
}

const refused: BackupAnswer = { state: 'refused', reason: '备份已损坏：runs-1.ndjson。' };
const sound: BackupAnswer = {
  state: 'sound',
  plan: {
    madeAt: '2026-11-20T00:00:00.000Z',
    engineVersion: '0.1.0',
    dataVersion: 1,
    parts: [{ store: 'verdicts', records: 9, added: 1, same: 7, different: 1 }],
    audits: 2,
  },
};
const chooseFile = (): void => {
  const input = document.querySelector('input[type=file]');
  if (input !== null) fireEvent.change(input, { target: { files: [new File(['x'], 'a.zip')] } });
};

describe('exports room', () => {
  it('saves the round in the form that was chosen and names the file', async () => {
    const port = fakePort();
    fireEvent.click(await screen.findByRole('radio', { name: /评估报告/ }));
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(await screen.findByText(/评估表\.xlsx/)).toBeTruthy();
    expect(port.saved.calls[0]?.[0]).toEqual({
      assessmentId: 'round-1',
      systemKey: 'lanxi-2026@2026',
      targetId: null,
      form: 'report',
    });
  });

  it('offers no report of one agency alone', async () => {
    const port = fakePort();
    fireEvent.change(await screen.findByLabelText('范围'), { target: { value: 't1' } });
    expect(screen.getByRole('radio', { name: /评估报告/ })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    await waitFor(() => expect(port.saved.calls[0]?.[0].targetId).toBe('t1'));
  });

  it('says what went wrong', async () => {
    fakePort({ save: () => Promise.reject(new Error('磁盘空间不足')) });
    fireEvent.click(await screen.findByRole('button', { name: '导出' }));
    expect((await screen.findByRole('alert')).textContent).toBe('磁盘空间不足');
  });

  it('says what to do first where there is no round', async () => {
    fakePort({ list: () => Promise.resolve([]) });
    expect(await screen.findByText(/还没有评估任务/)).toBeTruthy();
  });
});

describe('restoring', () => {
  it('refuses a damaged backup with the reason, and offers nothing more', async () => {
    fakePort();
    chooseFile();
    expect((await screen.findByRole('alert')).textContent).toContain('runs-1.ndjson');
    expect(screen.queryByRole('button', { name: '恢复' })).toBeNull();
  });

  it('asks what wins where records differ, and writes only then', async () => {
    const port = fakePort({ readBackup: () => Promise.resolve(sound) });
    chooseFile();
    fireEvent.click(await screen.findByRole('radio', { name: '保留现有的' }));
    expect(port.restore).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '恢复' }));
    expect(await screen.findByText('已恢复，写入 7 条。')).toBeTruthy();
    expect(port.restore).toHaveBeenCalledWith('ours');
  });
});
