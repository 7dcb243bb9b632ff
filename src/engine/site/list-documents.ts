import type { SitePage } from '../model/site/site-page.ts';
import type { SiteColumn, SiteDocument } from '../model/site/site-view.ts';

/** The document pages that were read, with the columns that list them. */
export function listDocuments(
  pages: readonly SitePage[],
  columns: readonly SiteColumn[],
): readonly SiteDocument[] {
  const rows = new Map(
    columns.flatMap(({ rows: listed }) => listed.map((row) => [row.href, row] as const)),
  );
  return pages.flatMap((page) => {
    const { article, snapshot, identity } = page.artifacts;
    if (article === null) return [];
    return [
      {
        page,
        columns: [],
        title: article.title?.value ?? identity.title ?? '',
        pubDate: article.pubDate,
        row: rows.get(snapshot.url) ?? null,
        unit: article.issuer?.value ?? article.source?.value ?? null,
      },
    ];
  });
}
