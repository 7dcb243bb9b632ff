import { describe, expect, it } from 'vitest';
import { reckonIdentities } from '../../../src/engine/annual-report/tables/reckon-identities.ts';
import { judgeReportIdentities } from '../../../src/engine/audits/judge-report-identities.ts';
import { pageSubject } from '../../../src/engine/audits/observe.ts';
import type { ReportTable } from '../../../src/engine/model/artifacts/annual-report.ts';
import { applicationsOf, type Raws, withExtraRow } from '../../support/annual-reports.ts';
import { artifactsOf, contextOf } from '../../support/test-audit.ts';

/** Five cases in all, three of them granted: two are missing from the rows of the form. */
const applications = (total: Raws = [4, 1, 0, 0, 0, 0, 5]): ReportTable =>
  applicationsOf({
    new: [4, 1, 0, 0, 0, 0, 5],
    granted: [2, 1, 0, 0, 0, 0, 3],
    'results-total': total,
  });
const secret = [2, 0, 0, 0, 0, 0, 2];

function judge(table: ReportTable) {
  const tables = { disclosure: null, applications: table, reviews: null };
  const observations = judgeReportIdentities({
    table: '表三',
    identities: reckonIdentities(tables, '2021').filter(({ id }) => id !== 'applications-balance'),
    rule: contextOf().rule('report-identities'),
    subject: pageSubject(artifactsOf()),
  });
  return observations.map(({ verdict, message, data }) => [verdict, message, data['count']]);
}

describe('the sum of the results', () => {
  it('is wrong where it is not the sum of the rows', () => {
    expect(judge(applications())).toEqual([
      ['fault', 'broken', undefined],
      ['fault', 'broken', undefined],
    ]);
  });

  it('is doubtful beside a row that the form lacks', () => {
    expect(judge(withExtraRow(applications(), secret))).toEqual([['doubt', 'open', 2]]);
  });

  it('is wrong in a column where that row counts nothing', () => {
    const table = applicationsOf({ granted: [2, 1, 0, 0, 0, 0, 3], 'results-total': secret });
    const [broken, open] = judge(withExtraRow(table, secret));
    expect(broken?.slice(0, 2)).toEqual(['fault', 'broken']);
    expect(open).toEqual(['doubt', 'open', 2]);
  });

  it('is not told for a blank total that such a row may belong to', () => {
    const blank: Raws = ['', 1, 0, 0, 0, 0, 5];
    expect(judge(applications(blank)).map(([, message]) => message)).toContain('blankTotal');
    expect(judge(withExtraRow(applications(blank), secret))).toEqual([['doubt', 'open', 3]]);
  });
});
