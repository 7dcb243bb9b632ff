import { interpretationCoverage } from '../../../../src/engine/audits/site/interpretation-coverage.ts';
import {
  documentOf,
  type DocumentParts,
  interpretationOf,
  normativeOf,
} from '../../../support/site-documents.ts';
import {
  sitePageOf,
  siteColumnOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const title = '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知';
const dogs = (more: Partial<DocumentParts> = {}) =>
  normativeOf({ path: 'zcwj/1.html', title, pubDate: '2026-09-01', ...more });
const column = (titles: readonly [string, string][], more = {}) =>
  siteColumnOf('policy-interpretation', {
    rows: titles.map(([name, date], at) =>
      siteRowOf(name, date, { href: `https://www.lanxi-demo.gov.cn/zcjd/${String(at)}.html` }),
    ),
    pages: [sitePageOf('zcjd/')],
    ...more,
  });
const others: [string, string][] = [
  ['《岚溪县户外广告管理办法》解读', '2026-10-08'],
  ['《岚溪县农村供水管理规定》解读', '2026-06-01'],
  ['《岚溪县公墓管理规定》解读', '2026-05-01'],
  ['《岚溪县道路停车管理规定》解读', '2026-04-01'],
];
const exempt = { verdict: 'inapplicable', message: 'exempt' } as const;

testSiteAudit(interpretationCoverage, [
  {
    name: 'passes a document with its interpretation',
    site: {
      documents: [
        dogs(),
        interpretationOf({
          path: 'zcjd/1.html',
          title: '一图读懂《岚溪县养犬管理办法》',
          pubDate: '2026-09-02',
        }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'interpreted' }],
  },
  {
    name: 'fails a document that neither its page nor the whole column interprets',
    site: { documents: [dogs()], columns: [column(others)] },
    expected: [{ verdict: 'fault', message: 'missing', data: { rows: 4, pubDate: '2026-09-01' } }],
  },
  {
    name: 'fails nothing for a notice without a number that stands among the documents',
    site: {
      documents: [dogs({ title: '关于公布养犬登记点的通告' })],
      columns: [column(others)],
    },
    expected: [{ verdict: 'untested', message: 'none' }],
  },
  {
    name: 'fails it where the column was read back beyond the document',
    site: { documents: [dogs()], columns: [column(others, { isComplete: false })] },
    expected: [{ verdict: 'fault', message: 'missing' }],
  },
  {
    name: 'doubts where the column was not read so far back',
    site: { documents: [dogs()], columns: [column(others.slice(0, 3), { isComplete: false })] },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'doubts where there is no column',
    site: { documents: [dogs()] },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'doubts where an unread interpretation of these weeks names no document',
    site: {
      documents: [dogs()],
      columns: [column([['养狗人看过来，新规图解', '2026-09-05'], ...others])],
    },
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'passes a row whose page was not read',
    site: {
      documents: [dogs()],
      columns: [column([['养犬管理办法图解', '2026-09-05'], ...others])],
    },
    expected: [{ verdict: 'passed', message: 'listed' }],
  },
  {
    name: 'doubts a row that is only alike',
    site: {
      documents: [dogs()],
      columns: [column([['《岚溪县养犬管理暂行办法》解读', '2026-09-05'], ...others])],
    },
    expected: [{ verdict: 'doubt', message: 'alike' }],
  },
  {
    name: 'passes an interpretation inside the document page',
    site: {
      documents: [dogs({ text: '第一条 为规范养犬行为，制定本办法。\n政策解读\n一、制定背景' })],
      columns: [column(others)],
    },
    expected: [{ verdict: 'passed', message: 'onPage', data: { mark: '政策解读' } }],
  },
  {
    name: 'passes a link to an interpretation elsewhere',
    site: {
      documents: [
        dogs({ links: [['【图解】文明养犬新规', 'https://www.anlan-demo.gov.cn/1.html']] }),
      ],
      columns: [column(others)],
    },
    expected: [{ verdict: 'passed', message: 'onPage' }],
  },
  {
    name: 'is not misled by a text that speaks of interpreting, nor by the link to the column',
    site: {
      documents: [
        dogs({
          text: '各部门要做好政策解读，回应关切。\n本办法由县公安局负责解读。',
          links: [['政策解读专栏', 'https://www.lanxi-demo.gov.cn/policy-interpretation/']],
        }),
      ],
      columns: [column(others)],
    },
    expected: [{ verdict: 'fault', message: 'missing' }],
  },
  {
    name: 'only doubts a document that merely reads like 规范性文件',
    site: {
      documents: [
        documentOf({
          path: 'zcwj/2.html',
          title: '岚溪县公租房管理办法',
          pubDate: '2026-09-01',
          article: {
            docNumber: {
              value: '岚政办〔2026〕3号',
              where: 'metadata',
              locator: { selector: null, quote: '', frame: null },
            },
          },
        }),
      ],
      columns: [column(others)],
    },
    expected: [{ verdict: 'doubt', message: 'perhaps' }],
  },
  {
    name: 'leaves a young document alone up to the end of the term',
    site: {
      documents: [
        dogs({ pubDate: '2026-11-18' }),
        dogs({ path: 'zcwj/3.html', pubDate: '2026-11-17' }),
      ],
      columns: [column(others)],
    },
    context: { asOf: '2026-11-21' as never },
    expected: [
      { verdict: 'untested', message: 'early' },
      { verdict: 'fault', message: 'missing' },
    ],
  },
  {
    name: 'leaves a document without a date alone',
    site: { documents: [normativeOf({ path: 'zcwj/1.html', title })], columns: [column(others)] },
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'asks none for appointments, forwarded, repealed, older and other organs’ documents',
    site: {
      documents: [
        dogs({ title: '岚溪县人民政府关于张某等任免职务的通知' }),
        dogs({ path: 'a.html', title: '岚溪县人民政府转发省政府养犬管理办法的通知' }),
        dogs({ path: 'b.html', article: { validityMeaning: 'invalid' } }),
        dogs({ path: 'c.html', pubDate: '2017-12-29', writtenDate: '2017-12-20' }),
        dogs({
          path: 'd.html',
          article: {
            issuer: {
              value: '安岚省人民政府',
              locator: { selector: null, quote: '', frame: null },
            },
          },
        }),
        dogs({ path: 'e.html', title: '岚溪县人民政府关于废止部分规范性文件的决定' }),
      ],
      columns: [column(others)],
    },
    expected: [{ ...exempt, data: { count: 6 } }],
  },
  {
    name: 'says so where no such document was read',
    expected: [{ verdict: 'untested', message: 'none' }],
  },
]);
