// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReportDesk } from '../../../src/ui/workbench/report-desk.tsx';
import type { ReportPort } from '../../../src/ui/workbench/report-port.ts';
import { reportViewOf } from '../../support/report-view.ts';

afterEach(cleanup);

/** A desk's port that reads what is called .txt and refuses the rest. */
function fakePort(read: ReportPort['read'] | null = null) {
  const held = new Set<string>();
  const port = {
    read: vi.fn<ReportPort['read']>((file) => {
      if (!file.name.endsWith('.txt')) {
        return Promise.resolve({ state: 'refused', message: `${file.name}：文件已损坏` });
      }
      held.add(file.name);
      return Promise.resolve({ state: 'read', id: file.name });
    }),
    judge: () =>
      Promise.resolve(
        new Map([...held].map((id) => [id, reportViewOf({ title: id, agency: id })])),
      ),
    remove: (id: string) => void held.delete(id),
    save: vi.fn<ReportPort['save']>(() => Promise.resolve('年报.xlsx')),
  };
  if (read !== null) port.read.mockImplementation(read);
  render(<ReportDesk port={port} />);
  return port;
}

const fileOf = (name: string): File => new File(['文'], name);
const choose = (...names: string[]): void => {
  const input = document.querySelector('input[type=file]');
  if (input !== null) fireEvent.change(input, { target: { files: names.map(fileOf) } });
};
const listed = (): HTMLElement[] =>
  screen.queryAllByRole('button').filter((button) => button.closest('nav') !== null);

describe('report desk', () => {
  it('lists what was read, shows the last, and changes on a click', async () => {
    fakePort();
    choose('甲.txt', '乙.txt');
    expect(await screen.findByRole('article', { name: '乙.txt' })).toBeTruthy();
    expect(listed()).toHaveLength(2);
    const [first] = listed();
    if (first !== undefined) fireEvent.click(first);
    expect(screen.getByRole('article', { name: '甲.txt' })).toBeTruthy();
    expect(first?.getAttribute('aria-current')).toBe('true');
  });

  it('refuses a bad file in one line and keeps the others', async () => {
    fakePort();
    choose('坏.docx', '甲.txt');
    expect((await screen.findByRole('alert')).textContent).toBe('坏.docx：文件已损坏');
    expect(listed()).toHaveLength(1);
  });

  it('takes a reader that breaks for a refusal', async () => {
    fakePort(() => Promise.reject(new Error('意外')));
    choose('甲.txt');
    expect((await screen.findByRole('alert')).textContent).toContain('甲.txt：读取出错（意外）');
  });

  it('tells the file that is being read, and takes no other meanwhile', async () => {
    let finish: () => void = () => undefined;
    fakePort(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ state: 'refused', message: '慢.txt：不是年度报告' });
        }),
    );
    choose('慢.txt');
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('慢.txt');
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
    finish();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('takes files that are dropped', async () => {
    fakePort();
    const zone = document.querySelector('.drop-zone');
    if (zone !== null) fireEvent.drop(zone, { dataTransfer: { files: [fileOf('甲.txt')] } });
    expect(await screen.findByRole('article', { name: '甲.txt' })).toBeTruthy();
  });

  it('removes a report and is empty again', async () => {
    fakePort();
    choose('甲.txt');
    await screen.findByRole('article', { name: '甲.txt' });
    fireEvent.click(screen.getByRole('button', { name: '移除' }));
    expect(await screen.findByText('还没有年度报告。')).toBeTruthy();
  });

  it('tells the name of the saved workbook, or why none was saved', async () => {
    const port = fakePort();
    choose('甲.txt');
    await screen.findByRole('article', { name: '甲.txt' });
    fireEvent.click(screen.getByRole('button', { name: /xlsx/ }));
    expect(await screen.findByText(/年报\.xlsx/)).toBeTruthy();
    expect(port.save).toHaveBeenCalledExactlyOnceWith('甲.txt', 'xlsx');
    port.save.mockRejectedValueOnce(new Error('磁盘已满'));
    fireEvent.click(screen.getByRole('button', { name: /JSON/ }));
    expect(await screen.findByText(/磁盘已满/)).toBeTruthy();
  });
});
