// @vitest-environment jsdom
import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HolidaysAnswer, ScanAnswer } from '../../src/engine/model/popup-message.ts';
import type { Settings } from '../../src/engine/model/settings.ts';
import { buildScanView } from '../../src/report/build-scan-view.ts';
import { PopupApp } from '../../src/ui/popup-app.tsx';
import type { HolidayPort, PopupPort } from '../../src/ui/popup-port.ts';
import { scanFixture } from '../support/scan-fixture.ts';

// Queries by role are slow in jsdom on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const scanned: ScanAnswer = {
  state: 'scanned',
  view: buildScanView(scanFixture),
  systems: [
    { id: 'page-checklist', name: '单页检查清单' },
    { id: 'platform-61', name: '平台规范核对表' },
  ],
};

function holidayPortOf(answers: Partial<HolidayPort> = {}): HolidayPort {
  const none = () => Promise.resolve<HolidaysAnswer>({ state: 'in-use', file: null });
  return { read: none, load: none, remove: none, openInTab: null, ...answers };
}

function portOf(answer: ScanAnswer | Promise<ScanAnswer>) {
  return {
    scan: vi.fn<PopupPort['scan']>(async () => await answer),
    judge: vi.fn<PopupPort['judge']>(async () => await answer),
    locate: vi.fn<PopupPort['locate']>(async (places) => {
      await Promise.resolve();
      return places.map(() => 'exact' as const);
    }),
    clearMarks: vi.fn<PopupPort['clearMarks']>(() => Promise.resolve()),
    copy: vi.fn<PopupPort['copy']>(() => Promise.resolve()),
    save: vi.fn<PopupPort['save']>(() => Promise.resolve('明察_岚溪县人民政府_2026-11-21.xlsx')),
    openWorkbench: vi.fn<PopupPort['openWorkbench']>(() => Promise.resolve()),
    openSiteAudit: vi.fn<PopupPort['openSiteAudit']>(() => Promise.resolve()),
    writeSettings: vi.fn<PopupPort['writeSettings']>(() => Promise.resolve()),
    holidays: holidayPortOf(),
  };
}

function show(port: PopupPort, settings: Partial<Settings> = {}): void {
  render(
    <PopupApp
      port={port}
      initialSettings={{ theme: 'system', language: 'auto', systemId: null, ...settings }}
      startsInSettings={false}
      browserLanguage="zh-CN"
    />,
  );
}

describe('popup', () => {
  it('says whose page it is, what sort, and as of when', async () => {
    show(portOf(scanned));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('岚溪县人民政府');
    expect(screen.getByText('3311936898')).toBeTruthy();
    expect(screen.getByText('行政规范性文件')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('检查基准日').value).toBe('2026-11-21');
  });

  it('opens the worst item and shows its sentence, its calendar, its quote and its ground', async () => {
    show(portOf(scanned));
    const head = await screen.findByRole('button', { name: /^公开时限/, expanded: true });
    const item = head.closest('li');
    if (item === null) throw new Error('no item');
    expect(within(item).getByText(/晚于期限2026-10-26/)).toBeTruthy();
    const strip = within(item).getByRole('img');
    expect(strip.getAttribute('aria-label')).toContain('晚4个工作日');
    expect(within(item).getByText('“成文日期：2026-09-18”')).toBeTruthy();
    expect(within(item).getByText(/国务院令第711号 第二十六条/)).toBeTruthy();
  });

  it('filters by outcome and shows all again', async () => {
    show(portOf(scanned));
    const doubt = await screen.findByRole('button', { name: /1 ?需人工核实/ });
    fireEvent.click(doubt);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^公开时限/ })).toBeNull());
    expect(screen.getByRole('button', { name: /^有效性标注/ })).toBeTruthy();
    expect(doubt.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(doubt);
    expect(await screen.findByRole('button', { name: /^公开时限/ })).toBeTruthy();
  });

  it('searches titles, sentences and quotes', async () => {
    show(portOf(scanned));
    const search = await screen.findByRole('searchbox');
    fireEvent.change(search, { target: { value: '岚政发' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^公开时限/ })).toBeNull());
    expect(screen.getByRole('button', { name: /^文件要素/ })).toBeTruthy();
    fireEvent.change(search, { target: { value: '无此项' } });
    expect(await screen.findByText('没有符合筛选条件的检查项。')).toBeTruthy();
  });

  it('walks over the items with the arrow keys', async () => {
    show(portOf(scanned));
    const first = await screen.findByRole('button', { name: /^公开时限/ });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('日期一致');
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });

  it('goes to the search box on a slash', async () => {
    show(portOf(scanned));
    const search = await screen.findByRole('searchbox');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(search);
  });

  it('frames the evidence with the number of the list and clears it on Escape', async () => {
    const port = portOf(scanned);
    show(port);
    fireEvent.click(await screen.findByRole('button', { name: '定位：公开时限 1' }));
    expect(port.locate.mock.calls[0]?.[0].map(({ label, quote }) => [label, quote])).toEqual([
      ['1', '成文日期：2026-09-18'],
      ['1', '发布日期：2026-10-30'],
    ]);
    expect(await screen.findByText('已在页面上框出 2 处')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(port.clearMarks).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(port.clearMarks).toHaveBeenCalledTimes(1);
  });

  it('judges once more as of another day, without a second scan', async () => {
    const port = portOf(scanned);
    show(port);
    const field = await screen.findByLabelText('检查基准日');
    fireEvent.change(field, { target: { value: '2026-12-01' } });
    await waitFor(() =>
      expect(port.judge).toHaveBeenCalledWith({ asOf: '2026-12-01', systemId: null }),
    );
    expect(port.scan).toHaveBeenCalledTimes(1);
  });

  it('judges under another system and remembers the choice', async () => {
    const port = portOf(scanned);
    show(port);
    const select = await screen.findByRole('combobox', { name: '指标体系' });
    fireEvent.change(select, { target: { value: 'platform-61' } });
    await waitFor(() =>
      expect(port.judge).toHaveBeenCalledWith({ asOf: null, systemId: 'platform-61' }),
    );
    expect(port.writeSettings.mock.calls[0]?.[0].systemId).toBe('platform-61');
  });

  it('copies and saves, and says so', async () => {
    const port = portOf(scanned);
    show(port);
    await screen.findByRole('heading', { level: 1 });
    fireEvent.click(screen.getByRole('button', { name: /^导出/ }));
    fireEvent.click(screen.getByRole('menuitem', { name: '导出 Excel 表格' }));
    expect(await screen.findByText('已导出 明察_岚溪县人民政府_2026-11-21.xlsx')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^导出/ }));
    fireEvent.click(screen.getByRole('menuitem', { name: '复制为 Markdown' }));
    expect(await screen.findByText('已复制')).toBeTruthy();
    expect(port.copy.mock.calls[0]?.[1]).toBe('markdown');
  });

  it('says why an export failed', async () => {
    const failing = vi.fn<PopupPort['save']>(() => Promise.reject(new Error('磁盘已满')));
    show({ ...portOf(scanned), save: failing });
    await screen.findByRole('heading', { level: 1 });
    fireEvent.click(screen.getByRole('button', { name: /^导出/ }));
    fireEvent.click(screen.getByRole('menuitem', { name: '导出 JSON' }));
    expect(await screen.findByText('没有完成：磁盘已满')).toBeTruthy();
  });

  it('keeps the place of the results while scanning', () => {
    show(portOf(new Promise<ScanAnswer>(() => undefined)));
    expect(screen.getByText('正在检查本页…')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^导出/ }).disabled).toBe(true);
  });

  it('offers to check a page that is no portal all the same', async () => {
    const port = portOf({ state: 'not-government', name: '溪边书店' });
    show(port);
    expect(await screen.findByText('“溪边书店”看来不是政府网站。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '仍要检查' }));
    expect(port.scan).toHaveBeenLastCalledWith({ asOf: null, systemId: null }, true);
  });

  it.each([
    ['browser-page', '这是浏览器自身的页面，扩展不能读取。'],
    ['store', '浏览器不允许扩展读取应用商店的页面。'],
    ['pdf', '这是 PDF 文件，本页检查只读取网页。'],
    ['file', '浏览器没有允许扩展读取本机文件。'],
    ['not-html', '这不是网页（图片、文本或数据文件）。'],
    ['no-access', '还没有得到读取这个标签页的许可。'],
  ] as const)('says in one sentence why a page cannot be read: %s', async (reason, sentence) => {
    show(portOf({ state: 'unreadable', reason }));
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('tells the reason of an error and retries', async () => {
    const port = portOf(Promise.reject(new Error('连接已断开')));
    show(port);
    expect(await screen.findByText('检查没有完成：连接已断开')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(port.scan).toHaveBeenCalledTimes(2);
  });

  it('speaks English when told to, and applies the theme', async () => {
    show(portOf(scanned), { language: 'en', theme: 'dark' });
    expect(await screen.findByRole('button', { name: /1 ?To verify/ })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('stores a setting as soon as it is chosen', async () => {
    const port = portOf(scanned);
    show(port);
    fireEvent.click(await screen.findByRole('button', { name: '设置' }));
    fireEvent.click(screen.getByRole('radio', { name: '深色' }));
    expect(port.writeSettings.mock.calls[0]?.[0].theme).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('shows page text as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = { ...scanFixture.page, siteName: title };
    const view = buildScanView({ ...scanFixture, page });
    show(portOf({ ...scanned, view }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
    expect(document.querySelector('img')).toBeNull();
  });
});
