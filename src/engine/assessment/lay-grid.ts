import type { SheetGrid } from '../model/assessment/score-table.ts';
import { foldBlanks } from '../text/fold-blanks.ts';

/** A cell as a reader of the sheet sees it: merged cells all show their text. */
export interface SeenCell {
  readonly text: string;
  /** Same for all cells that are joined, `row,column` of the first one. */
  readonly owner: string;
  readonly isMerged: boolean;
}

/** A sheet that can be asked cell by cell. */
export interface LaidGrid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => SeenCell;
}

/** Largest table that is read; a real 评分表 has some hundred rows. */
const maxRows = 5000;
const maxColumns = 60;

function foldLines(text: string): string {
  return text
    .split(/[\r\n]/)
    .map(foldBlanks)
    .filter(Boolean)
    .join('\n');
}

/** Lays the merged cells of a sheet out, so that every cell answers for itself. Rows and columns from 0. */
export function layGrid({ rows, merges }: SheetGrid): LaidGrid {
  const height = Math.min(rows.length, maxRows);
  const width = Math.min(
    rows.slice(0, height).reduce((most, row) => Math.max(most, row.length), 0),
    maxColumns,
  );
  const owners = new Map<string, string>();
  for (const { startRow, startCol, endRow, endCol } of merges.slice(0, maxRows)) {
    for (let row = startRow; row <= Math.min(endRow, height - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, width - 1); column += 1) {
        owners.set(`${String(row)},${String(column)}`, `${String(startRow)},${String(startCol)}`);
      }
    }
  }
  const at = (row: number, column: number): SeenCell => {
    const place = `${String(row)},${String(column)}`;
    const owner = owners.get(place) ?? place;
    const [ownerRow = '0', ownerColumn = '0'] = owner.split(',');
    const text = rows[Number(ownerRow)]?.[Number(ownerColumn)] ?? '';
    return { text: foldLines(text), owner, isMerged: owners.has(place) };
  };
  return { height, width, at };
}
