import { pageKindWords } from '../data/page-kind-words.ts';
import { trailWords } from '../data/trail-words.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { splitTitle } from './find-site-name.ts';
import { isHomeName } from './find-trail-starts.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { findUsableTag } from './read-meta-tags.ts';
import type { KindClues } from './read-page-kind.ts';

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
  /** How much speaks for a document, and how much for a list. */
  readonly articleScore: number;
  readonly listScore: number;
}

/** The article address of the systems in use: TRS, gkmlpt, jcms, 32-digit hashes, date folders, plain numbers. */
const articleAddress =
  /\/t\d{8}_\d{3,12}\.|\/(?:post|content)_\d{3,12}\.|\/art\/\d{4}\/|\/art_[\w-]{5,80}\.|\/[0-9a-f]{32}\.|\/\d{4}-\d{2}-\d{2}\/[\w-]{1,40}\.|\/\d{4}-?\d{2}\/\d{1,2}\/[\w-]{1,60}\.|\/(?:t|c|n|info|view|show|detail|article|content)?_?\d{4,20}(?:\.s?html?|\.jhtml|\/index\.html|\.aspx?)$|[?&](?:articleid|infoid|newsid|contentid|docid)=|\/(?:details?|view|article|content|show)\/[\w-]{1,60}/i;
const listAddress =
  /\/$|\/(?:index|list|node|default|column|channel|col|lists)(?:_?\d{0,6})?\.[a-z]{3,6}$|\/col\/col\d{1,9}\/|\/node_\d{1,9}\./i;
const labelledDate =
  /(?:时间|日期)[：:\s【】[\]]{0,6}(?:19|20)\d{2}[-/.年]\d{1,2}|来源\s{0,3}[：:]/;

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

function scoreArticle(page: ParsedPage, clues: KindClues, facts: Partial<PageFacts>): number {
  const { identity, article } = clues;
  const { headline = '', leaf = null, path = '', query = '' } = facts;
  let score = 0;
  if (findUsableTag(identity.metaTags, 'ArticleTitle') !== null) score += 3;
  if (findUsableTag(identity.metaTags, 'PubDate') !== null) score += 2;
  if (articleAddress.test(`${path}${query}`)) score += 2;
  if (labelledDate.test(page.text)) score += 2;
  score += countWords(page.text, pageKindWords.articleLabels, 3) / 2;
  if (headline.length >= 9 && headline !== leaf) score += 1;
  if (article?.hasMetadataTable === true) score += 1;
  if ((article?.body?.length ?? 0) > 300) score += 1;
  return score;
}

function countDatedLines(text: string): number {
  return (
    text.match(/(?:^|\n|\s)[[(【]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])】]?(?=\n|$)/g)
      ?.length ?? 0
  );
}

function scoreList(page: ParsedPage, clues: KindClues, facts: Partial<PageFacts>): number {
  const { headline = '', leaf = null, path = '', rows = 0 } = facts;
  let score = 0;
  if (listAddress.test(path)) score += 2;
  if (rows >= 3) score += 2;
  if (clues.list?.pagination != null) score += 1;
  if (countWords(page.text, pageKindWords.pagerWords, 2) > 0) score += 1;
  if (leaf !== null && headline === leaf) score += 2;
  if (countDatedLines(page.text.slice(0, 40_000)) >= 6) score += 2;
  return score;
}

function addressOf(url: string): { path: string; query: string } {
  if (!URL.canParse(url)) return { path: '', query: '' };
  const { pathname, search } = new URL(url);
  return { path: pathname, query: search };
}

function headlineOf(clues: KindClues, leaf: string | null): string {
  const tag = findUsableTag(clues.identity.metaTags, 'ArticleTitle')?.content ?? null;
  const site = dropBlanks(clues.identity.siteName?.value ?? '');
  const parts = splitTitle(clues.identity.title ?? '').map(dropBlanks);
  const own = parts.find((part) => part !== site && part !== leaf) ?? parts.find((p) => p === leaf);
  return dropBlanks(clues.article?.title?.value ?? tag ?? own ?? parts[0] ?? '');
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
  };
  return {
    ...known,
    articleScore: scoreArticle(page, clues, known),
    listScore: scoreList(page, clues, known),
  };
}
