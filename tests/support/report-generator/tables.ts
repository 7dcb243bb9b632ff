import type { ReportFigures } from './figures.ts';
import {
  applicantColumns,
  applicationLines,
  disclosureBlocks,
  type Format,
  resultIds,
  reviewColumns,
  reviewGroups,
} from './form.ts';

/** A row as printed; a blank cell is "". */
export interface PrintedRow {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

export type TableName = 'disclosure' | 'applications' | 'reviews';

/** The three tables as printed; a group of table four is a row of five. */
export type PrintedTables = Readonly<Record<TableName, readonly PrintedRow[]>>;

/** Place of a cell: table, id of the row, number of the column from 0. */
export type CellRef = `${TableName}/${string}/${number}`;

export const cellRef = (table: TableName, row: string, column: number): CellRef =>
  `${table}/${row}/${column}`;

/** The tables that the figures make, with the printed text of some cells replaced. */
export function printTables(
  figures: ReportFigures,
  format: Format,
  overrides: ReadonlyMap<CellRef, string>,
): PrintedTables {
  const print = (table: TableName, id: string, values: readonly number[]): readonly string[] =>
    values.map((value, at) => overrides.get(cellRef(table, id, at)) ?? String(value));
  return {
    disclosure: disclosureBlocks[format].flatMap((block) =>
      block.rows.map((label) => ({
        id: label,
        label,
        columns: block.columns,
        cells: print('disclosure', label, figures.disclosure[label] ?? []),
      })),
    ),
    applications: applicationLines(format).map(({ id, labels }) => ({
      id,
      label: labels.at(-1) ?? '',
      columns: applicantColumns,
      cells: print('applications', id, figures.applications[id] ?? []),
    })),
    reviews: reviewGroups.map((label, at) => ({
      id: String(at),
      label,
      columns: reviewColumns,
      cells: print('reviews', String(at), figures.reviews[at] ?? []),
    })),
  };
}

/** The number that a printed cell stands for; null for a blank and for what is no number. */
export function numberOf(printed: string): number | null {
  const plain = printed
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[,，]/g, '')
    .replace(/(?:件|万元|元)$/, '');
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** The printed cell at a place. */
export function printedAt(tables: PrintedTables, ref: CellRef): string {
  const [table, id, column] = ref.split('/');
  const row = tables[table as TableName].find((one) => one.id === id);
  return row?.cells[Number(column)] ?? '';
}

/** An identity of the form, worked out from what is printed. */
export interface TrueIdentity {
  /** Kind of the identity, as the rules name it. */
  readonly id: string;
  /** Row or column that it is about: a place in the table. */
  readonly at: string;
  readonly left: number | null;
  readonly right: number | null;
  /** Null where a cell of it is no number. */
  readonly holds: boolean | null;
}

function identityOf(
  id: string,
  at: string,
  left: readonly (number | null)[],
  right: readonly (number | null)[],
): TrueIdentity {
  const sum = (terms: readonly (number | null)[]): number | null =>
    terms.reduce<number | null>(
      (all, term) => (all === null || term === null ? null : all + term),
      0,
    );
  const [one, two] = [sum(left), sum(right)];
  return {
    id,
    at,
    left: one,
    right: two,
    holds: one === null || two === null ? null : one === two,
  };
}

/** Every identity of tables three and four. */
export function trueIdentities(tables: PrintedTables, format: Format): readonly TrueIdentity[] {
  const value = (table: TableName, id: string, column: number): number | null =>
    numberOf(printedAt(tables, cellRef(table, id, column)));
  const columns = applicantColumns.flatMap((name, column) => {
    const cell = (id: string) => value('applications', id, column);
    return [
      identityOf(
        'applications-balance',
        name,
        [cell('new'), cell('carried-in')],
        [cell('results-total'), cell('carried-out')],
      ),
      identityOf(
        'applications-results',
        name,
        [cell('results-total')],
        resultIds(format).map(cell),
      ),
    ];
  });
  const rows = applicationLines(format).map(({ id }) =>
    identityOf(
      'applications-row',
      id,
      [value('applications', id, 6)],
      [0, 1, 2, 3, 4, 5].map((column) => value('applications', id, column)),
    ),
  );
  const groups = ['reviews-reconsideration', 'reviews-direct', 'reviews-after'].map((id, at) =>
    identityOf(
      id,
      reviewGroups[at] ?? '',
      [value('reviews', String(at), 4)],
      [0, 1, 2, 3].map((column) => value('reviews', String(at), column)),
    ),
  );
  return [...columns, ...rows, ...groups];
}
