import { siteSearch } from '../../../src/engine/audits/site-search.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

testAudit(siteSearch, [
  {
    name: 'passes a page with a search box',
    artifacts: { search: { kind: 'form', locator: locatorOf('请输入关键字', '#q') } },
    expected: [{ verdict: 'passed', message: 'seen', quotes: ['请输入关键字'] }],
  },
  {
    name: 'doubts a home page without one: scripts may draw it',
    artifacts: { kind: { value: 'home', reasons: [] } },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'doubts a disclosure platform without one',
    artifacts: { kind: { value: 'platform', reasons: [] } },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'says nothing against a document page without one',
    artifacts: { kind: { value: 'article', reasons: [] } },
    expected: [{ verdict: 'untested', message: 'elsewhere' }],
  },
]);
