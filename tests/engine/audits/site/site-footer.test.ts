import { siteFooter } from '../../../../src/engine/audits/site/site-footer.ts';
import { footerItemDefinitions } from '../../../../src/engine/data/footer-items.ts';
import type { Footer } from '../../../../src/engine/model/artifacts/identity.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import {
  homePageOf,
  homeUrl,
  linkOf,
  sitePageOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const footerWithout = (missing: readonly string[], partial: Partial<Footer> = {}): Footer => ({
  items: footerItemDefinitions.map(({ id }) => ({
    id,
    value: null,
    locator: missing.includes(id) ? null : locatorOf(id),
  })),
  recognised: true,
  hasOpaqueParts: false,
  ...partial,
});
const other = { value: 'other' as const, reasons: [] };

/** A page that stands in a frame of others, with that footer. */
const frameWith = (footer: Footer) =>
  sitePageOf(
    'bottom.html',
    { footer },
    {
      answerOf: {
        system: 'frame',
        page: `${homeUrl}zwgk/`,
        template: `${homeUrl}bottom.html`,
        perPage: null,
        pages: 1,
        firstPage: 1,
      },
    },
  );
const framing = homePageOf({}, { links: [linkOf('', 'bottom.html')] });

testSiteAudit(siteFooter, [
  {
    name: 'fails an item that the frame with the last block lacks, and quotes the frame',
    site: { home: framing, pages: [frameWith(footerWithout(['icp']))] },
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        data: { missing: 'ICP备案编号', count: 1 },
        pages: ['bottom.html'],
      },
    ],
  },
  {
    name: 'reads no frame that the home page does not show',
    site: { home: homePageOf(), pages: [frameWith(footerWithout(['icp']))] },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'passes eight items, whatever kind of page the home page looks like',
    site: { home: homePageOf({ footer: footerWithout([]), kind: other }) },
    expected: [{ verdict: 'passed', message: 'complete', column: null }],
  },
  {
    name: 'fails a missing item',
    site: { home: homePageOf({ footer: footerWithout(['icp']) }) },
    expected: [
      { verdict: 'fault', message: 'missing', data: { missing: 'ICP备案编号', count: 1 } },
    ],
  },
  {
    name: 'parts that scripts draw leave a doubt',
    site: { home: homePageOf({ footer: footerWithout(['icp']) }, { needsRendering: true }) },
    expected: [{ verdict: 'doubt', message: 'opaque' }],
  },
  {
    name: 'a footer that was not recognised lets nothing be called missing',
    site: { home: homePageOf() },
    expected: [{ verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'nothing is said where the home page was not read',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
