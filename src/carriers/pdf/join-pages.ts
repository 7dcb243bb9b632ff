import type { FilledCell, PagePart } from './lay-out-page.ts';
import type { PrintedLine } from './join-marks.ts';

/** A paragraph, a table or a page that is a picture, in reading order. */
export type PdfPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: number; readonly cells: readonly FilledCell[] }
  | { readonly kind: 'picture' };

/** One page: its parts, and whether nothing but a picture is on it. */
export interface PdfPage {
  readonly parts: readonly PagePart[];
  readonly isPicture: boolean;
}

const pageMark =
  /^(?:[-—–\s]{0,6}\d{1,3}[-—–\s]{0,6}|第\s{0,3}\d{1,3}\s{0,3}页.{0,12}|\d{1,3}\s{0,3}\/\s{0,3}\d{1,3})$/;
const headingStart =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/;
/** A running head stands on at least this many pages. */
const minRunning = 3;
const edgeShift = 4;

type Table = Extract<PagePart, { kind: 'table' }>;

const textOf = (part: PagePart | undefined): string | null =>
  part?.kind === 'line' ? part.line.text : null;

/** Texts that stand first or last on several pages. */
function findRunningTexts(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { parts } of pages) {
    for (const text of new Set([textOf(parts[0]), textOf(parts.at(-1))])) {
      if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= minRunning).map(([text]) => text));
}

function dropPageMarks(
  parts: readonly PagePart[],
  running: ReadonlySet<string>,
): readonly PagePart[] {
  const isMark = (part: PagePart | undefined): boolean => {
    const text = textOf(part);
    return text !== null && (pageMark.test(text) || running.has(text));
  };
  let [start, end] = [0, parts.length];
  while (start < end && isMark(parts[start])) start += 1;
  while (end > start && isMark(parts[end - 1])) end -= 1;
  return parts.slice(start, end);
}

const haveSameColumns = (a: Table, b: Table): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, at) => Math.abs(x - (b.xs[at] ?? 0)) <= edgeShift);

function appendTable(above: Table, below: Table): Table {
  const moved = below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }));
  return { ...above, rows: above.rows + below.rows, cells: [...above.cells, ...moved] };
}

/** Whether a line runs to the right edge and the next begins at the left one: a paragraph goes on. */
function doesGoOn(line: PrintedLine, next: PrintedLine, margins: Margins): boolean {
  if (line.text.includes('\t') || next.text.includes('\t') || headingStart.test(next.text))
    return false;
  const isSameSize = Math.abs(line.size - next.size) < 0.5;
  const isFull = line.right >= margins.right - 2.2 * line.size;
  return isSameSize && isFull && next.left <= margins.left + 0.8 * next.size;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function findMargins(parts: readonly PagePart[]): Margins {
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  return {
    left: lines.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: lines.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

interface Joined {
  readonly parts: (PdfPart | Table)[];
  /** Last printed line, while its paragraph may go on. */
  open: PrintedLine | null;
}

function addLine(joined: Joined, line: PrintedLine, margins: Margins): void {
  const last = joined.parts.at(-1);
  if (joined.open !== null && last?.kind === 'line' && doesGoOn(joined.open, line, margins)) {
    joined.parts[joined.parts.length - 1] = { kind: 'line', text: last.text + line.text };
  } else joined.parts.push({ kind: 'line', text: line.text });
  joined.open = line;
}

function addTable(joined: Joined, table: Table, isFirst: boolean): void {
  const last = joined.parts.at(-1);
  joined.open = null;
  if (isFirst && last?.kind === 'table' && 'xs' in last && haveSameColumns(last, table)) {
    joined.parts[joined.parts.length - 1] = appendTable(last, table);
  } else joined.parts.push(table);
}

/** Joins pages: page numbers and running heads dropped, paragraphs and tables that a page break cuts made whole. */
export function joinPages(pages: readonly PdfPage[]): readonly PdfPart[] {
  const running = findRunningTexts(pages);
  const bodies = pages.map(({ parts, isPicture }) => ({
    isPicture,
    parts: dropPageMarks(parts, running),
  }));
  const joined: Joined = { parts: [], open: null };
  const margins = findMargins(bodies.flatMap(({ parts }) => parts));
  for (const { parts, isPicture } of bodies) {
    if (isPicture) joined.parts.push({ kind: 'picture' });
    parts.forEach((part, at) => {
      if (part.kind === 'line') addLine(joined, part.line, margins);
      else addTable(joined, part, at === 0);
    });
  }
  return joined.parts;
}
