import { websiteAnnualTable } from '../../../../src/engine/audits/site/website-annual-table.ts';
import type { SiteColumn } from '../../../../src/engine/model/site/site-view.ts';
import { day } from '../../../support/pages.ts';
import {
  homePageOf,
  linkOf,
  siteColumnOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const titleOf = (year: number): string => `政府网站工作年度报表（${String(year)}年度）`;
const columnOfYears = (years: readonly number[], partial: Partial<SiteColumn> = {}) =>
  siteColumnOf('website-annual-table', {
    rows: years.map((year) => siteRowOf(titleOf(year), `${String(year + 1)}-01-20`)),
    ...partial,
  });

testSiteAudit(websiteAnnualTable, [
  {
    name: 'passes a list with last year’s table',
    site: { columns: [columnOfYears([2025, 2024])] },
    expected: [{ verdict: 'passed', message: 'published', data: { year: 2025 } }],
  },
  {
    name: 'passes a link of the home page that names the year',
    site: { home: homePageOf({}, { links: [linkOf(titleOf(2025), 'wz.html', 'footer')] }) },
    expected: [{ verdict: 'passed', message: 'published', quotes: [titleOf(2025)] }],
  },
  {
    name: 'a link without a year leaves a doubt',
    site: { home: homePageOf({}, { links: [linkOf('政府网站工作年度报表', 'wz.html')] }) },
    expected: [{ verdict: 'doubt', message: 'undated' }],
  },
  {
    name: 'fails a whole list that ends a year earlier',
    site: { columns: [columnOfYears([2024])] },
    expected: [
      {
        verdict: 'fault',
        message: 'older',
        rule: 'website-table',
        data: { newest: 2024, dueDate: '2026-01-31' },
        quotes: [`${titleOf(2024)} 2025-01-20`, '2025年度政府网站工作年度报表'],
      },
    ],
  },
  {
    name: 'a list that was not read to its end leaves a doubt',
    site: { columns: [columnOfYears([2024], { isComplete: false })] },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'asks for the table of the year before last until the due day has passed',
    site: { columns: [columnOfYears([2024])] },
    context: { asOf: day('2026-02-02') },
    expected: [{ verdict: 'passed', message: 'published', data: { year: 2024 } }],
  },
  {
    name: 'towns have no site of their own',
    context: { level: 'town' },
    expected: [{ verdict: 'inapplicable', message: 'needless' }],
  },
  {
    name: 'nothing is said where the home page was not read',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
