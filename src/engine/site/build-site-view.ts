import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteView } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';
import { listDocuments } from './list-documents.ts';
import { settleColumns } from './settle-columns.ts';

/** The page asked for as home or platform: one that does not only send on, and a platform that shows itself as one. */
function pickPage(pages: readonly SitePage[], kind: 'home' | 'platform'): SitePage | null {
  const asked = pages.filter(({ purpose, answerOf }) => purpose.kind === kind && answerOf === null);
  const whole = asked.filter(({ sendsTo }) => sendsTo === null);
  const shown = whole.find(({ artifacts }) => artifacts.platform.isPlatformPage);
  return (kind === 'platform' ? shown : undefined) ?? whole[0] ?? asked[0] ?? null;
}

/** Makes the view that the site audits read; the same artifacts give the same view. */
export function buildSiteView(
  site: SiteArtifacts,
  wanted: readonly ColumnDefinition[],
  asOf: CivilDate,
): SiteView {
  const all = Object.values(site.pages).sort((a, b) => (a.key < b.key ? -1 : 1));
  const isFile = ({ purpose }: SitePage): boolean => purpose.kind === 'report-file';
  const pages = all.filter((page) => !isFile(page));
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const columns = settleColumns({ ...site, pages: Object.fromEntries(byKey) }, wanted, asOf);
  const byId = new Map(columns.map((column) => [column.definition.id, column]));
  return {
    target: site.target,
    home: pickPage(pages, 'home'),
    platform: pickPage(pages, 'platform'),
    pages,
    reportFiles: all.filter(isFile),
    columns,
    documents: listDocuments(pages, columns),
    fetches: Object.values(site.fetches),
    findPage: (url) => byKey.get(addressKey(url)) ?? null,
    findFetch: (url) => site.fetches[addressKey(url)] ?? null,
    findColumn: (id) => byId.get(id) ?? null,
  };
}
