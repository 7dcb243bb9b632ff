import type { Locator } from '../../model/locator.ts';

/** A row or group of the form as one table holds it. */
export interface Piece<Row> {
  /** Position of the table among the blocks of the report. */
  readonly block: number;
  readonly locator: Locator;
  readonly rows: readonly Row[];
}

/** The pieces that together make one table of the form: a report may print several, or one over several pages. */
export type TableSet<Row> = readonly Piece<Row>[];

/** So many tables with rows of the form are looked at; a report that prints 全市 beside its own has six. */
export const maxPieces = 24;

/** Joins pieces into whole tables: one that begins again with a row already met begins the next table. */
export function collectSets<Row>(
  pieces: readonly Piece<Row>[],
  idOf: (row: Row) => string,
): TableSet<Row>[] {
  const sets: Piece<Row>[][] = [];
  const met = new Set<string>();
  for (const piece of pieces) {
    const last = sets.at(-1);
    const first = piece.rows[0];
    const beginsAgain = first !== undefined && met.has(idOf(first));
    if (last === undefined || beginsAgain) {
      sets.push([piece]);
      met.clear();
    } else last.push(piece);
    for (const row of piece.rows) met.add(idOf(row));
  }
  return sets;
}
