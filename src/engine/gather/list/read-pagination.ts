import type { Element } from 'domhandler';
import type { PageList } from '../../model/artifacts/list.ts';
import { listPhrases } from '../../data/list-phrases.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { nameOfLink } from './find-title-links.ts';

type Pagination = NonNullable<PageList['pagination']>;

const pagesInScript =
  /(?:total_?pages?|page_?count|countPage|pageTotal)["']?\s{0,4}[=:]\s{0,4}["']?(\d{1,6})\b/i;
const itemsInScript =
  /(?:total_?(?:records?|rows|items|count|num)|record_?count|countRecord)["']?\s{0,4}[=:]\s{0,4}["']?(\d{1,7})\b/i;
const pagesInText = [
  /共\s{0,3}(\d{1,6})\s{0,3}页/,
  /(?:第\s{0,3})?\d{1,5}\s{0,3}\/\s{0,3}(\d{1,6})\s{0,3}页/,
  /页次\s{0,3}[:：]\s{0,3}\d{1,5}\s{0,3}\/\s{0,3}(\d{1,6})/,
  /总页数\s{0,3}[:：]?\s{0,3}(\d{1,6})/,
];
const itemsInText = [
  /共\s{0,3}有?\s{0,3}(\d{1,7})\s{0,3}(?:[条篇项]|个?记录)/,
  /总记录数?\s{0,3}[:：]?\s{0,3}(\d{1,7})/,
  /总数\s{0,3}[:：]\s{0,3}(\d{1,7})/,
];
const itemsInStore = /<totalrecord>(\d{1,7})<\/totalrecord>/i;
const attributeKinds = new Map<string, 'pages' | 'items'>([
  ['totalpage', 'pages'],
  ['data-totalpage', 'pages'],
  ['data-total-page', 'pages'],
  ['data-pages', 'pages'],
  ['pagecount', 'pages'],
  ['data-page-count', 'pages'],
  ['totalrecord', 'items'],
  ['data-totalrecord', 'items'],
  ['data-count', 'items'],
  ['data-total', 'items'],
  ['data-total-count', 'items'],
]);
const pagerTags = ['div', 'ul', 'span', 'input', 'p', 'td'] as const;
const maxScriptLength = 20_000;
const maxNextLength = 8;
const nextNames = new Set(listPhrases.pagerWords.filter((word) => /^[下后]/.test(word)));
const nextSigns = /^(?:下一?页|后一?页|next)\s{0,3}[>›»＞]{0,2}$/i;
/** A bare sign leads to the next page only where its address counts pages. */
const bareSign = /^[>›»＞]{1,2}$/;
const countingAddress = /(?:index|list|page|default)\w{0,12}[_=-]?\d/i;

function readNumber(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return Number(match[1]);
  }
  return null;
}

interface AttributeCounts {
  pages: number | null;
  items: number | null;
}

/** Counts that a pager's element carries in its attributes, the first of each. */
function readAttributes(page: ParsedPage): AttributeCounts {
  const counts: AttributeCounts = { pages: null, items: null };
  if (![...attributeKinds.keys()].some((name) => page.hasAttribute(name))) return counts;
  for (const tag of pagerTags) {
    for (const { attribs } of page.byTag(tag)) {
      for (const name in attribs) {
        const kind = attributeKinds.get(name);
        const value = kind === undefined ? '' : (attribs[name] ?? '');
        if (kind !== undefined && /^\d{1,7}$/.test(value)) counts[kind] ??= Number(value);
      }
    }
  }
  return counts;
}

function scriptText(script: Element): string {
  const [first] = script.children;
  const text = first?.type === 'text' ? first.data : '';
  return text.slice(0, maxScriptLength);
}

interface ScriptPager {
  pages: number | null;
  items: number | null;
  next: string | null;
}

/** Arguments of `createPageHTML(12, 0, "index", "html")`; some portals name the pager's element before them. */
function findCreateArguments(script: string): readonly string[] {
  if (!script.includes('createPage')) return [];
  const active = script.split('\n').filter((line) => !line.trimStart().startsWith('//'));
  const code = active.join('\n');
  const opening = code.indexOf('(', code.indexOf('createPage')) + 1;
  const words = code
    .slice(opening, code.indexOf(')', opening))
    .slice(0, 200)
    .split(',')
    .map((word) => word.replace(/['"\s]/g, ''));
  return words.slice(words.findIndex((word) => /^\d{1,6}$/.test(word)));
}

/** TRS pages count the current page from 0; the first is `index.html`, page n `index_n.html`. */
function readCreateCall(page: ParsedPage, script: string): ScriptPager | null {
  const [pages = '', current = '', name = 'index', ending = 'html'] = findCreateArguments(script);
  if (!/^\d{1,6}$/.test(pages) || !/^\d{1,6}$/.test(current)) return null;
  const following = Number(current) + 1;
  const hasNext = following < Number(pages);
  const next = hasNext ? page.resolve(`${name}_${String(following)}.${ending}`) : null;
  return { pages: Number(pages), items: null, next };
}

/** Pages, items and the next page's address as scripts tell them. */
function readScriptPager(page: ParsedPage): ScriptPager {
  const found: ScriptPager = { pages: null, items: null, next: null };
  for (const script of page.byTag('script')) {
    const text = scriptText(script);
    const call = readCreateCall(page, text);
    found.pages ??= call?.pages ?? null;
    found.next ??= call?.next ?? null;
    if (!/page|total/i.test(text)) continue;
    found.pages ??= readNumber(text, [pagesInScript]);
    found.items ??= readNumber(text, [itemsInScript, itemsInStore]);
  }
  return found;
}

function isNextName(name: string): boolean {
  return name.length <= maxNextLength && (nextNames.has(name) || nextSigns.test(name));
}

function findNextLink(page: ParsedPage): string | null {
  for (const link of page.byTag('a')) {
    const { start, end } = page.spanOf(link);
    if (end - start > maxNextLength) continue;
    const name = nameOfLink(page, link);
    const isNamed = isNextName(name);
    if (!isNamed && !bareSign.test(name)) continue;
    const href = page.resolve(link.attribs['href'] ?? link.attribs['tagname']);
    if (href === null || href === page.url || href.endsWith('#')) continue;
    if (isNamed || countingAddress.test(href)) return href;
  }
  return null;
}

/** How many pages and items there are, as scripts, else the text, else attributes tell. */
function readCounts(page: ParsedPage, script: ScriptPager): Pick<Pagination, 'pages' | 'items'> {
  const text = page.text.includes('页') || page.text.includes('条') ? page.text : '';
  const told = {
    pages: script.pages ?? readNumber(text, pagesInText),
    items: script.items ?? readNumber(text, itemsInText),
  };
  if (told.pages !== null && told.items !== null) return told;
  const attribute = readAttributes(page);
  return { pages: told.pages ?? attribute.pages, items: told.items ?? attribute.items };
}

/** Pages, items and the next page's address; null where nothing tells any of them. */
export function readPagination(page: ParsedPage): Pagination | null {
  const script = readScriptPager(page);
  const { pages, items } = readCounts(page, script);
  const next = findNextLink(page) ?? script.next;
  if (pages === null && items === null && next === null) return null;
  return { pages, items, next };
}

const previousSigns = /^[<‹«＜]{0,2}\s{0,3}(?:上一?页|前一?页|prev(?:ious)?)$/i;
const laterAddress =
  /[/_](?:index|list|default)[_-]?[1-9]\d{0,4}\.\w{2,6}$|[?&](?:page|pageno|pagenum|pageindex|currentpage|curpage|p)=(?:[2-9]|\d{2,5})(?:&|$)/i;
const laterText = [
  /第\s{0,3}(\d{1,5})\s{0,3}(?:页\s{0,3})?\/\s{0,3}\d{1,6}\s{0,3}页/,
  /当前第?\s{0,3}[:：]?\s{0,3}(\d{1,5})\s{0,3}页/,
  /页次\s{0,3}[:：]\s{0,3}(\d{1,5})\s{0,3}\//,
];

function folderAddress(url: string): string {
  return url.replace(/(?:index\.\w{2,6})?(?:[?#].{0,2000})?$/i, '');
}

/** Whether 上一页 leads to another page. */
function hasPageBefore(page: ParsedPage): boolean {
  const here = folderAddress(page.url);
  return page.byTag('a').some((link) => {
    const { start, end } = page.spanOf(link);
    if (end - start > maxNextLength || !previousSigns.test(nameOfLink(page, link))) return false;
    const href = page.resolve(link.attribs['href']);
    return href !== null && !href.endsWith('#') && folderAddress(href) !== here;
  });
}

/** Whether the page is a later one of its list, as its address, its text or the pager tell. */
export function isLaterPage(page: ParsedPage): boolean {
  if (laterAddress.test(page.url.slice(-200)) || hasPageBefore(page)) return true;
  if ((readNumber(page.text, laterText) ?? 1) > 1) return true;
  return page
    .byTag('script')
    .some((script) => /^[1-9]/.test(findCreateArguments(scriptText(script))[1] ?? ''));
}
