import { proposalResults } from '../../../../src/engine/audits/site/proposal-results.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import { placeOf, siteColumnOf, siteRowOf, testSiteAudit } from '../../../support/site-fixture.ts';

const columnOf = (rows: SiteColumn['rows'], partial: Partial<SiteColumn> = {}) =>
  siteColumnOf('proposals', { rows, ...partial });
const reply = (date: string | null) => siteRowOf('对县政协十届第12号提案的答复', date);
const recent = { verdict: 'passed', message: 'recent' } as const;

testSiteAudit(proposalResults, [
  {
    name: 'passes replies and an overview of last year',
    site: { columns: [columnOf([reply('2025-09-01'), siteRowOf('2025年建议提案办理情况', null)])] },
    expected: [
      { ...recent, column: 'proposals', data: { count: 2, since: 2025 } },
      { verdict: 'passed', message: 'overview' },
    ],
  },
  {
    name: 'replies without an overview get advice',
    site: { columns: [columnOf([reply('2026-09-01')])] },
    expected: [recent, { verdict: 'doubt', message: 'no-overview', rule: 'proposal-overview' }],
  },
  {
    name: 'fails a whole list whose newest reply is two years old',
    site: { columns: [columnOf([reply('2024-12-31')])] },
    expected: [
      {
        verdict: 'fault',
        message: 'old',
        rule: 'proposal-results',
        data: { newestDate: '2024-12-31', since: 2025 },
      },
    ],
  },
  {
    name: 'a list that was not read to its end leaves a doubt',
    site: { columns: [columnOf([reply('2024-12-31')], { isComplete: false })] },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'departments, which no rule binds, are asked only',
    site: { columns: [columnOf([reply('2024-12-31')])] },
    context: { level: 'department' },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a year without proposals that is explained passes with its own state',
    site: {
      columns: [columnOf([], { state: 'note-only', statePlace: placeOf('本年度未收到建议提案') })],
    },
    expected: [{ verdict: 'passed', message: 'no-task', data: { state: 'no-task' } }],
  },
  {
    name: 'a row of this year may explain it too',
    site: {
      columns: [
        columnOf([siteRowOf('关于2026年无建议提案办理任务的说明', null), reply('2020-01-01')]),
      ],
    },
    expected: [{ verdict: 'passed', message: 'no-task' }],
  },
  {
    name: 'nothing is said where no list was read',
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'a town need not have the column',
    context: { level: 'town' },
    expected: [{ verdict: 'inapplicable', message: 'notAsked' }],
  },
]);
