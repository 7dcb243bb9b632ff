import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { pageKindWords } from '../data/page-kind-words.ts';
import { trailWords } from '../data/trail-words.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { parseAddress } from '../text/resolve-address.ts';
import { splitTitle } from './find-site-name.ts';
import { isHomeName } from './find-trail-starts.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { findUsableTag } from './read-meta-tags.ts';

/** What the page kind is told by; everything gathered before it. */
export type KindClues = Pick<
  PageArtifacts,
  | 'identity'
  | 'breadcrumbs'
  | 'columns'
  | 'currentColumn'
  | 'platform'
  | 'list'
  | 'datedLinks'
  | 'article'
  | 'organization'
  | 'leaders'
  | 'guide'
  | 'messages'
>;

/** Plain facts about a page that tell its kind. */
export interface PageFacts {
  readonly title: string;
  /** The document's title, or the page's; blanks dropped. */
  readonly headline: string;
  /** Columns of the trail (home and 正文 left out), else the column's name; the last is the page's own. */
  readonly trail: readonly string[];
  readonly leaf: string | null;
  readonly path: string;
  readonly query: string;
  readonly text: string;
  readonly links: number;
  readonly rows: number;
  readonly hasDatedLinks: boolean;
  /** How much speaks for a document, and how much for a list. */
  readonly articleScore: number;
  readonly listScore: number;
}

/** Article addresses of the systems in use: TRS, gkmlpt, jcms, 32-digit hashes, date folders, plain numbers. */
const articleFolders =
  /\/art\/\d{4}\/|\/\d{4}-\d{2}-\d{2}\/|\/\d{4}-?\d{2}\/\d{1,2}\/|\/(?:detail|details|view|article|content|show)\//i;
const articleName =
  /^(?:t\d{8}_\d{3,12}|(?:post|content)_\d{3,12}|art_\w[\w-]{4,80}|[0-9a-f]{32}|[a-z]{0,8}_?\d{4,20})\.[a-z]{3,6}$/i;
const articleQuery = /[?&](?:articleid|infoid|newsid|contentid|docid)=/i;
const listName =
  /^(?:(?:index|list|lists|node|default|column|channel|col)_?\d{0,6}\.[a-z]{3,6})?$/i;
const listFolder = /\/col\/col\d{1,9}\//i;
const minBodyLength = 300;
const minRows = 3;
const minRowTitle = 8;
const minDatedLines = 6;
const maxListText = 40_000;
const labelledDate =
  /(?:时间|日期)[：:\s【】[\]]{0,6}(?:19|20)\d{2}[-/.年]\d{1,2}|来源\s{0,3}[：:]/;

const rowDate = /(?:时间|日期)[：:\s]{1,4}(?:19|20)\d{2}[-/.年]\d{1,2}/g;

type KnownFacts = Omit<PageFacts, 'articleScore' | 'listScore'>;

function trailOf({ breadcrumbs, identity }: KindClues): string[] {
  const items = (breadcrumbs?.items ?? [])
    .map((item) => dropBlanks(item.text))
    .filter((text) => !isHomeName(text) && !trailWords.bodyNames.includes(text));
  if (items.length > 0) return items;
  return identity.columnName === null ? [] : [dropBlanks(identity.columnName.value)];
}

function countWords(text: string, words: readonly string[], enough: number): number {
  let count = 0;
  for (const word of words) {
    if (text.includes(word)) count += 1;
    if (count >= enough) break;
  }
  return count;
}

function sumOf(points: readonly (readonly [number, boolean])[]): number {
  return points.reduce((sum, [point, holds]) => (holds ? sum + point : sum), 0);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function scoreArticle(page: ParsedPage, clues: KindClues, facts: KnownFacts): number {
  const { metaTags } = clues.identity;
  const { headline, leaf, path, query, rows } = facts;
  const isArticleAddress =
    articleName.test(lastName(path)) ||
    articleQuery.test(query) ||
    (articleFolders.test(path) && !listName.test(lastName(path)));
  const isInRows = labelsItsRows(page.text, rows) || isRowTitle(clues, facts);
  const ownLength = isInRows || headline === leaf ? 0 : headline.length;
  const labels = countWords(page.text, pageKindWords.articleLabels, 3) / 2;
  return sumOf([
    [3, findUsableTag(metaTags, 'ArticleTitle') !== null],
    [2, findUsableTag(metaTags, 'PubDate') !== null],
    [2, isArticleAddress],
    [2, !isInRows && labelledDate.test(page.text)],
    [labels, true],
    [1, ownLength >= 9],
    [1, ownLength >= 16],
    [1, clues.article?.hasMetadataTable === true],
    [1, (clues.article?.body?.length ?? 0) > minBodyLength],
  ]);
}

/** Whether each row of a list carries a label before its date (发布时间：…), as a document does under its title. */
function labelsItsRows(text: string, rows: number): boolean {
  const dates = text.slice(0, maxListText).match(rowDate) ?? [];
  return rows > 1 && dates.length >= rows;
}

/** Whether what reads as the page's title is a row that leads to another page. */
function isRowTitle({ list }: KindClues, { headline, path }: KnownFacts): boolean {
  return (list?.rows ?? []).some(({ title, href }) => {
    const isSame = title.length >= minRowTitle && headline.startsWith(dropBlanks(title));
    return isSame && href !== null && addressOf(href).path !== path;
  });
}

/** Lines that are nothing but a date: the right edge of a list. */
function countDatedLines(text: string): number {
  return text.match(/[\s[(【](?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])】]?\n/g)?.length ?? 0;
}

function scoreList(page: ParsedPage, clues: KindClues, facts: KnownFacts): number {
  const { headline, leaf, path, rows } = facts;
  return sumOf([
    [2, listName.test(lastName(path)) || listFolder.test(path)],
    [2, rows >= minRows],
    [1, clues.list?.pagination != null],
    [1, countWords(page.text, pageKindWords.pagerWords, 1) > 0],
    [2, leaf !== null && headline === leaf],
    [2, countDatedLines(page.text.slice(0, maxListText)) >= minDatedLines],
  ]);
}

function addressOf(url: string): { path: string; query: string } {
  const address = parseAddress(url);
  return { path: address?.pathname ?? '', query: address?.search ?? '' };
}

/** The part of the title that is neither the site's name nor the column's, else the column's. */
function ownTitle(clues: KindClues, leaf: string | null): string {
  const site = dropBlanks(clues.identity.siteName?.value ?? '');
  const parts = splitTitle(clues.identity.title ?? '').map(dropBlanks);
  const own = parts.filter((part) => part !== site);
  return own.find((part) => part !== leaf) ?? own[0] ?? parts[0] ?? '';
}

function headlineOf(clues: KindClues, leaf: string | null): string {
  const tag = findUsableTag(clues.identity.metaTags, 'ArticleTitle');
  return dropBlanks(clues.article?.title?.value ?? tag?.content ?? ownTitle(clues, leaf));
}

/** Collects the facts once; the rules only compare them. */
export function collectPageFacts(page: ParsedPage, clues: KindClues): PageFacts {
  const trail = trailOf(clues);
  const leaf = trail.at(-1) ?? null;
  const { path, query } = addressOf(page.url);
  const known = {
    title: clues.identity.title ?? '',
    headline: headlineOf(clues, leaf),
    trail,
    leaf,
    path,
    query,
    text: page.text,
    links: page.byTag('a').length,
    rows: clues.list?.rows.length ?? 0,
    hasDatedLinks: clues.datedLinks.length > 0,
  };
  return {
    ...known,
    articleScore: scoreArticle(page, clues, known),
    listScore: scoreList(page, clues, known),
  };
}
