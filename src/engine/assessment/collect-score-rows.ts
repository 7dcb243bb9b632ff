import { scoreTableWords } from '../data/score-table-words.ts';
import type { ScoreTableField } from '../model/assessment/score-table.ts';
import type { LaidGrid, SeenCell } from './lay-grid.ts';
import type { Header } from './recognize-headings.ts';
import { readPoints } from './read-points.ts';

/** One item as the cells give it. */
export interface RawItem {
  /** From 1. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly title: string;
  /** Lines of all rows of the item. */
  readonly criteria: string;
  readonly points: string;
  /** Points that stand in the name, “机构职能（5分）”; "" where there are none. */
  readonly namedPoints: string;
}

interface OpenItem {
  readonly item: RawItem;
  readonly pointsOwner: string;
  readonly path: string;
}

function columnsOf({ columns }: Header, field: ScoreTableField): readonly number[] {
  return columns.flatMap((column, i) => (column.field === field ? [i] : []));
}

/** Different non-empty cells of a row, in their order. */
function cellsOf(grid: LaidGrid, row: number): readonly SeenCell[] {
  const seen = new Map<string, SeenCell>();
  for (let column = 0; column < grid.width; column += 1) {
    const cell = grid.at(row, column);
    if (cell.text !== '') seen.set(cell.owner, cell);
  }
  return [...seen.values()];
}

function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}

function textOf(grid: LaidGrid, row: number, columns: readonly number[]): string {
  const texts = columns.map((column) => grid.at(row, column).text).filter(Boolean);
  return [...new Set(texts)].join('\n');
}

/** A blank cell under a heading repeats it, unless a heading to its left is new. */
function carryHeadings(
  grid: LaidGrid,
  row: number,
  columns: readonly number[],
  above: readonly string[],
): readonly string[] {
  let isNew = false;
  return columns.map((column, i) => {
    const { text } = grid.at(row, column);
    if (text === '') return isNew ? '' : (above[i] ?? '');
    if (text !== above[i]) isNew = true;
    return text;
  });
}

const pointsInHeading = /[（(][^（）()]{0,6}\d{1,3}(?:\.\d{1,2})?分[^（）()]{0,6}[)）]/g;

/** Points in a name, as they stand; "" where there are none. */
function readNamedPoints(name: string): string {
  return /[（(][^（）()]{0,6}?(\d{1,3}(?:\.\d{1,2})?分)[^（）()]{0,6}[)）]/.exec(name)?.[1] ?? '';
}

/** Whether the row only names what follows: one text in it, over all columns where the table has levels. */
function isSection(
  grid: LaidGrid,
  row: number,
  { levels, criteria, points }: Places,
  [only, ...others]: readonly SeenCell[],
): boolean {
  if (only === undefined || others.length > 0) return false;
  return (
    levels.length === 0 ||
    [...criteria, ...points].some((column) => grid.at(row, column).owner === only.owner)
  );
}

function readTotal(grid: LaidGrid, row: number, columns: readonly number[]): number | null {
  const points = readPoints(textOf(grid, row, columns));
  return points.kind === 'number' ? points.value : null;
}

/** Whether the row goes on with the item above it: same points cell, or no points of its own under the same headings. */
function continues(
  open: OpenItem | null,
  { path, title, cell }: { path: string; title: string; cell: SeenCell | null },
): boolean {
  if (open === null || open.path !== path) return false;
  const isSameTitle = title === '' || title === open.item.title;
  if (cell === null || cell.text === '') return isSameTitle;
  return cell.isMerged && cell.owner === open.pointsOwner;
}

interface Places {
  readonly levels: readonly number[];
  readonly titles: readonly number[];
  readonly criteria: readonly number[];
  readonly points: readonly number[];
}

interface Progress {
  readonly items: readonly OpenItem[];
  readonly printedTotal: number | null;
  /** Headings of the row above. */
  readonly above: readonly string[];
  readonly section: string | null;
  /** The notes at the foot have begun. */
  readonly isNoted: boolean;
}

function joinLines(open: OpenItem, lines: string): OpenItem {
  const { item } = open;
  if (lines === '' || item.criteria.split('\n').includes(lines)) return open;
  return {
    ...open,
    item: { ...item, criteria: [item.criteria, lines].filter(Boolean).join('\n') },
  };
}

function addRow(grid: LaidGrid, places: Places, row: number, progress: Progress): Progress {
  const above = carryHeadings(grid, row, places.levels, progress.above);
  const headings = progress.section === null ? above : [progress.section, ...above];
  const path = headings.join('\u001f');
  const title = textOf(grid, row, places.titles);
  const criteria = textOf(grid, row, places.criteria);
  const [pointsColumn] = places.points;
  const cell = pointsColumn === undefined ? null : grid.at(row, pointsColumn);
  const last = progress.items.at(-1) ?? null;
  if (last !== null && continues(last, { path, title, cell })) {
    return { ...progress, above, items: progress.items.with(-1, joinLines(last, criteria)) };
  }
  const told = headings.map((heading) => heading.replace(pointsInHeading, '').trim());
  const namedPoints = readNamedPoints(title === '' ? (above.findLast(Boolean) ?? '') : title);
  const points = cell?.text ?? '';
  const item = { row: row + 1, headings: told, title, criteria, points, namedPoints };
  const opened = { item, path, pointsOwner: cell?.owner ?? '' };
  return { ...progress, above, items: [...progress.items, opened] };
}

function readRow(grid: LaidGrid, places: Places, row: number, progress: Progress): Progress {
  const cells = cellsOf(grid, row);
  const first = cells[0]?.text ?? '';
  if (startsWithAny(first, scoreTableWords.totalWords)) {
    const total = readTotal(grid, row, places.points);
    return { ...progress, printedTotal: total ?? progress.printedTotal };
  }
  const goesOnNoting = progress.isNoted && cells.length === 1;
  if (goesOnNoting || (cells.length <= 2 && startsWithAny(first, scoreTableWords.noteWords))) {
    return { ...progress, isNoted: true };
  }
  if (isSection(grid, row, places, cells)) {
    return { ...progress, section: first.replace(pointsInHeading, '').trim() };
  }
  return addRow(grid, places, row, progress);
}

/** Puts the rows under the header together into items. */
export function collectRows(
  grid: LaidGrid,
  header: Header,
): { readonly items: readonly RawItem[]; readonly printedTotal: number | null } {
  const places = {
    levels: columnsOf(header, 'level'),
    titles: columnsOf(header, 'title'),
    criteria: columnsOf(header, 'criteria'),
    points: columnsOf(header, 'points'),
  };
  let progress: Progress = {
    items: [],
    printedTotal: null,
    above: [],
    section: null,
    isNoted: false,
  };
  for (let row = header.last + 1; row < grid.height; row += 1) {
    if (cellsOf(grid, row).length === 0 || isHeaderAgain(grid, header, row)) continue;
    progress = readRow(grid, places, row, progress);
  }
  const { items, printedTotal } = progress;
  return { items: items.map(({ item }) => item), printedTotal };
}

/** A header that is printed once more on a further page. */
function isHeaderAgain(grid: LaidGrid, header: Header, row: number): boolean {
  const named = header.columns.flatMap(({ heading }, i) => (heading === '' ? [] : [i]));
  return named.every((column) => grid.at(row, column).text === header.columns[column]?.heading);
}
