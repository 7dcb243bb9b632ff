import { decisionCatalogue } from '../../../../src/engine/audits/site/decision-catalogue.ts';
import type { DecisionCatalogue } from '../../../../src/engine/model/artifacts/content.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import {
  absentColumnOf,
  placeOf,
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
  unreadColumnOf,
} from '../../../support/site-fixture.ts';
import { day } from '../../../support/pages.ts';
import { locatorOf } from '../../../support/test-audit.ts';

const id = 'major-decision-catalogue';
const list = sitePageOf(`${id}/`);
const columnOf = (rows: SiteColumn['rows'], partial: Partial<SiteColumn> = {}) =>
  siteColumnOf(id, { rows, pages: [list], ...partial });
const titleOf = (year: number) => `岚溪县${String(year)}年度重大行政决策事项目录`;
const rowOf = (year: number) => siteRowOf(titleOf(year), `${String(year)}-03-20`);

function pageOf(year: number, time: string | null, more: Partial<DecisionCatalogue> = {}) {
  const told = (field: 'matter' | 'unit' | 'time', value: string | null) => ({
    id: field,
    value,
    locator: value === null ? null : locatorOf(value),
  });
  const title = titleOf(year);
  return sitePageOf(`${id}/${String(year)}.html`, {
    decisionCatalogue: {
      year,
      title,
      fields: [told('matter', '事项名称'), told('unit', '承办单位'), told('time', time)],
      rows: 8,
      isElsewhere: false,
      locator: locatorOf(title),
      ...more,
    },
  });
}
const published = { verdict: 'passed', message: 'published' } as const;

testSiteAudit(decisionCatalogue, [
  {
    name: 'passes the catalogue of the year with its three columns',
    site: { columns: [columnOf([rowOf(2026), rowOf(2025)])], pages: [pageOf(2026, '决策时间')] },
    expected: [
      { verdict: 'passed', message: 'complete' },
      { ...published, data: { year: 2026 } },
    ],
  },
  {
    name: 'reports a table without a column, on its page',
    site: { columns: [columnOf([rowOf(2026)])], pages: [pageOf(2026, null)] },
    expected: [
      { verdict: 'fault', message: 'missing', rule: 'decision-catalogue-fields' },
      published,
    ],
  },
  {
    name: 'doubts a catalogue that is a picture or an attachment',
    site: {
      columns: [columnOf([rowOf(2026)])],
      pages: [pageOf(2026, null, { isElsewhere: true, rows: 0 })],
    },
    expected: [{ verdict: 'doubt', message: 'elsewhere' }, published],
  },
  {
    name: 'doubts a text without a table',
    site: { columns: [columnOf([rowOf(2026)])], pages: [pageOf(2026, null, { rows: 0 })] },
    expected: [{ verdict: 'doubt', message: 'unclear' }, published],
  },
  {
    name: 'finds the catalogue in another list, a change of it counts too',
    site: {
      columns: [
        siteColumnOf('notices', {
          rows: [siteRowOf('关于调整2026年度重大行政决策事项目录的公告', null)],
        }),
      ],
    },
    expected: [published],
  },
  {
    name: 'takes the year of the date in the own column of the catalogue only',
    site: { columns: [columnOf([siteRowOf('重大行政决策事项目录', '2026-02-20')])] },
    expected: [published],
  },
  {
    name: 'a whole list without the year leaves a doubt, never a fault',
    site: { columns: [columnOf([rowOf(2025), siteRowOf('2026年度立法计划', '2026-02-01')])] },
    expected: [{ verdict: 'doubt', message: 'notListed', rule: 'decision-catalogue-year' }],
  },
  {
    name: 'calls for last year until three months of the year are over',
    site: { columns: [columnOf([rowOf(2025)])] },
    context: { asOf: day('2026-03-31') },
    expected: [{ ...published, data: { year: 2025 } }],
  },
  {
    name: 'says nothing of a list that was not read to its end',
    site: { columns: [columnOf([rowOf(2025)], { isComplete: false })] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'says nothing of a column that was not reached',
    site: { columns: [unreadColumnOf(id)] },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'a portal without the column need not have one',
    site: { columns: [absentColumnOf(id)] },
    expected: [{ verdict: 'inapplicable', message: 'noColumn' }],
  },
  {
    name: 'a note in place of a catalogue is told',
    site: {
      columns: [
        columnOf([], { state: 'note-only', statePlace: placeOf('本年度无重大行政决策事项') }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'stated' }],
  },
  ...(['department', 'town', 'ministry', 'zone'] as const).map((level) => ({
    name: `asks none of a ${level}`,
    site: { columns: [columnOf([rowOf(2019)])] },
    context: { level },
    expected: [{ verdict: 'inapplicable', message: 'notAsked' } as const],
  })),
]);
