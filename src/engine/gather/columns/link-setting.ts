import type { Element } from 'domhandler';
import { columnWording } from '../../data/column-wording.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import { hasAncestor, parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

const rowTags = new Set(['li', 'tr', 'dd', 'p']);
const dateInRow = /(?:19|20)\d\d\s?[-年./]\s?\d{1,2}|[([（【]?\b\d{2}-\d{2}\b/;
const maxRowLength = 160;
const mainMenuWords = new Set(columnWording.mainMenuWords.map(normalizeName));
const minMenuWords = 3;
const maxMenuLength = 400;
const maxContextLength = 6000;
const maxHeadingLength = 30;
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th', 'legend', 'caption']);

function lengthOf(page: ParsedPage, element: Element): number {
  const { start, end } = page.spanOf(element);
  return end - start;
}

/** Whether the element stands in a row of a dated list: then its text is a title, not a column. */
export function isInDatedRow(page: ParsedPage, element: Element): boolean {
  let node: Element | null = element;
  for (let up = 0; up < 5 && node !== null; up += 1, node = parentOf(node)) {
    if (!rowTags.has(node.name)) continue;
    const { start, end } = page.spanOf(node);
    return end - start <= maxRowLength && dateInRow.test(page.text.slice(start, end));
  }
  return false;
}

/** Whether the element is an item of the portal's main menu (首页, 新闻, 公开, 服务 … beside it). */
export function isInMainMenu(page: ParsedPage, element: Element): boolean {
  let node = parentOf(element);
  for (let up = 0; up < 5 && node !== null; up += 1, node = parentOf(node)) {
    if (lengthOf(page, node) > maxMenuLength) return false;
    const { start, end } = page.spanOf(node);
    const items = page.text.slice(start, end).split(/[\s|｜·]+/);
    const words = items.filter((item) => mainMenuWords.has(item));
    if (new Set(words).size >= minMenuWords) return true;
  }
  return false;
}

/** Whether a text names basic-level disclosure (国办发〔2019〕54号). */
export function holdsGrassrootsMarker(text: string): boolean {
  return columnWording.grassrootsMarkers.some((marker) => text.includes(marker));
}

/** Whether the whole page stands under 基层政务公开, by its address or title. */
export function isGrassrootsPage(page: ParsedPage, title: string | null): boolean {
  const path = page.url.toLowerCase();
  return (
    columnWording.grassrootsPathHints.some((hint) => path.includes(`/${hint}`)) ||
    holdsGrassrootsMarker(title ?? '')
  );
}

/** Where the text before a place ends, blanks left out. */
function endBefore(text: string, place: number): number {
  let end = place;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return end;
}

/** The heading that stands right before a block; empty where none does. */
function headingBefore(page: ParsedPage, block: Element): string {
  const end = endBefore(page.text, page.spanOf(block).start);
  const start = page.text.lastIndexOf('\n', end - 1) + 1;
  if (end === 0 || end - start > maxHeadingLength) return '';
  const element = page.elementAt(start);
  const isHeading = element !== null && hasAncestor(element, ({ name }) => headingTags.has(name));
  return isHeading ? page.text.slice(start, end) : '';
}

/** Whether a block around the element is headed 基层政务公开, 试点领域 or the like. */
export function isUnderGrassrootsHeading(page: ParsedPage, element: Element): boolean {
  const own = page.spanOf(element).start;
  let node = parentOf(element);
  for (let up = 0; up < 8 && node !== null; up += 1, node = parentOf(node)) {
    const { start, end } = page.spanOf(node);
    if (end - start > maxContextLength) return false;
    if (holdsGrassrootsMarker(page.text.slice(start, Math.min(start + 60, own)))) return true;
    if (holdsGrassrootsMarker(headingBefore(page, node))) return true;
  }
  return false;
}
