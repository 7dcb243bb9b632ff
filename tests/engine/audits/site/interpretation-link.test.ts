import { interpretationLink } from '../../../../src/engine/audits/site/interpretation-link.ts';
import { quoted } from '../../../support/documents.ts';
import {
  type DocumentParts,
  interpretationOf,
  normativeOf,
} from '../../../support/site-documents.ts';
import { testSiteAudit } from '../../../support/site-fixture.ts';

type Links = DocumentParts['links'];
const pair = (forth: Links = [], back: Links = [], more: Partial<DocumentParts> = {}) => [
  normativeOf({
    path: 'zcwj/1.html',
    title: '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知',
    pubDate: '2026-09-01',
    ...(forth === undefined ? {} : { links: forth }),
    ...more,
  }),
  interpretationOf({
    path: 'zcjd/1.html',
    title: '《岚溪县养犬管理办法》解读',
    pubDate: '2026-09-02',
    ...(back === undefined ? {} : { links: back }),
  }),
];
const forth: Links = [['相关解读', 'zcjd/1.html']];
const back: Links = [['相关文件', 'zcwj/1.html']];

testSiteAudit(interpretationLink, [
  {
    name: 'passes two pages that link each other',
    site: { documents: pair(forth, back) },
    expected: [{ verdict: 'passed', message: 'both' }],
  },
  {
    name: 'fails a document that does not link its interpretation',
    site: { documents: pair([], back) },
    expected: [
      {
        verdict: 'fault',
        message: 'noLinkToInterpretation',
        pages: ['zcwj/1.html', 'zcjd/1.html', 'zcwj/1.html', 'zcjd/1.html'],
      },
    ],
  },
  {
    name: 'fails an interpretation that does not link its document',
    site: { documents: pair(forth, []) },
    expected: [{ verdict: 'fault', message: 'noLinkToDocument' }],
  },
  {
    name: 'fails two pages without any link',
    site: { documents: pair() },
    expected: [{ verdict: 'fault', message: 'neither' }],
  },
  {
    name: 'accepts a link that names the document under another address',
    site: {
      documents: pair(
        [['图解《岚溪县养犬管理办法》', 'https://www.lanxi-demo.gov.cn/m/1.html']],
        [['岚溪县养犬管理办法', 'https://www.lanxi-demo.gov.cn/col2/77.html']],
      ),
    },
    expected: [{ verdict: 'passed', message: 'both' }],
  },
  {
    name: 'accepts a document that links one of its interpretations for all',
    site: {
      documents: [
        ...pair(forth, back),
        interpretationOf({
          path: 'zcjd/2.html',
          title: '图解：岚溪县养犬管理办法',
          pubDate: '2026-09-02',
          links: [['查看文件全文', 'zcwj/1.html']],
        }),
      ],
    },
    expected: [
      { verdict: 'passed', message: 'both' },
      { verdict: 'passed', message: 'both' },
    ],
  },
  {
    name: 'doubts a page whose body was not read',
    site: { documents: pair(forth, [], { article: { documentType: 'normative', body: null } }) },
    expected: [{ verdict: 'doubt', message: 'noLinkToDocument' }],
  },
  {
    name: 'doubts a page that scripts draw',
    site: { documents: pair([], back, { page: { needsRendering: true } }) },
    expected: [{ verdict: 'doubt', message: 'noLinkToInterpretation' }],
  },
  {
    name: 'asks nothing of documents of other organs',
    site: {
      documents: pair([], [], {
        article: { documentType: 'normative', issuer: quoted('安岚省人民政府') },
      }),
    },
    expected: [{ verdict: 'untested', message: 'unpaired' }],
  },
]);
