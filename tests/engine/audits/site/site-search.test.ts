import { siteSearch } from '../../../../src/engine/audits/site/site-search.ts';
import type { SnapshotFacts } from '../../../../src/engine/model/artifacts/page-artifacts.ts';
import { listOf, rowOf } from '../../../support/lists.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import {
  factsOf,
  homePageOf,
  homeUrl,
  sitePageOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const search = { kind: 'form' as const, locator: locatorOf('请输入关键字') };
const platformVia = (via: SnapshotFacts['via']) =>
  sitePageOf('zwgk/', { snapshot: factsOf(`${homeUrl}zwgk/`, { via }) }, { purpose: 'platform' });
const homeVia = (via: SnapshotFacts['via']) => homePageOf({ snapshot: factsOf(homeUrl, { via }) });

testSiteAudit(siteSearch, [
  {
    name: 'passes a box on the home page',
    site: { home: homePageOf({ search }) },
    expected: [{ verdict: 'passed', message: 'seen', data: { text: '请输入关键字' } }],
  },
  {
    name: 'results of a query prove more than the box',
    site: {
      home: homePageOf({ search }),
      pages: [sitePageOf('s?q=1', { list: listOf([rowOf('要闻', null)]) }, { purpose: 'search' })],
    },
    expected: [{ verdict: 'passed', message: 'works' }],
  },
  {
    name: 'without a box on two rendered pages it is a fault',
    site: { home: homeVia('render'), platform: platformVia('render') },
    expected: [{ verdict: 'fault', message: 'missing', rule: 'site-search' }],
  },
  {
    name: 'a box may be drawn by scripts on pages that were only fetched',
    site: { home: homeVia('render'), platform: platformVia('fetch') },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'nothing is said where neither page was read',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
