import { expect } from 'vitest';
import { columnContent } from '../../../../src/engine/audits/site/column-content.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import {
  fetchOf,
  homeUrl,
  placeOf,
  sitePageOf,
  siteColumnOf,
  siteRowOf,
  testSiteAudit,
  unreadColumnOf,
} from '../../../support/site-fixture.ts';

const few = { verdict: 'passed', message: 'few', rule: 'veto-empty' } as const;
const columnIds = ['education', 'medical-care', 'employment', 'planning', 'statistics', 'notices'];
const emptyColumns = (count: number, partial: Partial<SiteColumn> = {}): SiteColumn[] =>
  columnIds.slice(0, count).map((id) =>
    siteColumnOf(id, {
      state: 'empty',
      statePlace: placeOf('暂无数据', `${id}/`),
      itemCount: 0,
      ...partial,
    }),
  );
const empty = { verdict: 'fault', message: 'empty', rule: 'empty-column' } as const;

testSiteAudit(columnContent, [
  {
    name: 'passes a filled column',
    site: { columns: [siteColumnOf('notices', { rows: [siteRowOf('公告', '2026-11-20')] })] },
    expected: [{ verdict: 'passed', message: 'filled', data: { state: 'filled' } }, few],
  },
  {
    name: 'an explanation counts as content, with its own state',
    site: {
      columns: [
        siteColumnOf('notices', { state: 'note-only', statePlace: placeOf('本年度无此项信息') }),
      ],
    },
    expected: [
      {
        verdict: 'passed',
        message: 'note',
        data: { state: 'note-only', notice: '本年度无此项信息' },
      },
      few,
    ],
  },
  {
    name: 'fails an empty column with the words of its page',
    site: { columns: emptyColumns(1) },
    expected: [
      { ...empty, column: 'education', quotes: ['暂无数据'], pages: [`${homeUrl}education/`] },
      { ...few, data: { count: 1, limit: 5 } },
    ],
  },
  {
    name: 'emptiness without words to quote or a page to show is left to a person',
    site: { columns: emptyColumns(1, { statePlace: null }) },
    expected: [{ verdict: 'doubt', message: 'empty-unsure' }, few],
  },
  {
    name: 'fails a page that was read and holds nothing at all',
    site: { columns: emptyColumns(1, { statePlace: null, pages: [sitePageOf('education/')] }) },
    expected: [
      { verdict: 'fault', message: 'bare', quotes: ['信息条目、正文、附件和下级栏目'] },
      { ...few, data: { count: 1 } },
    ],
  },
  {
    name: 'an empty page that may be another column is left to a person',
    site: { columns: emptyColumns(1, { presence: 'uncertain' }) },
    expected: [{ verdict: 'doubt', message: 'empty-unsure' }, few],
  },
  {
    name: 'a column on another site is not judged here',
    site: {
      columns: [
        siteColumnOf('government-procurement', { state: 'redirect', url: 'https://ggzy.gov.cn/' }),
      ],
    },
    expected: [
      { verdict: 'inapplicable', message: 'redirect', data: { to: 'https://ggzy.gov.cn/' } },
      few,
    ],
  },
  {
    name: 'a column that could not be reached is not checked, and says why',
    site: {
      columns: [siteColumnOf('notices', { state: 'unreachable' })],
      fetches: [fetchOf('notices/', { state: 'timeout', status: null })],
    },
    expected: [
      {
        verdict: 'untested',
        message: 'unread',
        data: { reason: expect.stringContaining('长时间无响应') },
      },
      few,
    ],
  },
  {
    name: 'a list that scripts draw is not checked, and says why',
    site: {
      columns: [
        siteColumnOf('notices', {
          state: 'unknown',
          pages: [sitePageOf('notices/', {}, { needsRendering: true })],
        }),
      ],
    },
    expected: [{ verdict: 'untested', message: 'unread' }, few],
  },
  {
    name: 'a column that was not found is no matter of content',
    site: { columns: [unreadColumnOf('notices')] },
    expected: [few],
  },
  {
    name: 'four empty columns are no veto',
    site: { columns: emptyColumns(4) },
    expected: [empty, empty, empty, empty, { ...few, data: { count: 4 } }],
  },
  {
    name: 'five empty columns are a veto that names them',
    site: { columns: emptyColumns(5) },
    expected: [
      empty,
      empty,
      empty,
      empty,
      empty,
      { verdict: 'fault', message: 'veto', rule: 'veto-empty', column: null, data: { count: 5 } },
    ],
  },
  {
    name: 'five names of one empty page are one empty column',
    site: { columns: emptyColumns(5, { url: `${homeUrl}all/` }) },
    expected: [empty, empty, empty, empty, empty, { ...few, data: { count: 1 } }],
  },
  {
    name: 'the count stays open where unread columns could reach it',
    site: { columns: [...emptyColumns(4), siteColumnOf('news', { state: 'unknown' })] },
    expected: [
      empty,
      empty,
      empty,
      empty,
      { verdict: 'untested', message: 'unread' },
      { verdict: 'untested', message: 'open', data: { count: 4, open: 1 } },
    ],
  },
]);
