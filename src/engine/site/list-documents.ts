import type { Article } from '../model/artifacts/article.ts';
import { kindsWithArticle, type PageKind } from '../model/page-kind.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteColumn, SiteDocument, SiteRow } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';
import { foldBlanks } from '../text/fold-blanks.ts';

const maxUnitLength = 40;
/** Values that name nobody: signs, 本站, 互联网. */
const noUnit =
  /^(?:[-—/\\.。无]{1,6}|本站|本网|本网站|本站原创|原创|互联网|网络|管理员|admin|null)$/i;
const unitLabel =
  /^(?:发布机构|发布机关|发文机关|信息来源|文章来源|稿件来源|来源)\s{0,3}[:：]\s{0,3}/;
const documentKinds: ReadonlySet<PageKind> = new Set<PageKind>(['article', 'annual-report']);
const documentPurposes: ReadonlySet<SitePage['purpose']['kind']> = new Set([
  'document',
  'interpretation',
]);

function cleanUnit(value: string | undefined): string | null {
  const unit = foldBlanks(value ?? '').replace(unitLabel, '');
  return unit === '' || unit.length > maxUnitLength || noUnit.test(unit) ? null : unit;
}

/** 责任单位: who published it, else where it comes from; null where neither is told. */
function unitOf({ issuer, source }: Article): string | null {
  return cleanUnit(issuer?.value) ?? cleanUnit(source?.value);
}

interface Listing {
  readonly row: SiteRow;
  readonly columns: readonly string[];
}

/** The first row that leads to each address, and all columns that list it. */
function listRows(columns: readonly SiteColumn[]): Map<string, Listing> {
  const listings = new Map<string, Listing>();
  for (const { definition, rows } of columns) {
    for (const row of rows) {
      if (row.href === null) continue;
      const key = addressKey(row.href);
      const known = listings.get(key);
      if (known === undefined) listings.set(key, { row, columns: [definition.id] });
      else if (!known.columns.includes(definition.id)) {
        listings.set(key, { row: known.row, columns: [...known.columns, definition.id] });
      }
    }
  }
  return listings;
}

/** Whether a page is a document of its own, not the single page of a column (指南, 机构职能). */
function isDocument({ artifacts, purpose, answerOf }: SitePage): boolean {
  const kind = artifacts.kind.value;
  if (artifacts.article === null || answerOf !== null) return false;
  return (
    documentKinds.has(kind) || (documentPurposes.has(purpose.kind) && kindsWithArticle.has(kind))
  );
}

function columnsOf(page: SitePage, listing: Listing | null, wanted: ReadonlySet<string>) {
  const { currentColumn } = page.artifacts;
  const own = currentColumn?.certainty === 'certain' ? currentColumn.id : null;
  const trail = own !== null && wanted.has(own) ? [own] : [];
  return [...new Set([...(listing?.columns ?? []), ...trail])];
}

function titleOf({ artifacts: { article, identity } }: SitePage, row: SiteRow | null): string {
  return article?.title?.value ?? row?.title ?? identity.title ?? '';
}

/** The document pages that were read, with the columns that list them or that their trail names. */
export function listDocuments(
  pages: readonly SitePage[],
  columns: readonly SiteColumn[],
): readonly SiteDocument[] {
  const listings = listRows(columns);
  const wanted = new Set(columns.map(({ definition }) => definition.id));
  return pages.filter(isDocument).flatMap((page) => {
    const { article, snapshot } = page.artifacts;
    if (article === null) return [];
    const listing = listings.get(page.key) ?? listings.get(addressKey(snapshot.finalUrl)) ?? null;
    const row = listing?.row ?? null;
    return [
      {
        page,
        columns: columnsOf(page, listing, wanted),
        title: titleOf(page, row),
        pubDate: article.pubDate,
        row,
        unit: unitOf(article),
      },
    ];
  });
}
