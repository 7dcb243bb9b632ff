import { describe, expect, it } from 'vitest';
import { siteAudits } from '../../../../src/engine/audits/site/index.ts';
import type { Level } from '../../../../src/engine/model/level.ts';
import { listWantedColumns } from '../../../../src/engine/site/wanted-columns.ts';
import { absentColumnOf, siteOf } from '../../../support/site-fixture.ts';
import { contextOf } from '../../../support/test-audit.ts';

/** What an audit says of a portal of that level that has no column at all. */
function judge(auditId: string, level: Level) {
  const columns = listWantedColumns(level, []).map(({ id }) => absentColumnOf(id));
  const target = { name: null, url: 'https://www.lanxi-demo.gov.cn/', siteIdCode: null, level };
  const audit = siteAudits.find(({ id }) => id === auditId);
  const said = audit?.audit(siteOf({ target, columns }), contextOf({ level })) ?? [];
  return said.map(({ verdict, subject }) => [subject.column, verdict] as const);
}
const failedColumns = (level: Level) =>
  judge('required-column', level).flatMap(([column, verdict]) =>
    verdict === 'fault' ? [column] : [],
  );

describe('the column set of a level', () => {
  it('accuses a town of the few columns that every town must have', () => {
    const failed = failedColumns('town');
    expect(failed).toContain('leadership');
    expect(failed).not.toContain('annual-report');
    expect(failed).not.toContain('public-enquiries');
    expect(failed.length).toBeLessThan(failedColumns('county').length);
  });

  it('asks a ministry for no catalogue of decisions, and for no column of counties', () => {
    const failed = failedColumns('ministry');
    expect(failed).toContain('annual-report');
    expect(failed).not.toContain('statistics');
    expect(judge('decision-catalogue', 'ministry').map(([, verdict]) => verdict)).toEqual([
      'inapplicable',
    ]);
  });

  it.each([
    'statistics-periods',
    'proposal-results',
    'reply-timeliness',
    'website-annual-table',
    'decision-catalogue',
  ])('does not apply %s to a town', (auditId) => {
    expect(judge(auditId, 'town').map(([, verdict]) => verdict)).toEqual(['inapplicable']);
  });
});
