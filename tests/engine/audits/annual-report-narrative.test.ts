import { annualReportNarrative } from '../../../src/engine/audits/annual-report-narrative.ts';
import type { ReportClaim } from '../../../src/engine/model/artifacts/annual-report.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

function claimOf(partial: Partial<ReportClaim>): ReportClaim {
  const sentence = '全年收到政府信息公开申请7件。';
  const locator = locatorOf('6', 'td');
  return {
    kind: 'table',
    topic: '收到政府信息公开申请',
    expression: '正文“收到政府信息公开申请” 7件 ≠ 表三“本年新收·总计” 6',
    left: 7,
    right: 6,
    verdict: 'contradicts',
    reason: '',
    terms: [
      { name: '正文', raw: '7', value: 7, cell: null, locator: locatorOf(sentence) },
      {
        name: '表三“本年新收·总计”',
        raw: '6',
        value: 6,
        cell: { table: 'applications', row: 'new', column: 6 },
        locator,
      },
    ],
    quote: { value: sentence, locator: locatorOf(sentence) },
    ...partial,
  };
}

const unclear = { verdict: 'unclear', reason: '统计口径可能不同' } as const;

testAudit(annualReportNarrative, [
  {
    name: 'a figure that contradicts the table is a fault with both quotes',
    artifacts: {
      annualReport: reportOf({ claims: [claimOf({}), claimOf({ verdict: 'agrees' })] }),
    },
    expected: [
      {
        verdict: 'fault',
        message: 'contradiction',
        rule: 'report-narrative',
        data: { left: 7, right: 6 },
        quotes: ['全年收到政府信息公开申请7件。', '表三“本年新收·总计”：6'],
      },
    ],
  },
  {
    name: 'an unclear figure is for a person',
    artifacts: { annualReport: reportOf({ claims: [claimOf(unclear)] }) },
    expected: [{ verdict: 'doubt', message: 'doubt', data: { reason: '统计口径可能不同' } }],
  },
  {
    name: 'a table that the text passes over is for a person',
    artifacts: { annualReport: reportOf({ claims: [claimOf({ ...unclear, left: null })] }) },
    expected: [{ verdict: 'doubt', message: 'silent' }],
  },
  {
    name: 'unclear figures of one sentence and reason are told once',
    artifacts: { annualReport: reportOf({ claims: [claimOf(unclear), claimOf(unclear)] }) },
    expected: [{ verdict: 'doubt', message: 'doubts', data: { count: 2 } }],
  },
  {
    name: 'figures that agree are counted',
    artifacts: {
      annualReport: reportOf({
        claims: [claimOf({ verdict: 'agrees' }), claimOf({ verdict: 'agrees' })],
      }),
    },
    expected: [{ verdict: 'passed', message: 'agrees', data: { count: 2 } }],
  },
  {
    name: 'a text without figures is not compared',
    artifacts: { annualReport: reportOf() },
    expected: [{ verdict: 'untested', message: 'nothing' }],
  },
  {
    name: 'another page has no report',
    expected: [{ verdict: 'inapplicable', message: 'noReport' }],
  },
]);
