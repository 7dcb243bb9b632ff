// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SiteAuditView } from '../../../src/engine/model/site-audit-view.ts';
import { useAudits } from '../../../src/ui/audit/use-audits.ts';
import { auditPortOf, siteViewOf, storedAuditOf } from '../../support/audit-port.ts';

afterEach(cleanup);

describe('useAudits', () => {
  it('drops the findings of an audit that come after another was chosen', async () => {
    const [first, second] = [siteViewOf(), siteViewOf()];
    let arrive: (view: SiteAuditView) => void = () => undefined;
    const late = new Promise<SiteAuditView>((resolve) => (arrive = resolve));
    const port = auditPortOf({
      list: () => Promise.resolve([storedAuditOf('a'), storedAuditOf('b')]),
      findResult: (id) => (id === 'a' ? late : Promise.resolve(second)),
    });
    const { result } = renderHook(() => useAudits(port));
    act(() => result.current.choose('a'));
    act(() => result.current.choose('b'));
    await waitFor(() => expect(result.current.result).toBe(second));
    arrive(first);
    await act(async () => await late);
    expect(result.current.chosen?.id).toBe('b');
    expect(result.current.result).toBe(second);
  });

  it('keeps what is shown when the same audit is chosen again', async () => {
    const view = siteViewOf();
    const port = auditPortOf({
      list: () => Promise.resolve([storedAuditOf('a')]),
      findResult: () => Promise.resolve(view),
    });
    const { result } = renderHook(() => useAudits(port));
    act(() => result.current.choose('a'));
    await waitFor(() => expect(result.current.result).toBe(view));
    act(() => result.current.choose('a'));
    expect(result.current.result).toBe(view);
  });
});
