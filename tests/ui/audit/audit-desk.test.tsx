// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SiteAuditView } from '../../../src/engine/model/site-audit-view.ts';
import type { StoredAudit } from '../../../src/engine/model/stored-audit.ts';
import { AuditDesk } from '../../../src/ui/audit/audit-desk.tsx';
import type { AuditPort } from '../../../src/ui/audit/audit-port.ts';
import { auditPortOf, siteViewOf, storedAuditOf } from '../../support/audit-port.ts';

afterEach(cleanup);

/** The desk with one audit, chosen; judged where a view is given. */
async function openDesk(
  view: SiteAuditView | null,
  changes: Partial<AuditPort> = {},
  audit: Partial<StoredAudit> = {},
): Promise<void> {
  const port = auditPortOf({
    list: () => Promise.resolve([storedAuditOf('岚溪县', audit)]),
    findResult: () => Promise.resolve(view),
    ...changes,
  });
  render(<AuditDesk port={port} startUrl={null} />);
  fireEvent.click(await screen.findByRole('button', { name: /^岚溪县/ }));
  if (view !== null) await screen.findByRole('article', { name: view.header.name });
}

const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));

describe('audit desk', () => {
  it('shows what was not checked when asked for it', async () => {
    const view = siteViewOf();
    await openDesk(view);
    expect(screen.queryByText('未取得页面，未检查。')).toBeNull();
    press('未检查、不适用（1）');
    expect(screen.getByText('未取得页面，未检查。')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '未检查、不适用 1 项' })).toBeTruthy();
  });

  it('tells how many addresses it does not list', async () => {
    const view = siteViewOf();
    const notChecked = Array.from({ length: 203 }, (_, i) => ({
      url: `https://www.lanxi-demo.gov.cn/${String(i)}`,
      reason: '超出上限',
    }));
    await openDesk({ ...view, coverage: { ...view.coverage, notChecked } });
    expect(screen.getByText(/另有 3 个地址/)).toBeTruthy();
  });

  it('asks before it removes, and lets go on Escape', async () => {
    const remove = vi.fn<AuditPort['remove']>(() => Promise.resolve());
    await openDesk(siteViewOf(), { remove });
    press('删除记录');
    expect(remove).not.toHaveBeenCalled();
    const keep = screen.getByRole('button', { name: '取消' });
    expect(document.activeElement).toBe(keep);
    fireEvent.keyDown(keep, { key: 'Escape' });
    press('删除记录');
    press('删除');
    expect(remove).toHaveBeenCalledOnce();
  });

  it('removes an audit that was never judged', async () => {
    const remove = vi.fn<AuditPort['remove']>(() => Promise.resolve());
    await openDesk(null, { remove }, { counts: null, reason: 'stopped' });
    press('删除记录');
    press('删除');
    expect(remove).toHaveBeenCalledOnce();
  });

  it('tells in one line why a page could not be opened', async () => {
    await openDesk(siteViewOf(), { open: () => Promise.reject(new Error('标签页已关闭')) });
    const [first] = screen.getAllByRole('button', { name: '打开所在页面 ↗' });
    if (first !== undefined) fireEvent.click(first);
    expect((await screen.findByRole('alert')).textContent).toContain('标签页已关闭');
  });
});
