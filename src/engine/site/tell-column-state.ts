import type { CivilDate } from '../model/civil-date.ts';
import type { FetchRecord } from '../model/site/fetch-record.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteColumn, SitePlace, SiteRow } from '../model/site/site-view.ts';
import type { ColumnCandidate } from './column-candidate.ts';
import { leadsBelow } from '../text/below-folder.ts';
import { findContent } from './find-content.ts';
import { findNewestRow } from './find-newest-row.ts';
import type { PageIndex } from './index-pages.ts';
import { isInnerPlace } from './place-key.ts';
import { type ColumnRows, joinRows, readColumnRows } from './read-column-rows.ts';

/** What a column holds, as the pages behind one address show it. */
export type ColumnContent = Pick<
  SiteColumn,
  | 'state'
  | 'statePlace'
  | 'pages'
  | 'rows'
  | 'itemCount'
  | 'isComplete'
  | 'newest'
  | 'isNewestCertain'
>;

const maxHops = 4;
const minAttempts = 2;
const failures: ReadonlySet<FetchRecord['state']> = new Set([
  'timeout',
  'dns',
  'tls',
  'refused',
  'client-error',
  'server-error',
  'loop',
]);
/** Answers by which servers keep out programs, not people. */
const guardStatuses: ReadonlySet<number> = new Set([401, 403, 405, 412, 418, 429, 521]);

/** Nothing is known of the content. */
export const unknownContent: ColumnContent = {
  state: 'unknown',
  statePlace: null,
  pages: [],
  rows: [],
  itemCount: null,
  isComplete: false,
  newest: null,
  isNewestCertain: false,
};

function isOffSite(index: PageIndex, record: FetchRecord): boolean {
  return !index.isOwn(record.finalUrl);
}

/** What an address that gave no page comes to. */
function tellUnread(index: PageIndex, href: string, place: SitePlace): ColumnContent {
  const record = index.findFetch(href);
  if (record === null) return unknownContent;
  if (isOffSite(index, record)) return { ...unknownContent, state: 'redirect', statePlace: place };
  const isFailed =
    failures.has(record.state) &&
    record.attempts.length >= minAttempts &&
    !guardStatuses.has(record.status ?? 0);
  return isFailed ? { ...unknownContent, state: 'unreachable', statePlace: place } : unknownContent;
}

/** The page behind an address, pages that only send on passed by. */
function arrive(
  index: PageIndex,
  href: string,
): { readonly page: SitePage | null; readonly url: string; readonly sender: SitePage | null } {
  let url = href;
  let sender: SitePage | null = null;
  for (let hops = 0; hops < maxHops && index.isOwn(url); hops += 1) {
    const page = index.findPage(url);
    if (page?.sendsTo == null) return { page, url, sender };
    sender = page;
    url = page.sendsTo;
  }
  return { page: null, url, sender };
}

function firstPlace(rows: readonly SiteRow[]): SitePlace | null {
  const [row] = rows;
  return row === undefined ? null : { snapshot: row.snapshot, locator: row.locator };
}

/** Pages that were opened below a column which has no rows of its own. */
function listChildren(index: PageIndex, page: SitePage): SitePage[] {
  const own = new Set(
    page.links.filter(({ area }) => area === 'body').map(({ href }) => index.findPage(href)?.key),
  );
  return index.pages.filter(
    ({ key, purpose }) =>
      key !== page.key &&
      purpose.kind === 'column' &&
      purpose.from !== null &&
      index.findPage(purpose.from)?.key === page.key &&
      own.has(key),
  );
}

function withRows(
  index: PageIndex,
  list: ColumnRows,
  asOf: CivilDate,
): Omit<ColumnContent, 'state' | 'statePlace'> {
  const { pages, rows, isComplete, toldItems } = list;
  const newest = findNewestRow(index, rows, { asOf, isComplete });
  return { pages, rows, isComplete, itemCount: isComplete ? rows.length : toldItems, ...newest };
}

function noteOf(pages: readonly SitePage[], rows: readonly SiteRow[]): SitePlace | null {
  const noted = pages.filter(({ artifacts }) => (artifacts.list?.rows.length ?? 0) > 0);
  const isNote = noted.every(({ artifacts }) => artifacts.list?.note != null);
  return isNote ? firstPlace(rows) : null;
}

function tellRows(index: PageIndex, list: ColumnRows, asOf: CivilDate): ColumnContent {
  const note = noteOf(list.pages, list.rows);
  const place = note ?? firstPlace(list.rows);
  const state = note === null ? 'filled' : 'note-only';
  return { ...withRows(index, list, asOf), state, statePlace: place };
}

function tellChildren(index: PageIndex, page: SitePage, asOf: CivilDate): ColumnContent | null {
  const lists = listChildren(index, page).map((child) =>
    readColumnRows(index, child, child.artifacts.snapshot.url),
  );
  const pages = [page, ...lists.flatMap((list) => list.pages)];
  const rows = joinRows(pages);
  if (rows.length > 0) {
    const isComplete = lists.every((list) => list.isComplete);
    const content = tellRows(index, { pages, rows, isComplete, toldItems: null }, asOf);
    return { ...content, itemCount: null, isNewestCertain: content.isNewestCertain && isComplete };
  }
  const child = pages.slice(1).find((each) => findContent(each)?.kind === 'filled');
  if (child === undefined) return null;
  const locator = findContent(child)?.locator ?? null;
  const statePlace = { snapshot: child.artifacts.snapshot, locator };
  return { ...unknownContent, pages, state: 'filled', statePlace };
}

/** Whether a script, a service, another block of the page or a column below it could still bring rows. */
function awaitsMore(index: PageIndex, page: SitePage): boolean {
  const { list, kind, datedLinks, columns, snapshot } = page.artifacts;
  if (page.needsRendering || list?.isScriptBuilt === true || kind.value === 'error') return true;
  if (page.answerOf === null && index.hasFeed(page)) return true;
  const unread = ({ href }: { readonly href: string }): boolean =>
    leadsBelow(href, snapshot.finalUrl) && index.findPage(href) === null;
  if (columns.some(unread)) return true;
  return datedLinks.some(({ from, href }) => from === 'text' && isBelow(href, page));
}

/** An empty notice is positive evidence only where nothing more is to come. */
function tellEmpty(index: PageIndex, { pages }: ColumnRows, page: SitePage | null): ColumnContent {
  const silent = { ...unknownContent, pages };
  const telling = pages.find(({ answerOf }) => answerOf !== null) ?? page;
  const notice = telling?.artifacts.list?.emptyNotice ?? null;
  if (telling === null || notice === null || awaitsMore(index, telling)) return silent;
  const statePlace = { snapshot: telling.artifacts.snapshot, locator: notice };
  return { ...silent, state: 'empty', statePlace, itemCount: 0, isComplete: true };
}

function isBelow(href: string | null, { artifacts: { snapshot } }: SitePage): boolean {
  const folder = snapshot.finalUrl.slice(0, snapshot.finalUrl.lastIndexOf('/') + 1);
  return href?.startsWith(folder) === true && folder.split('/').length > 4;
}

/** What a page holds beside its own list: a text, files, pages below it; else whether it is empty. */
function tellWithoutRows(
  index: PageIndex,
  list: ColumnRows,
  page: SitePage,
  asOf: CivilDate,
): ColumnContent {
  const content = findContent(page);
  if (content === null) return tellChildren(index, page, asOf) ?? tellEmpty(index, list, page);
  const statePlace = { snapshot: page.artifacts.snapshot, locator: content.locator };
  return { ...unknownContent, pages: list.pages, state: content.kind, statePlace };
}

/** `page` is null for a column within a page drawn by scripts. */
function tellPage(
  index: PageIndex,
  page: SitePage | null,
  url: string,
  asOf: CivilDate,
): ColumnContent {
  const list = readColumnRows(index, page, url);
  if (page === null) {
    return list.rows.length > 0 ? tellRows(index, list, asOf) : tellEmpty(index, list, null);
  }
  if (page.artifacts.kind.value === 'error' || index.isHomeAgain(page)) {
    return { ...unknownContent, pages: list.pages };
  }
  if (index.isRepeated(page) && list.pages.length === 1) {
    return tellChildren(index, page, asOf) ?? { ...unknownContent, pages: list.pages };
  }
  return list.rows.length > 0
    ? tellRows(index, list, asOf)
    : tellWithoutRows(index, list, page, asOf);
}

/** Tells what the page behind a candidate holds. */
export function tellColumnState(
  index: PageIndex,
  { href, place }: ColumnCandidate,
  asOf: CivilDate,
): ColumnContent {
  if (href === '') return unknownContent;
  const { page, url, sender } = arrive(index, href);
  const senderPlace =
    sender === null ? place : { snapshot: sender.artifacts.snapshot, locator: null };
  if (!index.isOwn(url)) {
    const pages = sender === null ? [] : [sender];
    return { ...unknownContent, state: 'redirect', statePlace: senderPlace, pages };
  }
  if (isInnerPlace(url)) {
    const hasAnswers = index.answersOf(url).length > 0;
    return hasAnswers ? tellPage(index, null, url, asOf) : tellUnread(index, url, place);
  }
  if (page === null && index.answersOf(url).length === 0) return tellUnread(index, url, place);
  if (page !== null && !index.isOwn(page.artifacts.snapshot.finalUrl)) {
    return { ...unknownContent, state: 'redirect', statePlace: place, pages: [page] };
  }
  return tellPage(index, page, url, asOf);
}
