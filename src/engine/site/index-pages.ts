import { crawlGoals } from '../data/crawl-goals.ts';
import { siteColumns } from '../data/site-columns.ts';
import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { FetchRecord } from '../model/site/fetch-record.ts';
import type { ListFeed } from '../model/site/list-feed.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { addressKey } from '../text/address-key.ts';
import { feedNumber } from '../text/feed-address.ts';
import { faceOf, isHomeTwin } from '../text/home-twin.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { isSamePortal } from '../text/same-portal.ts';
import { placeKey } from './place-key.ts';

/** An answer of a list service and its number, from 1. */
export interface FeedAnswer {
  readonly page: SitePage;
  readonly feed: ListFeed;
  readonly number: number;
}

/** A link that names a column and the page it stands on. */
export interface PlacedLink {
  readonly page: SitePage;
  readonly link: ColumnLink;
}

/** An entry of a menu; its name as names are compared. */
export interface MenuEntry {
  readonly name: string;
  readonly href: string;
}

/** The pages of a portal as the settling of columns asks for them. */
export interface PageIndex {
  /** Pages by key, answers of list services left out. */
  readonly pages: readonly SitePage[];
  /** Links that name the column, wherever they stand. */
  linksTo(id: string): readonly PlacedLink[];
  /** Short texts of all links on pages that lead on, as names are compared; each once. */
  linkNames(): readonly string[];
  /** Short entries of menus and overviews that name no known column; each address once. */
  strangeEntries(): readonly MenuEntry[];
  findPage(url: string): SitePage | null;
  findFetch(url: string): FetchRecord | null;
  /** Whether a list service hands out rows of this page; a frame that many pages share is part of their layout. */
  hasFeed(page: SitePage): boolean;
  /** Answers of the feed that belongs to the column's address, in order. */
  answersOf(url: string): readonly FeedAnswer[];
  /** The date, year included, that some page shows beside a link to the address; null where none does. */
  findWholeDate(url: string): CivilDate | null;
  isOwn(url: string): boolean;
  /** Whether the page is the home page under another address. */
  isHomeAgain(page: SitePage): boolean;
  /** Whether the page's rows are a block that many column pages repeat. */
  isRepeated(page: SitePage): boolean;
}

function compareKeys(a: SitePage, b: SitePage): number {
  return a.key < b.key ? -1 : 1;
}

/** Frames that many pages show: heads, trees and last blocks, not lists. */
function findLayoutFrames(pages: readonly SitePage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { system, template } of pages.flatMap(({ feeds }) => feeds)) {
    if (system === 'frame') counts.set(template, (counts.get(template) ?? 0) + 1);
  }
  const isShared = ([, count]: [string, number]): boolean => count >= siteColumns.minRepeats;
  return new Set([...counts].filter(isShared).map(([template]) => template));
}

function collectAnswers(
  pages: readonly SitePage[],
  layout: ReadonlySet<string>,
): Map<string, FeedAnswer[]> {
  const answers = new Map<string, FeedAnswer[]>();
  for (const page of pages) {
    const feed = page.answerOf;
    if (feed === null || layout.has(feed.template)) continue;
    const number = feedNumber(feed, page.artifacts.snapshot.url) ?? feed.firstPage;
    const key = placeKey(feed.page);
    answers.set(key, [...(answers.get(key) ?? []), { page, feed, number }]);
  }
  for (const group of answers.values()) group.sort((a, b) => a.number - b.number);
  return answers;
}

function collectLinks(pages: readonly SitePage[]): Map<string, PlacedLink[]> {
  const links = new Map<string, PlacedLink[]>();
  for (const page of pages) {
    for (const link of page.artifacts.columns) {
      const known = links.get(link.id);
      if (known === undefined) links.set(link.id, [{ page, link }]);
      else known.push({ page, link });
    }
  }
  return links;
}

const leading: ReadonlySet<SitePage['purpose']['kind']> = new Set([
  'home',
  'platform',
  'navigation',
  'site-map',
  'column',
]);
/** Longer texts are titles. */
const maxNameLength = 40;

function collectNames(pages: readonly SitePage[]): readonly string[] {
  const texts = new Set<string>();
  for (const { purpose, links } of pages) {
    if (!leading.has(purpose.kind)) continue;
    for (const { text } of links) if (text.length <= maxNameLength) texts.add(text);
  }
  return [...texts].map(normalizeName);
}

/** Longer texts are titles of documents. */
const maxEntryLength = 10;
const overviews: ReadonlySet<SitePage['purpose']['kind']> = new Set([
  'home',
  'platform',
  'site-map',
]);

function isKnownName({ certainty }: ColumnLink): boolean {
  return certainty === 'certain';
}

function collectEntries(pages: readonly SitePage[]): readonly MenuEntry[] {
  const known = new Set<string>();
  const entries = new Map<string, MenuEntry>();
  for (const { artifacts } of pages) {
    for (const link of artifacts.columns)
      if (isKnownName(link)) known.add(normalizeName(link.text));
  }
  for (const { purpose, artifacts, links } of pages) {
    const isOverview = overviews.has(purpose.kind) || artifacts.platform.isPlatformPage;
    if (!leading.has(purpose.kind)) continue;
    for (const { text, href, area } of links) {
      if (text.length > maxEntryLength || (area !== 'menu' && !isOverview)) continue;
      const name = normalizeName(text);
      if (!known.has(name)) entries.set(addressKey(href), { name, href });
    }
  }
  return [...entries.values()];
}

function collectWholeDates(pages: readonly SitePage[]): ReadonlyMap<string, CivilDate> {
  const dates = new Map<string, CivilDate>();
  for (const { artifacts } of pages) {
    for (const { href, date, yearInferred, from } of artifacts.datedLinks) {
      if (href !== null && !yearInferred && from === 'text') dates.set(addressKey(href), date);
    }
  }
  return dates;
}

/** What a list shows first; null for lists too short to be told apart. */
function signatureOf({ artifacts: { list } }: SitePage): string | null {
  const hrefs = (list?.rows ?? []).slice(0, 3).map(({ href, title }) => href ?? title);
  return hrefs.length < 2 ? null : hrefs.join('\n');
}

function countSignatures(pages: readonly SitePage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const signature = page.artifacts.kind.value === 'column-list' ? signatureOf(page) : null;
    if (signature !== null) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return counts;
}

/** Indexes the pages of a portal once. */
export function indexPages({ target, pages: byKey, fetches }: SiteArtifacts): PageIndex {
  const all = Object.values(byKey).sort(compareKeys);
  const pages = all.filter(({ answerOf }) => answerOf === null);
  const layout = findLayoutFrames(all);
  const answers = collectAnswers(all, layout);
  const byFinal = new Map(
    pages.map((page) => [addressKey(page.artifacts.snapshot.finalUrl), page] as const),
  );
  const signatures = countSignatures(pages);
  const homes = pages
    .filter(({ purpose }) => purpose.kind === 'home')
    .map((page) => ({ key: page.key, face: faceOf(page) }));
  const links = collectLinks(pages);
  let names: readonly string[] | null = null;
  let entries: readonly MenuEntry[] | null = null;
  let dates: ReadonlyMap<string, CivilDate> | null = null;
  return {
    pages,
    linksTo: (id) => links.get(id) ?? [],
    linkNames: () => (names ??= collectNames(pages)),
    strangeEntries: () => (entries ??= collectEntries(pages)),
    findPage: (url) => {
      const page = byKey[addressKey(url)] ?? byFinal.get(addressKey(url)) ?? null;
      return page?.answerOf === null ? page : null;
    },
    findFetch: (url) => fetches[addressKey(url)] ?? null,
    hasFeed: ({ feeds }) => feeds.some(({ template }) => !layout.has(template)),
    findWholeDate: (url) => (dates ??= collectWholeDates(pages)).get(addressKey(url)) ?? null,
    answersOf: (url) => answers.get(placeKey(url)) ?? [],
    isHomeAgain: (page) =>
      homes.some(({ key, face }) => key !== page.key && isHomeTwin(page, face)),
    isOwn: (url) => isSamePortal(url, target.url, crawlGoals.ownHosts),
    isRepeated: (page) => (signatures.get(signatureOf(page) ?? '') ?? 0) >= siteColumns.minRepeats,
  };
}
