import { describe, expect, it } from 'vitest';
import { buildSiteAudit } from '../../../src/engine/run/build-site-audit.ts';
import type { SiteColumn } from '../../../src/engine/model/site/site-view.ts';
import { contextOf } from '../../support/test-audit.ts';
import { fetchOf, siteColumnOf, siteOf, siteRowOf } from '../../support/site-fixture.ts';

const checklist = {
  system: { id: 'site-checklist', name: '全站检查清单', version: '1' },
  items: [],
  points: 0,
  scored: 0,
  judged: 0,
  vetoed: false,
};
const build = (site: Parameters<typeof siteOf>[0]) =>
  buildSiteAudit(siteOf(site), {
    context: contextOf({ level: 'county' }),
    engine: { version: '0', calendarRevision: '0' },
    findings: [],
    checklist,
    furtherChecklists: [],
    warnings: [],
  });
const windowOf = (column: SiteColumn) => {
  const { windowDays, dueDate } = build({ columns: [column] }).columns[0] ?? {};
  return { windowDays, dueDate };
};

describe('the document of a site audit', () => {
  it('counts the window of days back from the day of judging', () => {
    const column = siteColumnOf('news', { rows: [siteRowOf('要闻', '2026-11-10')] });
    expect(windowOf(column)).toEqual({ windowDays: 14, dueDate: '2026-11-24' });
  });

  it('gives a window of months in days', () => {
    const column = siteColumnOf('notices', { rows: [siteRowOf('公告', '2026-05-30')] });
    expect(windowOf(column)).toEqual({ windowDays: 184, dueDate: '2026-11-30' });
  });

  it('gives the yearly due date of a column that has one', () => {
    expect(windowOf(siteColumnOf('annual-report'))).toEqual({
      windowDays: null,
      dueDate: '2026-03-31',
    });
  });

  it('gives neither to a column that changes only when facts change', () => {
    expect(windowOf(siteColumnOf('leadership'))).toEqual({ windowDays: null, dueDate: null });
  });

  it('says why an address was not looked at, and what to do', () => {
    const { coverage } = build({ fetches: [fetchOf('a/'), fetchOf('b/', { state: 'robots' })] });
    expect(coverage.notChecked).toEqual([
      {
        url: 'https://www.lanxi-demo.gov.cn/b/',
        reason: expect.stringMatching(/^网站不允许程序访问：.+。$/) as string,
      },
    ]);
  });

  it('does not count a robots.txt that is not there, but one that could not be asked for', () => {
    const ask = (state: 'client-error' | 'timeout') =>
      fetchOf('robots.txt', {
        state,
        purpose: { kind: 'robots', column: null, from: null },
        attempts: [
          {
            method: 'GET',
            via: 'fetch',
            at: '2026-11-21T01:00:00Z',
            state,
            status: 404,
            reason: '',
          },
        ],
      });
    const absent = build({ fetches: [ask('client-error')] }).coverage;
    expect(absent).toMatchObject({ failed: 0, skipped: 0, requests: 1, notChecked: [] });
    const silent = build({ fetches: [ask('timeout')] }).coverage;
    expect([silent.failed, silent.notChecked.length]).toEqual([1, 1]);
  });
});
