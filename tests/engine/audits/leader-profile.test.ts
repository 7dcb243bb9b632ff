import { leaderProfile } from '../../../src/engine/audits/leader-profile.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const page = { kind: { value: 'leader-info' as const, reasons: [] } };
const leader = { name: '张甲', title: '局长', href: null, locator: locatorOf('局长：张甲') };

testAudit(leaderProfile, [
  {
    name: 'passes names with posts',
    artifacts: { ...page, leaders: [leader] },
    expected: [{ verdict: 'passed', message: 'named', data: { count: 1 }, quotes: ['局长：张甲'] }],
  },
  {
    name: 'doubts names without posts',
    artifacts: { ...page, leaders: [leader, { ...leader, name: '李乙', title: null }] },
    expected: [
      { verdict: 'passed', message: 'named' },
      { verdict: 'doubt', message: 'untitled', rule: 'leader-details', data: { count: 1 } },
    ],
  },
  {
    name: 'doubts a leader page without names',
    artifacts: {
      kind: { value: 'column-list', reasons: [] },
      currentColumn: {
        id: 'leadership',
        name: '领导信息',
        certainty: 'certain',
        from: 'breadcrumb',
        locator: locatorOf('领导信息'),
      },
    },
    expected: [{ verdict: 'doubt', message: 'unnamed', rule: 'leader-name' }],
  },
  {
    name: 'leaves other pages alone',
    artifacts: { kind: { value: 'home', reasons: [] } },
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
