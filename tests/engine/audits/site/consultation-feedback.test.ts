import { consultationFeedback } from '../../../../src/engine/audits/site/consultation-feedback.ts';
import { quoted } from '../../../support/documents.ts';
import { day } from '../../../support/pages.ts';
import { documentOf, type DocumentParts, normativeOf } from '../../../support/site-documents.ts';
import {
  sitePageOf,
  siteColumnOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';
import { locatorOf } from '../../../support/test-audit.ts';

const title = '关于《岚溪县养犬管理办法（征求意见稿）》公开征求意见的公告';
const call = (end: string | null = '2026-06-30', more: Partial<DocumentParts> = {}) =>
  documentOf({
    path: 'yjzj/1.html',
    title,
    pubDate: '2026-05-30',
    artifacts: {
      consultation: {
        title,
        kind: 'opinion',
        start: null,
        end: end === null ? null : { value: day(end), locator: locatorOf(`${end}截止`) },
        reason: null,
        ground: null,
      },
    },
    ...more,
  });
const feedback = (name: string, more: Partial<DocumentParts> = {}) =>
  documentOf({
    path: 'yjfk/1.html',
    title: name,
    pubDate: '2026-07-10',
    columns: ['consultation-feedback'],
    ...more,
  });
const column = (
  titles: readonly string[] = ['关于《岚溪县公墓管理规定》意见采纳情况的反馈'],
  more = {},
) =>
  siteColumnOf('consultation-feedback', {
    rows: titles.map((name) =>
      siteRowOf(name, '2026-08-01', { href: 'https://www.lanxi-demo.gov.cn/yjfk/9.html' }),
    ),
    pages: [sitePageOf('yjfk/')],
    ...more,
  });
const columns = [column()];

testSiteAudit(consultationFeedback, [
  {
    name: 'fails a closed call that the whole column does not answer',
    site: { documents: [call()], columns },
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        data: { end: '2026-06-30', dueDate: '2026-07-28' },
        pages: ['yjzj/1.html', 'yjfk/'],
      },
    ],
  },
  {
    name: 'waits until the last day of the term is over',
    site: { documents: [call('2026-10-23')], columns },
    expected: [{ verdict: 'untested', message: 'early', data: { dueDate: '2026-11-20' } }],
    context: { asOf: day('2026-11-20') },
  },
  {
    name: 'fails the day after',
    site: { documents: [call('2026-10-23')], columns },
    expected: [{ verdict: 'fault', message: 'missing' }],
    context: { asOf: day('2026-11-21') },
  },
  {
    name: 'passes an answer of the same name',
    site: { documents: [call(), feedback('《岚溪县养犬管理办法》公开征求意见采纳情况')], columns },
    expected: [{ verdict: 'passed', message: 'answered' }],
  },
  {
    name: 'passes a row whose page was not read',
    site: { documents: [call()], columns: [column(['关于岚溪县养犬管理办法征求意见结果的反馈'])] },
    expected: [{ verdict: 'passed', message: 'answered' }],
  },
  {
    name: 'passes an answer that links the call',
    site: {
      documents: [
        call(),
        feedback('意见征集结果反馈（第五期）', { links: [['征集公告', 'yjzj/1.html']] }),
      ],
      columns,
    },
    expected: [{ verdict: 'passed', message: 'answered' }],
  },
  {
    name: 'passes a call whose own page says that nothing came in',
    site: { documents: [call('2026-06-30', { text: '征集期间未收到意见建议。' })], columns },
    expected: [{ verdict: 'passed', message: 'answered' }],
  },
  {
    name: 'is not content with a promise',
    site: { documents: [call('2026-06-30', { text: '我们将及时反馈意见采纳情况。' })], columns },
    expected: [{ verdict: 'fault', message: 'missing' }],
  },
  {
    name: 'passes a decision that tells of the opinions',
    site: {
      documents: [
        call(),
        normativeOf({
          path: 'zcwj/1.html',
          title: '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知',
          pubDate: '2026-09-01',
          text: '第一条 为规范养犬行为。\n征求意见期间收到意见5条，采纳3条。',
        }),
      ],
      columns,
    },
    expected: [{ verdict: 'passed', message: 'answered' }],
  },
  {
    name: 'doubts an answer that is only alike',
    site: { documents: [call(), feedback('《岚溪县养犬管理暂行办法》征求意见采纳情况')], columns },
    expected: [{ verdict: 'doubt', message: 'alike' }],
  },
  {
    name: 'doubts where the column was not read whole, or is not there',
    site: { documents: [call()], columns: [column(undefined, { isComplete: false })] },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'doubts a call without an end',
    site: { documents: [call(null)], columns },
    expected: [{ verdict: 'doubt', message: 'endless' }],
  },
  {
    name: 'binds nobody to calls of other organs and early years',
    site: {
      documents: [
        call('2026-06-30', { article: { issuer: quoted('安岚省人民政府') } }),
        call('2019-08-31', { path: 'yjzj/2.html' }),
      ],
      columns,
    },
    expected: [{ verdict: 'inapplicable', message: 'unbound', data: { count: 2 } }],
  },
  { name: 'says so where there is none', expected: [{ verdict: 'untested', message: 'none' }] },
]);
