import { siteFooter } from '../../../src/engine/audits/site-footer.ts';
import { type Footer, FooterItemId } from '../../../src/engine/model/artifacts/identity.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const home = { value: 'home' as const, reasons: [] };
const footer = (without: readonly FooterItemId[], hasOpaqueParts = false): Footer => ({
  items: FooterItemId.options.map((id) =>
    without.includes(id)
      ? { id, value: null, locator: null }
      : { id, value: id, locator: locatorOf(id) },
  ),
  recognised: true,
  hasOpaqueParts,
});
const page = (value: Footer): Partial<PageArtifacts> => ({ kind: home, footer: value });

testAudit(siteFooter, [
  {
    name: 'passes a home page with all eight items',
    artifacts: page(footer([])),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'passes all eight items although a picture stands beside them',
    artifacts: page(footer([], true)),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'fails on a missing item where the footer is plain text',
    artifacts: page(footer(['icp', 'error-report'])),
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        data: { count: 2, missing: 'ICP备案编号、“我为政府网站找错”' },
      },
    ],
  },
  {
    name: 'doubts where a script or a silent picture may show the item',
    artifacts: page(footer(['organ-mark'], true)),
    expected: [{ verdict: 'doubt', message: 'opaque', data: { missing: '党政机关网站标识' } }],
  },
  {
    name: 'doubts where no footer is recognised',
    artifacts: page({ items: [], recognised: false, hasOpaqueParts: false }),
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'asks nothing of other pages',
    artifacts: { footer: footer(['icp']), kind: { value: 'article', reasons: [] } },
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
