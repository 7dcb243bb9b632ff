import { consultationPeriod } from '../../../src/engine/audits/consultation-period.ts';
import type { Consultation } from '../../../src/engine/model/artifacts/content.ts';
import { day } from '../../support/pages.ts';
import { articleOf, locatorOf, testAudit } from '../../support/test-audit.ts';

function call(
  end: string | null,
  more: Partial<Consultation> = {},
): { consultation: Consultation } {
  const start = {
    value: day('2026-05-01'),
    from: 'text' as const,
    locator: locatorOf('2026年5月1日'),
  };
  return {
    consultation: {
      title: '岚溪县人民政府关于征求《养犬管理办法（征求意见稿）》意见的公告',
      kind: 'opinion',
      start,
      end: end === null ? null : { value: day(end), locator: locatorOf(`至${end}`) },
      reason: null,
      ground: null,
      ...more,
    },
  };
}
const startOn = (date: string) => ({
  value: day(date),
  from: 'text' as const,
  locator: locatorOf(date),
});
const county = { level: 'county' } as const;
const local = 'consultation-local-government';

testAudit(consultationPeriod, [
  {
    name: 'passes 30 days, both end days counted',
    artifacts: call('2026-05-30'),
    context: county,
    expected: [{ verdict: 'passed', message: 'long-enough', data: { days: 30 }, rule: local }],
  },
  {
    name: 'fails a county at 29 days and tells the earliest end',
    artifacts: call('2026-05-29'),
    context: county,
    expected: [
      {
        verdict: 'fault',
        message: 'short',
        data: { days: 29, earliestEnd: '2026-05-30' },
        rule: local,
      },
    ],
  },
  {
    name: 'passes a shorter term with its reason',
    artifacts: call('2026-05-10', { reason: locatorOf('因情况紧急') }),
    context: county,
    expected: [{ verdict: 'passed', message: 'reason-given', data: { reason: '因情况紧急' } }],
  },
  {
    name: 'only advises departments',
    artifacts: call('2026-05-29', { title: '岚溪县城市管理局关于征求《养犬办法》意见的公告' }),
    context: county,
    expected: [{ verdict: 'fault', message: 'short-advice', rule: 'consultation-advice' }],
  },
  {
    name: 'only advises towns, and where the level is not known',
    artifacts: call('2026-05-29'),
    context: { level: 'town' },
    expected: [{ verdict: 'fault', message: 'short-advice', rule: 'consultation-advice' }],
  },
  {
    name: 'knows a department by its issuer',
    artifacts: {
      ...call('2026-05-29', { title: '关于征求《养犬办法》意见的公告' }),
      article: articleOf({ issuer: { value: '岚溪县公安局', locator: locatorOf('公安局') } }),
    },
    context: county,
    expected: [{ verdict: 'fault', message: 'short-advice' }],
  },
  {
    name: 'binds a department by the ground that its notice names',
    artifacts: call('2026-05-29', {
      title: '岚溪县市场监督管理局关于征求《办法》意见的公告',
      ground: '国务院令第722号',
    }),
    context: county,
    expected: [{ verdict: 'fault', message: 'short', rule: 'consultation-market' }],
  },
  {
    name: 'does not bind a department by the regulation on decisions of governments',
    artifacts: call('2026-05-29', {
      title: '岚溪县城市管理局关于征求《办法》意见的公告',
      ground: '国务院令第713号',
    }),
    context: county,
    expected: [{ verdict: 'fault', message: 'short-advice', rule: 'consultation-advice' }],
  },
  {
    name: 'doubts a ministry that names no ground',
    artifacts: call('2026-05-29'),
    context: { level: 'ministry' },
    expected: [{ verdict: 'doubt', message: 'no-ground' }],
  },
  {
    name: 'doubts a second round',
    artifacts: call('2026-05-10', { title: '岚溪县人民政府关于再次征求《办法》意见的公告' }),
    context: county,
    expected: [{ verdict: 'doubt', message: 'repeated' }],
  },
  {
    name: 'doubts a call without an end',
    artifacts: call(null),
    context: county,
    expected: [{ verdict: 'doubt', message: 'no-end' }],
  },
  {
    name: 'doubts a call without a start',
    artifacts: call('2026-05-29', { start: null }),
    context: county,
    expected: [{ verdict: 'doubt', message: 'no-start' }],
  },
  {
    name: 'doubts an end before the start',
    artifacts: call('2026-04-30'),
    context: county,
    expected: [{ verdict: 'doubt', message: 'reversed' }],
  },
  {
    name: 'does not judge a survey or a 公示',
    artifacts: call('2026-05-07', { kind: 'notice' }),
    context: county,
    expected: [{ verdict: 'inapplicable', message: 'other-kind' }],
  },
  {
    name: 'does not judge the day before the regulation was in force',
    artifacts: call('2019-09-10', { start: startOn('2019-08-31') }),
    context: county,
    expected: [{ verdict: 'inapplicable', message: 'before-rule' }],
  },
  {
    name: 'judges from the day it was in force',
    artifacts: call('2019-09-10', { start: startOn('2019-09-01') }),
    context: county,
    expected: [{ verdict: 'fault', message: 'short' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'not-a-call' }],
  },
]);
