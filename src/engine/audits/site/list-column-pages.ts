import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteView } from '../../model/site/site-view.ts';

/** The pages that were read of the columns: their own, those that their rows lead to, and those that say they are in them. */
export function listColumnPages(site: SiteView, ids: readonly string[]): readonly SitePage[] {
  const wanted: ReadonlySet<string> = new Set(ids);
  const columns = site.columns.filter(({ definition }) => wanted.has(definition.id));
  const own = columns.flatMap(({ pages, url }) => [
    ...pages,
    ...(url === null ? [] : [site.findPage(url)]),
  ]);
  const listed = columns.flatMap(({ rows }) =>
    rows.map(({ href }) => (href === null ? null : site.findPage(href))),
  );
  const said = site.pages.filter(({ artifacts: { currentColumn } }) =>
    currentColumn === null ? false : wanted.has(currentColumn.id),
  );
  const pages = [...own, ...listed, ...said].filter((page) => page !== null);
  return [...new Map(pages.map((page) => [page.key, page])).values()];
}

/** Rows of the columns that lead to pages nobody read. */
export function countUnreadRows(site: SiteView, ids: readonly string[]): number {
  return site.columns
    .filter(({ definition }) => ids.includes(definition.id))
    .flatMap(({ rows }) => rows)
    .filter(({ href }) => href === null || site.findPage(href) === null).length;
}

/** Whether the page may hold more than its text tells: pictures, files, scripts, a cut. */
export function hasOpaqueParts({ artifacts, needsRendering }: SitePage): boolean {
  const { attachments, article, snapshot } = artifacts;
  const { images = 0, videos = 0 } = article?.body ?? {};
  return (
    needsRendering ||
    snapshot.truncated ||
    attachments.length > 0 ||
    (article?.attachments.length ?? 0) > 0 ||
    images + videos > 0
  );
}
