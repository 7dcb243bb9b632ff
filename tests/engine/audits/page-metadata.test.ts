import { pageMetadata } from '../../../src/engine/audits/page-metadata.ts';
import type { Identity, MetaTag } from '../../../src/engine/model/artifacts/identity.ts';
import type { PageKind } from '../../../src/engine/model/page-kind.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { artifactsOf, locatorOf, testAudit } from '../../support/test-audit.ts';

const tag = (name: string, content: string, problem: MetaTag['problem'] = null): MetaTag => ({
  name,
  content,
  problem,
  locator: locatorOf(`<meta name="${name}" content="${content}">`),
});
const site = [
  tag('SiteName', '岚溪县人民政府'),
  tag('SiteDomain', 'www.lanxi-demo.gov.cn'),
  tag('SiteIDCode', '9901230001'),
];
const page = (kind: PageKind, metaTags: readonly MetaTag[]): Partial<PageArtifacts> => {
  const identity: Identity = { ...artifactsOf().identity, metaTags: [...metaTags] };
  return { kind: { value: kind, reasons: [] }, identity };
};

testAudit(pageMetadata, [
  {
    name: 'passes a home page with the three tags of the site',
    artifacts: page('home', site),
    expected: [{ verdict: 'passed', message: 'complete', data: { count: 3 } }],
  },
  {
    name: 'asks nothing of columns or articles on a home page',
    artifacts: page('home', [...site, tag('ColumnName', '', 'empty')]),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'fails on values that say nothing and quotes each',
    artifacts: page('home', [
      tag('SiteName', '', 'empty'),
      tag('SiteDomain', 'www.yunxiu.gov.cn', 'other-site'),
      tag('SiteIDCode', '${code}', 'template'),
    ]),
    expected: [
      {
        verdict: 'fault',
        message: 'value',
        rule: 'page-metadata-value',
        data: {
          count: 3,
          tags: 'SiteName（值为空）、SiteDomain（与本网站不符）、SiteIDCode（模板内容未替换）',
        },
        quotes: [
          '<meta name="SiteName" content="">',
          '<meta name="SiteDomain" content="www.yunxiu.gov.cn">',
          '<meta name="SiteIDCode" content="${code}">',
        ],
      },
    ],
  },
  {
    name: 'keeps absent tags apart from bad values',
    artifacts: page('article', [...site, tag('ArticleTitle', 'null', 'null')]),
    expected: [
      { verdict: 'fault', message: 'value', data: { tags: 'ArticleTitle（值为 null）' } },
      {
        verdict: 'fault',
        message: 'missing',
        rule: 'page-metadata-presence',
        data: { tags: 'PubDate、ContentSource' },
      },
    ],
  },
  {
    name: 'asks the tags of the column on a list page',
    artifacts: page('column-list', site),
    expected: [{ verdict: 'fault', message: 'missing', data: { count: 4 } }],
  },
  {
    name: 'takes a usable tag where the page repeats it with a bad value',
    artifacts: page('home', [tag('SiteName', '', 'empty'), ...site]),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'asks nothing of an error page',
    artifacts: page('error', []),
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
