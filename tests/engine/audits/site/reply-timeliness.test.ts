import { replyTimeliness } from '../../../../src/engine/audits/site/reply-timeliness.ts';
import type { Message } from '../../../../src/engine/model/artifacts/content.ts';
import { day } from '../../../support/pages.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import { siteColumnOf, sitePageOf, testSiteAudit } from '../../../support/site-fixture.ts';

const message = (asked: string | null, partial: Partial<Message> = {}): Message => ({
  title: `咨询${asked ?? ''}`,
  asked: asked === null ? null : day(asked),
  answered: null,
  state: 'unanswered',
  locator: locatorOf(`咨询${asked ?? ''}`),
  ...partial,
});
const siteWith = (...messages: Message[]) => ({
  columns: [siteColumnOf('public-enquiries', { pages: [sitePageOf('zx/', { messages })] })],
});

testSiteAudit(replyTimeliness, [
  {
    name: 'passes a message that waits for three months to the day',
    site: siteWith(message('2026-08-21')),
    expected: [{ verdict: 'passed', message: 'timely', column: 'public-enquiries' }],
  },
  {
    name: 'fails a message that waits a day longer',
    site: siteWith(message('2026-08-20')),
    expected: [
      { verdict: 'fault', message: 'open', rule: 'reply-overdue', quotes: ['咨询2026-08-20'] },
    ],
  },
  {
    name: 'fails a reply that came too late',
    site: siteWith(message('2026-03-01', { state: 'answered', answered: day('2026-06-02') })),
    expected: [{ verdict: 'fault', message: 'late', data: { dueDate: '2026-06-01' } }],
  },
  {
    name: 'what its own page shows as answered is answered',
    site: {
      ...siteWith(message('2026-03-01')),
      pages: [
        sitePageOf('zx/1.html', {
          messages: [message('2026-03-01', { state: 'answered', answered: day('2026-03-05') })],
        }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'timely', data: { count: 1 } }],
  },
  {
    name: 'a message of unknown state leaves a doubt',
    site: siteWith(message('2026-03-01', { state: 'unknown' })),
    expected: [{ verdict: 'doubt', message: 'unknown', data: { count: 1 } }],
  },
  {
    name: 'messages older than a year do not count',
    site: siteWith(message('2025-11-20')),
    expected: [{ verdict: 'inapplicable', message: 'none-recent' }],
  },
  {
    name: 'a column without public messages has nothing to judge',
    site: siteWith(),
    expected: [{ verdict: 'inapplicable', message: 'none' }],
  },
  {
    name: 'nothing is said where the column was not read',
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'a town need not have the column',
    context: { level: 'town' },
    expected: [{ verdict: 'inapplicable', message: 'notAsked' }],
  },
]);
