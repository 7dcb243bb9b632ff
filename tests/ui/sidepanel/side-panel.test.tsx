// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortalPanel } from '../../../src/ui/sidepanel/side-panel.tsx';
import type { SidePanelPort } from '../../../src/ui/sidepanel/side-panel-port.ts';
import { siteViewOf } from '../../support/audit-port.ts';

afterEach(cleanup);

const view = siteViewOf();
const home = 'https://www.lanxi-demo.gov.cn/';

/** The panel beside a tab; `go` leads the tab elsewhere. */
function openPanel(changes: Partial<SidePanelPort> = {}) {
  let tell: (url: string | null) => void = () => undefined;
  const port: SidePanelPort = {
    watchFront: (listener) => {
      tell = (url) => listener({ url, asked: null });
      return () => undefined;
    },
    watchAudits: () => () => undefined,
    findAudit: (url) => Promise.resolve(url.startsWith(home) ? view : null),
    isOnPlatform: (id) => id !== 'news',
    open: vi.fn<SidePanelPort['open']>(() => Promise.resolve()),
    openWorkbench: vi.fn<SidePanelPort['openWorkbench']>(() => Promise.resolve()),
    openJudgement: null,
    ...changes,
  };
  render(<PortalPanel port={port} />);
  return { port, go: (url: string | null) => act(() => tell(url)) };
}

describe('side panel', () => {
  it('shows the columns of the portal and the findings of a chosen one', async () => {
    const { port, go } = openPanel();
    go(`${home}zwgk/`);
    await screen.findByRole('article', { name: view.header.name });
    expect(screen.getByText('政府信息公开平台')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '问题 3 项' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^政策文件/ }));
    expect(screen.getByRole('heading', { name: '问题 2 项' })).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: '打开所在页面 ↗' });
    if (first !== undefined) fireEvent.click(first);
    expect(port.open).toHaveBeenCalledOnce();
  });

  it('shows nothing of one portal beside the page of another', async () => {
    const { port, go } = openPanel();
    go(home);
    await screen.findByRole('article', { name: view.header.name });
    go('https://www.qingchuan-demo.gov.cn/');
    expect(screen.queryByRole('article')).toBeNull();
    expect(await screen.findByText('尚未检查本网站。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '全站检查' }));
    expect(port.openWorkbench).toHaveBeenCalledWith('https://www.qingchuan-demo.gov.cn/');
  });

  it('shows the new audit once it is judged in another tab', async () => {
    let judged = false;
    let tell: () => void = () => undefined;
    const { go } = openPanel({
      findAudit: () => Promise.resolve(judged ? view : null),
      watchAudits: (listener) => {
        tell = listener;
        return () => undefined;
      },
    });
    go(home);
    await screen.findByText('尚未检查本网站。');
    judged = true;
    act(() => tell());
    await screen.findByRole('article', { name: view.header.name });
  });

  it('does not call a page unaudited whose address it may not read', () => {
    openPanel();
    expect(screen.queryByText('尚未检查本网站。')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('读不到当前网页的地址');
  });

  it('tells in one line why the audit could not be read', async () => {
    const { go } = openPanel({ findAudit: () => Promise.reject(new Error('数据库已损坏')) });
    go(home);
    expect((await screen.findByRole('alert')).textContent).toContain('数据库已损坏');
  });
});
