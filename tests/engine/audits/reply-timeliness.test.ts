import { replyTimeliness } from '../../../src/engine/audits/reply-timeliness.ts';
import type { Message } from '../../../src/engine/model/artifacts/content.ts';
import { day } from '../../support/pages.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const message = (asked: string, answered: string | null, state: Message['state'] = 'unknown') => ({
  messages: [
    {
      title: '路灯不亮',
      asked: day(asked),
      answered: answered === null ? null : day(answered),
      state: answered === null ? state : ('answered' as const),
      locator: locatorOf('路灯不亮'),
    },
  ],
});

testAudit(replyTimeliness, [
  {
    name: 'passes a reply on the last day of the third month',
    artifacts: message('2026-02-28', '2026-05-28'),
    expected: [{ verdict: 'passed', message: 'timely' }],
  },
  {
    name: 'fails a reply one day later',
    artifacts: message('2026-02-28', '2026-05-29'),
    expected: [{ verdict: 'fault', message: 'late', data: { dueDate: '2026-05-28' } }],
  },
  {
    name: 'passes an open message exactly three months old',
    artifacts: message('2026-08-21', null, 'unanswered'),
    expected: [{ verdict: 'passed', message: 'timely' }],
  },
  {
    name: 'fails an open message one day older, where the page says it is open',
    artifacts: message('2026-08-20', null, 'unanswered'),
    expected: [{ verdict: 'fault', message: 'open', data: { dueDate: '2026-11-20' } }],
  },
  {
    name: 'doubts where the page does not say',
    artifacts: message('2026-08-20', null, 'unknown'),
    expected: [{ verdict: 'doubt', message: 'unknown', data: { count: 1 } }],
  },
  {
    name: 'passes an answered message without a date of reply',
    artifacts: message('2026-02-20', null, 'answered'),
    expected: [{ verdict: 'passed', message: 'timely' }],
  },
  {
    name: 'looks back twelve months and no further',
    artifacts: message('2025-11-20', null, 'unanswered'),
    expected: [{ verdict: 'inapplicable', message: 'none-recent' }],
  },
  {
    name: 'counts the first day of the twelve months',
    artifacts: message('2025-11-21', null, 'unanswered'),
    expected: [{ verdict: 'fault', message: 'open' }],
  },
  {
    name: 'does not judge messages of the future',
    artifacts: message('2026-11-22', null, 'unanswered'),
    expected: [{ verdict: 'inapplicable', message: 'none-recent' }],
  },
  {
    name: 'is needless without messages',
    expected: [{ verdict: 'inapplicable', message: 'none' }],
  },
]);
