import type { SitePage } from '../model/site/site-page.ts';

/** What tells one home page from another page of its portal. */
export interface HomeFace {
  /** Address without scheme, query, fragment and the name of an index file. */
  readonly path: string;
  readonly title: string | null;
  readonly hrefs: ReadonlySet<string>;
}

/** Share of a page's links that the home page has, too; of other pages than the home page not all links are kept. */
const minShare = 0.95;

function pathOf(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/[?#].{0,4000}$/s, '');
  return bare.replace(/\/(?:index|default|main)\.[a-z]{2,5}$/i, '/');
}

/** The face of a page. */
export function faceOf({ artifacts, links }: SitePage): HomeFace {
  return {
    path: pathOf(artifacts.snapshot.finalUrl),
    title: artifacts.identity.title,
    hrefs: new Set(links.map(({ href }) => href)),
  };
}

/** Whether a page is the home page once more, asked for with a query (`index.html?link=zwgk`): it shows nothing of its own. */
export function isHomeTwin(page: SitePage, home: HomeFace): boolean {
  if (page.feeds.length > 0 || page.needsRendering) return false;
  const { path, title, hrefs } = faceOf(page);
  if (path !== home.path || title !== home.title) return false;
  const shared = [...hrefs].filter((href) => home.hrefs.has(href)).length;
  return hrefs.size > 0 && shared >= minShare * hrefs.size;
}
