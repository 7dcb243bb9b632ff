import type { Element } from 'domhandler';
import { fieldOfLabel, toolWords } from '../../data/article-labels.ts';
import { dropBlanks, foldBlanks } from '../../text/fold-blanks.ts';
import { childrenOf, parentOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import type { LabelHit } from './find-labels.ts';

/** The value behind a label: its text ("" for an empty cell) and where it stands. */
export interface LabelValue {
  readonly text: string;
  readonly span: Span;
}

const maxValueLength = 300;
const cellTags = new Set(['td', 'th']);
const blockTags = new Set(['div', 'p', 'table', 'ul', 'section', 'article']);
const inlineTags = new Set(['span', 'b', 'strong', 'font', 'label', 'em', 'i']);
const emptyTags = new Set(['br', 'i', 'script', 'input', 'img', 'style', 'em', 'hr']);

function normalise(text: string): string {
  return dropBlanks(text).replace(/[:：【】[\]［］|｜]/g, '');
}

function isLabelText(text: string): boolean {
  return text.length < 60 && fieldOfLabel.has(normalise(text));
}

/** Whether a text starts with a known label and a colon: the value of the label before it is empty. */
function startsWithLabel(text: string): boolean {
  const colon = text.search(/[:：]/);
  return colon > 0 && isLabelText(text.slice(0, colon));
}

function spanText(page: ParsedPage, { start, end }: Span): string {
  return foldBlanks(page.text.slice(start, Math.min(end, start + maxValueLength)));
}

/** The outermost element that holds the label and nothing else; null where the label shares its element. */
function findLabelElement(page: ParsedPage, hit: LabelHit): Element | null {
  let found: Element | null = null;
  for (let node = page.elementAt(hit.start); node !== null; node = parentOf(node)) {
    const { start, end } = page.spanOf(node);
    if (end - start > 60 || normalise(page.text.slice(start, end)) !== hit.label) break;
    found = node;
  }
  return found;
}

function siblingsAfter(element: Element): Element[] {
  const parent = parentOf(element);
  const siblings = parent === null ? [] : childrenOf(parent);
  return siblings.slice(siblings.indexOf(element) + 1);
}

/** The next row; behind a head of the table, the first one that follows it. */
function findRowBelow(row: Element): Element | undefined {
  const isRow = ({ name }: Element): boolean => name === 'tr';
  const head = parentOf(row);
  const next = siblingsAfter(row).find(isRow);
  if (next !== undefined || head?.name !== 'thead') return next;
  return siblingsAfter(head)
    .flatMap((one) => (isRow(one) ? [one] : childrenOf(one).filter(isRow).slice(0, 1)))
    .at(0);
}

/** A row of labels with the values in the row below. */
function readCellBelow(page: ParsedPage, cell: Element): LabelValue | null {
  const row = parentOf(cell);
  if (row === null) return null;
  const cells = childrenOf(row).filter(({ name }) => cellTags.has(name));
  const labels = cells.filter((one) => isLabelText(page.textOf(one)));
  if (labels.length < 2 || labels.length < cells.length - 1) return null;
  const below = findRowBelow(row);
  const values = below === undefined ? [] : childrenOf(below);
  const value = values.filter(({ name }) => cellTags.has(name))[cells.indexOf(cell)];
  if (value === undefined || isLabelText(page.textOf(value))) return null;
  return { text: spanText(page, page.spanOf(value)), span: page.spanOf(value) };
}

/** A long block is the body, not the value; so is any block behind a row of inline labels. */
function isBodyBehind(page: ParsedPage, label: Element, next: Element): boolean {
  const { start, end } = page.spanOf(next);
  if (end - start > maxValueLength) return true;
  const siblings = childrenOf(parentOf(label) ?? label);
  const before = siblings[siblings.indexOf(label) - 1];
  return blockTags.has(next.name) && inlineTags.has(label.name) && before?.name === label.name;
}

function readSibling(page: ParsedPage, element: Element): LabelValue | null {
  const isCell = cellTags.has(element.name);
  const next = siblingsAfter(element).find(({ name }) => isCell || !emptyTags.has(name));
  if (next === undefined) return isCell ? readCellBelow(page, element) : null;
  const span = page.spanOf(next);
  if (!isCell && isBodyBehind(page, element, next)) return null;
  const text = spanText(page, span);
  if (!isLabelText(text) && !startsWithLabel(text)) return { text, span };
  const below = isCell ? readCellBelow(page, element) : null;
  return below ?? { text: '', span: { start: span.start, end: span.start } };
}

/** The label stands in a text node and its value in the next line of the same element. */
function readNextLine(page: ParsedPage, hit: LabelHit): LabelValue | null {
  const element = page.elementAt(hit.start);
  if (element === null || page.text.charAt(hit.valueEnd) !== '\n') return null;
  const start = hit.valueEnd + 1;
  const { end: limit } = page.spanOf(element);
  const found = page.text.indexOf('\n', start);
  const end = Math.min(limit, found < 0 ? page.text.length : found);
  if (start >= end) return null;
  const text = spanText(page, { start, end });
  return isLabelText(text) || startsWithLabel(text) ? null : { text, span: { start, end } };
}

/** The value of a label: the rest of its line, else the next cell, sibling or line; "" where there is none. */
export function readLabelValue(page: ParsedPage, hit: LabelHit): LabelValue {
  const here = { start: hit.valueStart, end: hit.valueEnd };
  const text = spanText(page, here).replace(/^[:：\s]{1,4}/, '');
  if (/[\p{L}\p{N}]/u.test(text)) return { text: text.replace(/[\s|｜【[]{1,4}$/, ''), span: here };
  const element = findLabelElement(page, hit);
  const found = element === null ? readNextLine(page, hit) : readSibling(page, element);
  return found ?? { text, span: here };
}

/** Cuts off what follows a name on the same line: a date, a tool (打印, 分享), another label. */
export function cutName(text: string): string {
  const stops = [
    text.search(/\d{4}[-/.年]\d{1,2}/),
    text.search(/\s\p{L}{1,8}\s?[:：]/u),
    text.search(/[【[｜|】\]]/),
    text.search(/^[^（(]{0,200}[）)]/) < 0 ? -1 : text.search(/[）)]/),
    ...toolWords.map((word) => text.indexOf(` ${word}`)),
  ].filter((at) => at >= 0);
  return foldBlanks(text.slice(0, Math.min(text.length, ...stops))).replace(/^[:：\s]{1,4}/, '');
}
