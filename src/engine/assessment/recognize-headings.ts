import { scoreTableWords } from '../data/score-table-words.ts';
import type { ScoreTableColumn, ScoreTableField } from '../model/assessment/score-table.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import type { LaidGrid } from './lay-grid.ts';

/** The header of a table: rows from 0, the last one included. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly ScoreTableColumn[];
}

const fields: readonly ScoreTableField[] = [
  'number',
  'stage',
  'level',
  'title',
  'criteria',
  'points',
  'other',
];

/** A header stands near the top. */
const maxHeaderRow = 20;

/** A heading has few characters; longer cells are text. */
const maxHeadingLength = 24;

/** The field whose word is the longest in the heading; null where none is. */
export function recognizeField(heading: string): ScoreTableField | null {
  const text = dropBlanks(heading).replace(/[（(][^（）()]{0,30}[)）]/g, '');
  if (text === '' || text.length > maxHeadingLength) return null;
  let best: { field: ScoreTableField; length: number } | null = null;
  for (const field of fields) {
    for (const word of scoreTableWords.fields[field]) {
      if (text.includes(word) && word.length > (best?.length ?? 0)) {
        best = { field, length: word.length };
      }
    }
  }
  return best?.field ?? null;
}

function countFields(grid: LaidGrid, row: number): number {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (let column = 0; column < grid.width; column += 1) {
    const { text, owner } = grid.at(row, column);
    if (seen.has(owner)) continue;
    seen.add(owner);
    const field = recognizeField(text);
    if (field !== null) found.add(field === 'level' ? `${field} ${text}` : field);
  }
  return found.size;
}

/** Whether a second row stands under joined headings of the first. */
function hasSecondRow(grid: LaidGrid, row: number): boolean {
  if (row + 1 >= grid.height) return false;
  const columns = [...Array(grid.width).keys()];
  const isTall = columns.some(
    (column) =>
      grid.at(row, column).text !== '' &&
      grid.at(row, column).owner === grid.at(row + 1, column).owner,
  );
  const isWide = columns.some((column) => {
    const { owner, text } = grid.at(row, column);
    return text !== '' && column > 0 && grid.at(row, column - 1).owner === owner;
  });
  return isTall && isWide && countFields(grid, row + 1) > 0;
}

function headingOf(grid: LaidGrid, { first, last }: Omit<Header, 'columns'>, column: number) {
  const upper = grid.at(first, column);
  const lower = grid.at(last, column);
  return upper.owner === lower.owner || lower.text === '' ? upper.text : lower.text;
}

/** The last of several title columns names the item, the others stand above it. */
function rankTitles(columns: readonly ScoreTableColumn[]): readonly ScoreTableColumn[] {
  const last = columns.findLastIndex(({ field }) => field === 'title');
  return columns.map((column, i) =>
    column.field === 'title' && i < last ? { ...column, field: 'level' } : column,
  );
}

/** Of several points columns the first after the names counts: those before weigh the headings. */
function rankPoints(columns: readonly ScoreTableColumn[]): readonly ScoreTableColumn[] {
  const lastName = columns.findLastIndex(({ field }) => field === 'level' || field === 'title');
  const after = columns.findIndex(({ field }, i) => field === 'points' && i > lastName);
  if (after < 0) return columns;
  return columns.map((column, i) =>
    column.field === 'points' && i !== after ? { ...column, field: 'other' } : column,
  );
}

/** Finds the header of a 评分表. Errors: null where no row names at least two fields. */
export function findHeader(grid: LaidGrid): Header | null {
  let first = -1;
  let most = 1;
  for (let row = 0; row < Math.min(grid.height, maxHeaderRow); row += 1) {
    const count = countFields(grid, row);
    if (count > most) [first, most] = [row, count];
  }
  if (first < 0) return null;
  const last = hasSecondRow(grid, first) ? first + 1 : first;
  const columns = [...Array(grid.width).keys()].map((column): ScoreTableColumn => {
    const heading = headingOf(grid, { first, last }, column);
    return { heading, field: recognizeField(heading) ?? 'other' };
  });
  return { first, last, columns: rankPoints(rankTitles(columns)) };
}
