import { describe, expect, it } from 'vitest';
import type { SitePage } from '../../../src/engine/model/site/site-page.ts';
import { buildSiteView } from '../../../src/engine/site/build-site-view.ts';
import { day } from '../../support/pages.ts';
import { homePageOf, homeUrl, sitePageOf, siteOf } from '../../support/site-fixture.ts';

const view = (...pages: SitePage[]) =>
  buildSiteView(
    {
      target: siteOf({}).target,
      pages: Object.fromEntries(pages.map((page) => [page.key, page])),
      fetches: {},
    },
    [],
    day('2026-11-21'),
  );
const platform = { entry: null, blocks: [], isPlatformPage: true };

describe('the view of a site', () => {
  it('takes the home page that a lone redirect leads to', () => {
    const sender = homePageOf({}, { sendsTo: `${homeUrl}index.html` });
    const home = sitePageOf('index.html', {}, { purpose: 'home' });
    expect(view(sender, home).home).toBe(home);
    expect(view(sender).home).toBe(sender);
  });

  it('prefers the platform page that shows itself as one', () => {
    const menu = sitePageOf('a/', {}, { purpose: 'platform' });
    const shown = sitePageOf('b/', { platform }, { purpose: 'platform' });
    expect(view(menu, shown).platform).toBe(shown);
    expect(view(menu).platform).toBe(menu);
    expect(view(homePageOf({ platform })).platform).toBeNull();
  });
});
