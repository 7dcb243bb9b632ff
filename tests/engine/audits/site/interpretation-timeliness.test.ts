import { interpretationTimeliness } from '../../../../src/engine/audits/site/interpretation-timeliness.ts';
import { dated, quoted } from '../../../support/documents.ts';
import {
  documentOf,
  type DocumentParts,
  interpretationOf,
  normativeOf,
} from '../../../support/site-documents.ts';
import { siteColumnOf, siteRowOf, testSiteAudit } from '../../../support/site-fixture.ts';

const dogs = (more: Partial<DocumentParts> = {}) =>
  normativeOf({
    path: 'zcwj/1.html',
    title: '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知',
    pubDate: '2026-09-01',
    ...more,
  });
const explain = (pubDate: string, more: Partial<DocumentParts> = {}) =>
  interpretationOf({ path: 'zcjd/1.html', title: '《岚溪县养犬管理办法》解读', pubDate, ...more });
const column = (
  rows: readonly [string, string][] = [['《岚溪县养犬管理办法》解读', '2026-09-07']],
) =>
  siteColumnOf('policy-interpretation', {
    rows: rows.map(([name, date]) => siteRowOf(name, date)),
  });
const columns = [column()];

testSiteAudit(interpretationTimeliness, [
  {
    name: 'passes the last day of the term',
    site: { documents: [dogs(), explain('2026-09-04')], columns },
    expected: [{ verdict: 'passed', message: 'inTime', data: { dueDate: '2026-09-04' } }],
  },
  {
    name: 'passes an interpretation before its document',
    site: { documents: [dogs(), explain('2026-08-28')], columns },
    expected: [{ verdict: 'passed', message: 'inTime' }],
  },
  {
    name: 'fails the next working day',
    site: { documents: [dogs(), explain('2026-09-07')], columns },
    expected: [
      {
        verdict: 'fault',
        message: 'late',
        data: { dueDate: '2026-09-04', lateWorkingDays: 1, interpretedOn: '2026-09-07' },
        quotes: ['发布日期：2026-09-01', '发布日期：2026-09-07'],
        pages: ['zcwj/1.html', 'zcjd/1.html'],
      },
    ],
  },
  {
    name: 'counts over the National Day holiday',
    site: {
      documents: [dogs({ pubDate: '2026-09-29' }), explain('2026-10-09')],
      columns,
    },
    expected: [{ verdict: 'passed', message: 'inTime', data: { dueDate: '2026-10-09' } }],
  },
  {
    name: 'takes the earliest of several interpretations',
    site: {
      documents: [
        dogs(),
        explain('2026-09-20'),
        explain('2026-09-03', { path: 'zcjd/2.html', title: '图解：岚溪县养犬管理办法' }),
      ],
      columns,
    },
    expected: [{ verdict: 'passed', message: 'inTime' }],
  },
  {
    name: 'passes where a row shows an earlier one that was not read',
    site: {
      documents: [dogs(), explain('2026-09-20')],
      columns: [column([['图解：岚溪县养犬管理办法', '2026-09-02']])],
    },
    expected: [{ verdict: 'passed', message: 'inTime' }],
  },
  {
    name: 'doubts where an earlier one may stand further back',
    site: { documents: [dogs(), explain('2026-09-20')] },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'fails where the document itself names the late one',
    site: { documents: [dogs({ links: [['相关解读', 'zcjd/1.html']] }), explain('2026-09-20')] },
    expected: [{ verdict: 'fault', message: 'late' }],
  },
  {
    name: 'doubts a pair that is only likely',
    site: {
      documents: [dogs(), explain('2026-09-20', { title: '《岚溪县养犬管理暂行办法》解读' })],
      columns,
    },
    expected: [{ verdict: 'doubt', message: 'likely' }],
  },
  {
    name: 'doubts a date that only a tag gives, unless the list confirms it',
    site: {
      documents: [
        dogs({ article: { dates: [dated('published', '2026-09-01', { from: 'meta' })] } }),
        explain('2026-09-20'),
      ],
      columns,
    },
    expected: [{ verdict: 'doubt', message: 'hidden' }],
  },
  {
    name: 'fails a date of a tag that the list confirms',
    site: {
      documents: [
        dogs({
          article: { dates: [dated('published', '2026-09-01', { from: 'meta' })] },
          rowDate: '2026-09-01',
        }),
        explain('2026-09-20'),
      ],
      columns,
    },
    expected: [{ verdict: 'fault', message: 'late' }],
  },
  {
    name: 'doubts dates more than a year apart',
    site: {
      documents: [dogs({ pubDate: '2025-02-05' }), explain('2026-09-07')],
      columns: [column([['《岚溪县养犬管理办法》解读', '2026-09-07']])],
    },
    expected: [{ verdict: 'doubt', message: 'migration' }],
  },
  {
    name: 'doubts a day on which a site was moved',
    site: {
      documents: [
        dogs(),
        explain('2026-09-20'),
        ...Array.from({ length: 10 }, (_, at) =>
          documentOf({
            path: `old/${String(at)}.html`,
            title: `岚溪县第${String(at)}号旧文件的通知`,
            pubDate: '2026-09-20',
            writtenDate: `202${String(at % 5)}-03-01`,
          }),
        ),
      ],
      columns,
    },
    expected: [{ verdict: 'doubt', message: 'migration' }],
  },
  {
    name: 'gives no verdict beyond the calendar',
    site: { documents: [dogs({ pubDate: '2026-12-31' }), explain('2027-01-20')], columns },
    context: { asOf: '2027-02-01' as never },
    expected: [{ verdict: 'doubt', message: 'unknownCalendar' }],
  },
  {
    name: 'leaves undated documents alone',
    site: {
      documents: [
        dogs(),
        interpretationOf({ path: 'zcjd/1.html', title: '《岚溪县养犬管理办法》解读' }),
      ],
    },
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'binds nobody to the documents of other organs and early years',
    site: {
      documents: [dogs({ article: { issuer: quoted('安岚省人民政府') } }), explain('2026-09-20')],
      columns,
    },
    expected: [{ verdict: 'inapplicable', message: 'otherOrgan', data: { count: 1 } }],
  },
  {
    name: 'says so where there is nothing to compare',
    expected: [{ verdict: 'untested', message: 'none' }],
  },
]);
