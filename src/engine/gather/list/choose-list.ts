import type { Element } from 'domhandler';
import { listPhrases } from '../../data/list-phrases.ts';
import { hasAncestor, isHiddenByAttribute, namesOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { FoundList, PlainRow } from './find-lists.ts';
import { findLinkAddress } from './link-address.ts';

const sideNames = /side|aside|hot|recommend|relat|rank|tuijian|remen|foot|copyright|friend/;
const outerTags = new Set(['nav', 'header', 'footer', 'aside']);
const pagerNames =
  /\bpag(?:e|er|es|ing|ination)?\b|page(?:div|bar|box|nav|num|list)|pagination|fenye|laypage|pages/;
const pagerText =
  /下一?页|尾页|末页|共\s{0,2}\d{1,6}\s{0,2}[页条]|\d{1,5}\s{0,2}\/\s{0,2}\d{1,5}\s{0,2}页/;
const longTitle = 30;
const minRowTitle = 8;
const pagerReach = 400;
const elementsToPager = 30;

/** Whether a block's name or tag says that it is no main content; only blocks near the list are asked. */
function isAside(page: ParsedPage, container: Element): boolean {
  const half = page.elements.length / 2;
  return hasAncestor(container, (candidate) => {
    if (outerTags.has(candidate.name)) return true;
    const isSmall = page.lastInside(candidate) - page.indexOf(candidate) < half;
    return isSmall && sideNames.test(namesOf(candidate));
  });
}

function headingBefore(page: ParsedPage, list: FoundList): string {
  const first = list.rows[0];
  if (first === undefined) return '';
  const start = page.spanOf(first.unit).start;
  return (
    page.text
      .slice(Math.max(0, start - 24), start)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  );
}

function endOf(page: ParsedPage, list: FoundList): { offset: number; position: number } {
  const last = list.rows.at(-1);
  if (last === undefined) return { offset: 0, position: 0 };
  return { offset: page.spanOf(last.unit).end, position: page.lastInside(last.unit) };
}

/** Whether a pager follows the list, drawn or still to be drawn by a script. */
function hasPagerAfter(page: ParsedPage, list: FoundList): boolean {
  const { offset, position } = endOf(page, list);
  if (pagerText.test(page.text.slice(offset, offset + pagerReach))) return true;
  return page.elements
    .slice(position + 1, position + elementsToPager)
    .some((element) => element.name !== 'a' && pagerNames.test(namesOf(element)));
}

/** Folder of the page's address; null at the top of a site, where everything would be inside. */
function folderOf(url: string): string | null {
  const path = url.split(/[#?]/)[0] ?? url;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder.split('/').length > 4 ? folder : null;
}

function shareInFolder(page: ParsedPage, list: FoundList): number {
  const folder = folderOf(page.url);
  if (folder === null) return 0;
  const inside = list.rows.filter((row) =>
    findLinkAddress(page, row.link.element)?.startsWith(folder),
  );
  return inside.length / list.rows.length;
}

function titleWeight(row: PlainRow): number {
  const { start, end } = row.link.span;
  return Math.min(end - start, longTitle) * (row.date?.year == null ? 0.8 : 1);
}

/** Text of `<title>`: a block whose heading it repeats is the page's own. */
function documentTitle(page: ParsedPage): string {
  const first = page.byTag('title')[0]?.children[0];
  return first?.type === 'text' ? first.data : '';
}

function hasSideHeading(page: ParsedPage, list: FoundList): boolean {
  const heading = headingBefore(page, list);
  return (
    listPhrases.sideHeadings.some((word) => heading.includes(word)) &&
    !documentTitle(page).includes(heading)
  );
}

/** Whether a list is a side block (热点, 推荐, 相关 …) by its name, tag or heading. */
export function isSideList(page: ParsedPage, list: FoundList): boolean {
  return isAside(page, list.container) || hasSideHeading(page, list);
}

function weigh(page: ParsedPage, list: FoundList): number {
  const size = list.rows.reduce((sum, row) => sum + titleWeight(row), 0);
  const isHidden = hasAncestor(list.container, isHiddenByAttribute);
  return (
    size *
    (isAside(page, list.container) ? 0.3 : 1) *
    (hasSideHeading(page, list) ? 0.25 : 1) *
    (isHidden ? 0.3 : 1) *
    (hasPagerAfter(page, list) ? 3 : 1) *
    (1 + 2 * shareInFolder(page, list))
  );
}

/** Whether the title of a row ends right before its labelled date, or before a summary with its 查看全文. */
function isTitleBefore(page: ParsedPage, { link, date }: PlainRow): boolean {
  const address = findLinkAddress(page, link.element);
  const { start, end } = link.span;
  if (date === null || address === null || address === page.url) return false;
  if (end > date.start || end - start < minRowTitle) return false;
  const between = page.text.slice(end, Math.min(date.start, end + 400)).replace(/\s/g, '');
  return /^[（([【]?[^，。]{2,4}[:：]$|查看全文|阅读全文|详情|详细/.test(between);
}

/** A line like “发布时间：2026-01-05 来源：…” of an article, no row. */
function isArticleLine(page: ParsedPage, list: FoundList): boolean {
  const [row, ...more] = list.rows;
  if (row === undefined || more.length > 0 || row.date === null) return false;
  const before = page.text.slice(Math.max(0, row.date.start - 12), row.date.start);
  const isLabelled = /(?:日期|时间|来源|发布|更新)\s{0,4}[:：]\s{0,4}$/.test(before);
  if (isLabelled && !isTitleBefore(page, row)) return true;
  return page.textOf(row.link.element).length < 5 || isAside(page, list.container);
}

/** The main list of a page: the largest by its titles, weighed by place, pager and addresses; null where there is none. */
export function chooseList(page: ParsedPage, lists: readonly FoundList[]): FoundList | null {
  let best: FoundList | null = null;
  let bestWeight = 0;
  for (const list of lists) {
    if (isArticleLine(page, list)) continue;
    const weight = weigh(page, list);
    if (weight > bestWeight) {
      best = list;
      bestWeight = weight;
    }
  }
  return best;
}

/** Characters of a page's text that stand in no link. */
export function measurePlainText(page: ParsedPage): number {
  const inLinks = page.byTag('a').reduce((sum, link) => {
    const { start, end } = page.spanOf(link);
    return sum + end - start;
  }, 0);
  return Math.max(0, page.text.length - inLinks);
}

/** Share (0–1) of a list in the rows of all lists and the text that is in no link. */
export function measureDominance(
  page: ParsedPage,
  chosen: FoundList,
  lists: readonly FoundList[],
): number {
  const lengthOf = (list: FoundList): number =>
    list.rows.reduce((sum, { link, date }) => {
      const dateLength = date === null ? 0 : date.end - date.start;
      return sum + link.span.end - link.span.start + dateLength;
    }, 0);
  const own = lengthOf(chosen);
  const rows = lists.reduce((sum, list) => sum + lengthOf(list), 0);
  const dates = lists.reduce((sum, list) => sum + list.rows.length * 11, 0);
  const plain = Math.max(0, measurePlainText(page) - dates);
  return Math.min(1, own / Math.max(1, rows + plain));
}
