import { describe, expect } from 'vitest';
import type { SiteAuditDefinition } from '../../src/engine/audits/define-site-audit.ts';
import { findColumnDefinition } from '../../src/engine/data/columns.ts';
import type {
  PageArtifacts,
  SnapshotFacts,
} from '../../src/engine/model/artifacts/page-artifacts.ts';
import type { ListRow } from '../../src/engine/model/artifacts/list.ts';
import type { FetchRecord } from '../../src/engine/model/site/fetch-record.ts';
import type { Purpose } from '../../src/engine/model/site/purpose.ts';
import type { SiteLink, SitePage } from '../../src/engine/model/site/site-page.ts';
import type {
  ColumnLook,
  SiteColumn,
  SiteDocument,
  SitePlace,
  SiteRow,
  SiteView,
} from '../../src/engine/model/site/site-view.ts';
import { addressKey } from '../../src/engine/text/address-key.ts';
import { type ExpectedObservation, freezeDeeply, testAuditTable } from './audit-table.ts';
import { rowOf } from './lists.ts';
import { artifactsOf, contextOf, type ContextParts, locatorOf } from './test-audit.ts';

/** Home of the invented portal. */
export const homeUrl = 'https://www.lanxi-demo.gov.cn/';

/** Facts of an invented page. */
export function factsOf(url: string, more: Partial<SnapshotFacts> = {}): SnapshotFacts {
  return { ...artifactsOf().snapshot, url, finalUrl: url, ...more };
}

/** A page of the invented portal as the site audit keeps it; `path` is put behind the home address. */
export function sitePageOf(
  path: string,
  artifacts: Partial<PageArtifacts> = {},
  more: Partial<Omit<SitePage, 'purpose' | 'artifacts'>> & { purpose?: Purpose['kind'] } = {},
): SitePage {
  const url = new URL(path, homeUrl).href;
  const { purpose = 'column', ...rest } = more;
  return {
    key: addressKey(url),
    purpose: { kind: purpose, column: null, from: null },
    artifacts: artifactsOf({ snapshot: factsOf(url), ...artifacts }),
    links: [],
    feeds: [],
    answerOf: null,
    searchForm: null,
    sendsTo: null,
    textLength: 0,
    needsRendering: false,
    ...rest,
  };
}

/** A home page. */
export function homePageOf(
  artifacts: Partial<PageArtifacts> = {},
  more: Partial<Omit<SitePage, 'purpose' | 'artifacts'>> = {},
): SitePage {
  const kind = { value: 'home' as const, reasons: [] };
  return sitePageOf('', { kind, ...artifacts }, { purpose: 'home', ...more });
}

/** A link of a page to a path of the portal. */
export function linkOf(text: string, path: string, area: SiteLink['area'] = 'menu'): SiteLink {
  return { text, href: new URL(path, homeUrl).href, area };
}

/** A place with that quote on a page of the portal. */
export function placeOf(quote: string, path = ''): SitePlace {
  return { snapshot: factsOf(new URL(path, homeUrl).href), locator: locatorOf(quote) };
}

/** A row of a column's list. */
export function siteRowOf(
  title: string,
  date: string | null,
  partial: Partial<ListRow> & { path?: string } = {},
): SiteRow {
  const { path = 'list/', ...rest } = partial;
  return { ...rowOf(title, date, rest), snapshot: factsOf(new URL(path, homeUrl).href) };
}

/** One way of looking for a column, on the home page. */
export function lookOf(kind: ColumnLook['kind'], found = false, path = ''): ColumnLook {
  return { kind, found, pages: [factsOf(new URL(path, homeUrl).href)] };
}

/** A column that is there and filled, with the given parts put in; `rows` give newest and count where not set. */
export function siteColumnOf(id: string, partial: Partial<SiteColumn> = {}): SiteColumn {
  const definition = findColumnDefinition(id);
  if (definition === null) throw new Error(`no column: ${id}`);
  const rows = partial.rows ?? [];
  const dated = rows.filter(({ date }) => date !== null);
  const newest = dated.toSorted((a, b) => (String(a.date) < String(b.date) ? 1 : -1))[0] ?? null;
  return {
    definition,
    presence: 'present',
    state: 'filled',
    url: new URL(`${id}/`, homeUrl).href,
    text: definition.name,
    looks: [lookOf('menu', true)],
    place: placeOf(definition.name),
    statePlace: rows[0] === undefined ? null : placeOf(rows[0].title, `${id}/`),
    pages: [],
    rows,
    itemCount: rows.length,
    isComplete: true,
    newest,
    isNewestCertain: true,
    ...partial,
  };
}

/** A column that two looks did not find. */
export function absentColumnOf(id: string, partial: Partial<SiteColumn> = {}): SiteColumn {
  return siteColumnOf(id, {
    presence: 'absent',
    state: 'unknown',
    url: null,
    text: null,
    looks: [lookOf('menu'), lookOf('platform', false, 'zwgk/')],
    place: null,
    isComplete: false,
    isNewestCertain: false,
    ...partial,
  });
}

/** A column of which nothing is known. */
export function unreadColumnOf(id: string, partial: Partial<SiteColumn> = {}): SiteColumn {
  return absentColumnOf(id, { presence: 'uncertain', looks: [], ...partial });
}

/** A request of the crawl that brought a page. */
export function fetchOf(path: string, partial: Partial<FetchRecord> = {}): FetchRecord {
  const url = new URL(path, homeUrl).href;
  return {
    url,
    finalUrl: url,
    state: 'fetched',
    status: 200,
    purpose: { kind: 'column', column: null, from: homeUrl },
    attempts: [],
    redirects: [],
    mime: 'text/html',
    sizeBytes: 1000,
    sha256: '0'.repeat(64),
    validators: { etag: null, lastModified: null },
    ...partial,
  };
}

/** What a case may set of the view. */
export interface SiteParts extends Partial<Pick<SiteView, 'target'>> {
  /** The home page; an empty one where none is given, null for one that was not read. */
  readonly home?: SitePage | null;
  readonly platform?: SitePage | null;
  readonly pages?: readonly SitePage[];
  readonly reportFiles?: readonly SitePage[];
  readonly columns?: readonly SiteColumn[];
  readonly documents?: readonly SiteDocument[];
  readonly fetches?: readonly FetchRecord[];
}

/** The view of an invented county portal; home, platform and the columns' pages are among its pages. */
export function siteOf(parts: SiteParts = {}): SiteView {
  const home = parts.home === undefined ? homePageOf() : parts.home;
  const { platform = null, columns = [], documents = [], fetches = [] } = parts;
  const all = [
    ...(home === null ? [] : [home]),
    ...(platform === null ? [] : [platform]),
    ...columns.flatMap(({ pages }) => pages),
    ...documents.map(({ page }) => page),
    ...(parts.pages ?? []),
  ];
  const pages = [...new Map(all.map((page) => [page.key, page])).values()];
  return {
    target: { name: '岚溪县人民政府', url: homeUrl, siteIdCode: null, level: 'county' },
    ...parts,
    home,
    platform,
    pages,
    reportFiles: parts.reportFiles ?? [],
    columns,
    documents,
    fetches,
    findPage: (url) => pages.find(({ key }) => key === addressKey(url)) ?? null,
    findFetch: (url) => fetches.find((one) => addressKey(one.url) === addressKey(url)) ?? null,
    findColumn: (id) => columns.find(({ definition }) => definition.id === id) ?? null,
  };
}

interface ExpectedOfSite<Key extends string> extends ExpectedObservation<Key> {
  readonly column?: string | null;
  /** Addresses of the pages that the evidence stands on. */
  readonly pages?: readonly string[];
}

/** One row of a site audit's table; `expected` lists the observations in order, with the data that matter. */
export interface SiteAuditCase<Key extends string> {
  readonly name: string;
  readonly site?: SiteParts;
  readonly context?: ContextParts;
  readonly expected: readonly ExpectedOfSite<Key>[];
}

/** Runs a site audit over its table, as `testAuditTable` says. */
export function testSiteAudit<Key extends string>(
  audit: SiteAuditDefinition<Key>,
  cases: readonly SiteAuditCase<Key>[],
): void {
  describe(`${audit.id} of a site`, () => {
    testAuditTable({
      messages: audit.messages,
      cases,
      look: (one: SiteAuditCase<Key>) => {
        const site = freezeDeeply(siteOf(one.site));
        const context = Object.freeze(contextOf({ level: 'county', ...one.context }));
        return () => audit.audit(site, context);
      },
      expectMore: ({ subject, evidence }, { column, pages }: ExpectedOfSite<Key>) => {
        if (column !== undefined) expect(subject.column).toBe(column);
        if (pages === undefined) return;
        expect(evidence.map(({ snapshot }) => snapshot.finalUrl)).toEqual(
          pages.map((path) => new URL(path, homeUrl).href),
        );
      },
    });
  });
}
