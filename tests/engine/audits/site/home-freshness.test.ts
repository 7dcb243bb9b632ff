import { homeFreshness } from '../../../../src/engine/audits/site/home-freshness.ts';
import { datedLinkOf, listOf, rowOf } from '../../../support/lists.ts';
import {
  homePageOf,
  homeUrl,
  linkOf,
  siteColumnOf,
  sitePageOf,
  siteRowOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const linksOf = (...dates: string[]) => dates.map((date) => datedLinkOf(date));
const old = linksOf('2026-11-06', '2026-11-05', '2026-11-04');
const menu = [linkOf('政务公开', 'zwgk/'), linkOf('新闻', 'news/'), linkOf('首页', '')];
const secondLevel = (date: string) => [
  sitePageOf('zwgk/', { list: listOf([rowOf('制度', '2020-01-01')]) }),
  sitePageOf('news/', { list: listOf([rowOf('要闻', date)]) }),
];

testSiteAudit(homeFreshness, [
  {
    name: 'an item of fourteen days ago is an update',
    site: { home: homePageOf({ datedLinks: linksOf('2026-11-07', '2026-01-01') }) },
    expected: [{ verdict: 'passed', message: 'fresh', rule: 'home-stale', column: null }],
  },
  {
    name: 'nothing newer than fifteen days is a fault',
    site: { home: homePageOf({ datedLinks: old }) },
    expected: [
      { verdict: 'fault', message: 'stale', data: { newestDate: '2026-11-06', age: 15, days: 14 } },
    ],
  },
  {
    name: 'few dates leave a doubt',
    site: { home: homePageOf({ datedLinks: linksOf('2026-01-01') }) },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a home page that scripts complete leaves a doubt',
    site: { home: homePageOf({ datedLinks: old }, { needsRendering: true }) },
    expected: [{ verdict: 'doubt', message: 'scripted' }],
  },
  {
    name: 'a linked item that its own list dates is an update',
    site: {
      home: homePageOf({ datedLinks: old }, { links: [linkOf('要闻', 'news/1.html', 'body')] }),
      columns: [
        siteColumnOf('news', {
          rows: [siteRowOf('要闻', '2026-11-20', { href: `${homeUrl}news/1.html` })],
        }),
      ],
    },
    expected: [{ verdict: 'passed', message: 'linked', data: { newestDate: '2026-11-20' } }],
  },
  {
    name: 'behind a mere way in, the newest of the second level counts',
    site: { home: homePageOf({}, { links: menu }), pages: secondLevel('2026-11-07') },
    expected: [{ verdict: 'passed', message: 'second-level', pages: [`${homeUrl}news/`] }],
  },
  {
    name: 'behind a mere way in, all second-level pages being old is a fault',
    site: { home: homePageOf({}, { links: menu }), pages: secondLevel('2026-11-06') },
    expected: [{ verdict: 'fault', message: 'second-level-stale', data: { pages: 2 } }],
  },
  {
    name: 'a second-level page that was not read leaves a doubt',
    site: {
      home: homePageOf({}, { links: [...menu, linkOf('互动', 'hd/')] }),
      pages: secondLevel('2026-11-06'),
    },
    expected: [{ verdict: 'doubt', message: 'no-date' }],
  },
  {
    name: 'nothing is said of a home page that was not read',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
