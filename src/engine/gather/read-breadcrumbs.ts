import type { Element } from 'domhandler';
import { columnDefinitions } from '../data/columns.ts';
import { trailWords } from '../data/trail-words.ts';
import type { Breadcrumbs } from '../model/artifacts/identity.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { titleText } from './find-site-name.ts';
import { findTrailStarts, isHomeName, isNamedTrail, type TrailStart } from './find-trail-starts.ts';
import { parentOf } from './page/element.ts';
import type { ParsedPage, Span } from './page/parsed-page.ts';
import { readTrailItems, type TrailItems } from './read-trail-items.ts';

interface Candidate extends TrailItems {
  readonly span: Span;
  readonly score: number;
}

const maxLines = 30;
const maxTrailLength = 400;
/** Label, home page and sure separators. */
const sureScore = 8;
/** Column names are shorter than this; longer plain text at the end of a trail is a document's title. */
const maxColumnLength = 18;

/** A date behind its label, as documents carry it under their title. */
const labelledDate = /(?:发布时间|发布日期|日期|时间)\s{0,3}[：:]\s{0,3}(?:19|20)\d{2}[-/.年]/;

const knownColumns = new Set(
  columnDefinitions.flatMap((column) => [column.name, ...column.aliases]),
);
const separators = new Set(trailWords.separators.slice(0, 2).flat());

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether a later line goes on in the trail's block: a sign at the end of that block ties nothing. */
function sharesBlock(page: ParsedPage, start: number, next: number): boolean {
  let branch: Element | null = null;
  let element = page.elementAt(next);
  while (element !== null && page.spanOf(element).start > start) {
    branch = element;
    element = parentOf(element);
  }
  if (element === null) return true;
  const isOtherBlock = branch !== null && /^(?:ul|ol|dl|h[1-6]|table|p)$/.test(branch.name);
  return !isOtherBlock && page.spanOf(element).end - start <= maxTrailLength;
}

/** The rest of the line, and following lines as long as separators tie them together. */
function tiedLines(page: ParsedPage, start: number): Span {
  const { text } = page;
  const limit = start + maxTrailLength;
  let end = Math.min(lineEnd(text, start), limit);
  for (let lines = 0; lines < maxLines && end < Math.min(text.length, limit); lines += 1) {
    const next = lineEnd(text, end + 1);
    const soFar = text.slice(start, end).trim();
    const isTied =
      soFar === '' ||
      separators.has(text.charAt(end + 1)) ||
      (separators.has(soFar.slice(-1)) && sharesBlock(page, start, end + 1));
    if (!isTied || next > limit) break;
    end = next;
  }
  return { start, end };
}

/** The block named as the trail, whose items stand on lines of their own (`<ol class="breadcrumb">`). */
function namedBlock(page: ParsedPage, start: TrailStart): Span | null {
  let element = start.element;
  for (let level = 0; level < 5; level += 1) {
    const span = page.spanOf(element);
    if (span.end - start.offset > maxTrailLength) return null;
    const hasLines = page.text.slice(start.offset, span.end).trim().includes('\n');
    if (hasLines && (isNamedTrail(element) || start.isLabelled)) {
      return { start: start.offset, end: span.end };
    }
    const parent = parentOf(element);
    if (parent === null) return null;
    element = parent;
  }
  return null;
}

function countColumns(items: Breadcrumbs['items']): number {
  return items.filter(({ text }) => !trailWords.bodyNames.includes(text)).length;
}

/** Whether items make a trail; menus part their links with bars too, which count only behind a label. */
function isTrail(start: TrailStart, { items, tier }: TrailItems): boolean {
  const first = items[0];
  if (first === undefined) return false;
  if (start.isLabelled) return true;
  return isHomeName(first.text) && (isParted(items, tier) || (start.isNamed && tier !== 3));
}

function isParted(items: Breadcrumbs['items'], tier: number | null): boolean {
  return items.length > 1 && tier !== null && tier < 2;
}

function scoreOf(start: TrailStart, read: TrailItems): number {
  const { items, tier } = read;
  if (!isTrail(start, read)) return 0;
  const signs: readonly (readonly [number, boolean])[] = [
    [4, start.isLabelled],
    [2, isHomeName(items[0]?.text ?? '')],
    [2, start.isNamed],
    [2, isParted(items, tier) && tier === 0],
    [1, isParted(items, tier) && tier === 1],
    [-3, start.isHidden],
  ];
  const sum = signs.reduce((total, [points, holds]) => (holds ? total + points : total), 0);
  return sum + countColumns(items) / 10;
}

function readCandidate(page: ParsedPage, start: TrailStart): Candidate {
  const line = tiedLines(page, start.offset);
  let span = line;
  let read = readTrailItems(page, line);
  if (read.items.length < 2) {
    const block = namedBlock(page, start);
    if (block !== null) {
      span = block;
      read = readTrailItems(page, block);
    }
  }
  return { ...read, span, score: scoreOf(start, read) };
}

/** The document's own title at the end of the trail, cut or whole; the last column's name stays. */
function isDocumentTitle(page: ParsedPage, text: string, href: string | null): boolean {
  if (trailWords.bodyNames.includes(text)) return false;
  const stem = dropBlanks(text).replace(/[.…]{1,6}$/, '');
  const titles = [...page.byTag('meta')]
    .filter((meta) => meta.attribs['name']?.toLowerCase() === 'articletitle')
    .map((meta) => dropBlanks(meta.attribs['content'] ?? ''));
  if (stem.length > 4 && titles.some((title) => title !== '' && title.startsWith(stem)))
    return true;
  if (knownColumns.has(stem)) return false;
  const isPageTitle = dropBlanks(titleText(page) ?? '').startsWith(stem);
  if (stem.length > maxColumnLength) return href === null || isPageTitle;
  return href === null && isPageTitle && stem.length > 8 && labelledDate.test(page.text);
}

/** The best candidate; one that has a label, the home page and separators ends the search. */
function findBest(page: ParsedPage): Candidate | null {
  let best: Candidate | null = null;
  for (const start of findTrailStarts(page)) {
    const candidate = readCandidate(page, start);
    if (candidate.score > (best?.score ?? 0)) best = candidate;
    if (candidate.score >= sureScore && countColumns(candidate.items) > 1) break;
  }
  return best;
}

/** The visible trail 首页 > … ; null where the page shows none. */
export function readBreadcrumbs(page: ParsedPage): Breadcrumbs | null {
  const best = findBest(page);
  if (best === null) return null;
  const last = best.items.at(-1);
  const endsInTitle =
    last !== undefined && best.items.length > 1 && isDocumentTitle(page, last.text, last.href);
  const items = endsInTitle ? best.items.slice(0, -1) : [...best.items];
  return { items, locator: page.locateSpan(best.span) };
}
