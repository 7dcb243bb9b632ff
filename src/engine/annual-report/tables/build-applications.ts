import type { AnnualReport, ReportTable } from '../../model/artifacts/annual-report.ts';
import {
  type ApplicationRow,
  listApplicationRows,
  reportForms,
  type ReportForm,
} from '../../data/report-forms.ts';
import type { ReportBlock } from '../../model/report-document.ts';
import { lostFigure } from '../read-figure.ts';
import { buildTable, type ReadRow, severalSets, unreadableTable } from './build-table.ts';
import { chooseSet } from './choose-set.ts';
import { collectSets, maxPieces, type Piece, type TableSet } from './collect-sets.ts';
import { type DrawnRow, readApplicationPiece } from './read-applications.ts';

const columns = reportForms.applications.columns.map(({ name }) => name);
const otherGroup = reportForms.applications.groups.find(({ id }) => id === 'other');

/** Whether a label is （六）其他处理 itself, not 3.其他 below it. */
const isOtherGroup = (key: string): boolean =>
  otherGroup?.words.some((word) => key.endsWith(word)) === true;

/** Tables of a report that hold rows of 表三. */
function findPieces(blocks: readonly ReportBlock[]): Piece<DrawnRow>[] {
  const pieces: Piece<DrawnRow>[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table' || pieces.length >= maxPieces) continue;
    const piece = readApplicationPiece(block);
    if (piece === null || (!piece.isSure && pieces.length === 0)) continue;
    pieces.push({ block: at, locator: block.locator, rows: piece.rows });
  }
  return pieces;
}

/** Which form is drawn: only the one of 2021 divides （六）其他处理. */
function tellForm(rows: readonly DrawnRow[], format: AnnualReport['format']): ReportForm {
  const ids = new Set(rows.map(({ row }) => row.id));
  if (ids.has('other-no-correction') || ids.has('other-no-payment')) return '2021';
  const other = rows.find(({ row }) => row.id === 'other');
  if (other !== undefined) return isOtherGroup(other.key) ? '2019' : '2021';
  return format ?? '2021';
}

const figuresOf = (row: DrawnRow): string =>
  JSON.stringify(row.aligned.figures.map(({ raw }) => raw));

function isSameSet(one: TableSet<DrawnRow>, other: TableSet<DrawnRow>): boolean {
  const print = (set: TableSet<DrawnRow>): string =>
    set
      .flatMap(({ rows }) => rows)
      .map((row) => `${row.row.id} ${figuresOf(row)}`)
      .join('\n');
  return print(one) === print(other);
}

const isNothing = ({ aligned }: DrawnRow): boolean =>
  aligned.figures.every(({ raw, value }) => raw === '' || value === 0);

/** The row of the form among those drawn; two that differ leave it open, a group's own line is none. */
function pickRow(
  wanted: ApplicationRow,
  drawn: readonly DrawnRow[],
  form: ReportForm,
): ReadRow | null {
  const named = drawn.filter(
    ({ row, key }) =>
      row.id === wanted.id && !(form === '2021' && row.id === 'other' && isOtherGroup(key)),
  );
  const filled = named.filter(({ isBlank }) => !isBlank);
  const [first, ...rest] = filled.length > 0 ? filled : named;
  if (first === undefined) return null;
  // Two rows of one name that count the same (9.其他 and 3.其他) may both be part of 总计.
  const isClear = rest.every((other) => isNothing(first) && figuresOf(other) === figuresOf(first));
  return {
    id: wanted.id,
    label: wanted.label,
    columns: [...columns],
    cells: isClear ? [...first.aligned.figures] : columns.map(() => lostFigure),
    isShifted: isClear && first.aligned.isShifted,
  };
}

/** Reads 表三 from the drawn tables of a report; null where no table holds a row of it. */
export function buildApplications(
  blocks: readonly ReportBlock[],
  format: AnnualReport['format'],
): ReportTable | null {
  const sets = collectSets(findPieces(blocks), ({ row }) => row.id);
  const first = sets[0]?.[0];
  if (first === undefined) return null;
  const set = chooseSet(sets, blocks, isSameSet);
  if (set === null) return unreadableTable(severalSets, first.locator);
  const drawn = set.flatMap(({ rows }) => rows);
  const form = tellForm(drawn, format);
  const wanted = listApplicationRows(form);
  const rows = wanted.map((row) => pickRow(row, drawn, form));
  const missing = wanted.filter((_, at) => rows[at] === null).map(({ label }) => label);
  const extraRows = drawn.flatMap((row) => row.extraRows);
  return buildTable(
    rows.filter((row) => row !== null),
    { missing, extraRows, locator: set[0]?.locator ?? null },
  );
}
