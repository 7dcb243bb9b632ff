import {
  type DisclosureBlock,
  type FormColumn,
  reportForms,
  type ReportForm,
} from '../../data/report-forms.ts';
import type { AnnualReport, ReportTable } from '../../model/artifacts/annual-report.ts';
import type { ReportBlock, ReportCell, ReportTableBlock } from '../../model/report-document.ts';
import { matchColumn, toLabelKey } from '../match-labels.ts';
import { alignValues } from './align-values.ts';
import { buildTable, type ReadRow, severalSets, unreadableTable } from './build-table.ts';
import { chooseSet } from './choose-set.ts';
import { collectSets, maxPieces, type Piece, type TableSet } from './collect-sets.ts';
import { dropEarlier, findHeadCells, type HeadCell, toHeadRanges } from './find-heads.ts';
import { layOutRows, rangeOf, type TableGrid } from './table-grid.ts';

const forms = ['2019', '2021'] as const;
const minRows = 2;

interface FormRow {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly columns: readonly FormColumn[];
}

function listRows(form: ReportForm): FormRow[] {
  return reportForms.disclosure[form].flatMap(({ rows, columns }: DisclosureBlock) =>
    rows.map((row) => ({ ...row, columns })),
  );
}

function listColumns(form: ReportForm): FormColumn[] {
  return reportForms.disclosure[form].flatMap(({ columns }) => columns);
}

/** Words only one of the forms has. */
function countOwn(cells: readonly ReportCell[], form: ReportForm): number {
  const other = form === '2019' ? '2021' : '2019';
  const mine = listColumns(form);
  const theirs = listColumns(other);
  return cells.filter(
    ({ text }) => text !== '' && matchColumn(text, mine) >= 0 && matchColumn(text, theirs) < 0,
  ).length;
}

function tellForm(cells: readonly ReportCell[], format: AnnualReport['format']): ReportForm {
  const [old, current] = forms.map((form) => countOwn(cells, form));
  if (old === current) return format ?? '2021';
  return (old ?? 0) > (current ?? 0) ? '2019' : '2021';
}

/** The row that a cell names: its words, perhaps with a unit behind. */
function matchRow(text: string, rows: readonly FormRow[]): FormRow | undefined {
  const key = toLabelKey(text);
  return rows.find(({ words }) =>
    words.some(
      (word) =>
        key === word || (word.length >= 4 && key.startsWith(word) && key.length <= word.length + 4),
    ),
  );
}

interface Found {
  readonly row: FormRow;
  readonly values: readonly ReportCell[];
}

function findRow(cells: readonly ReportCell[], rows: readonly FormRow[]): Found | null {
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const label = cells[at];
    const row = label === undefined ? undefined : matchRow(label.text, rows);
    if (label === undefined || row === undefined) continue;
    const after = rangeOf(label).to;
    return { row, values: cells.filter(({ column }) => column >= after) };
  }
  return null;
}

/** The heads of each row: those of the last row of heads above it, until the next block begins. */
function readRows(grid: TableGrid, rows: readonly FormRow[], all: readonly FormColumn[]) {
  let heads: readonly HeadCell[] = [];
  let headRow: readonly ReportCell[] = [];
  const read: ReadRow[] = [];
  let headCount = 0;
  for (const [at, cells] of grid.entries()) {
    const found = findRow(cells, rows);
    if (found === null) {
      const named = findHeadCells(cells, all);
      if (named.length > 0) {
        heads = dropEarlier(named, grid.slice(Math.max(0, at - 1), at));
        headRow = cells;
        headCount += 1;
      } else if (cells.some(({ text }) => text.includes(reportForms.tableItem))) headRow = [];
      continue;
    }
    const { id, label, columns } = found.row;
    const own = headRow.length === 0 ? [] : findOwnHeads(heads, columns);
    const ranges = toHeadRanges(own, columns.length);
    const { figures, isShifted } = alignValues(found.values, columns.length, ranges);
    const names = columns.map(({ name }) => name);
    read.push({ id, label, columns: names, cells: [...figures], isShifted });
  }
  return { read, headCount };
}

/** Heads by their place among the row's own columns. */
function findOwnHeads(
  heads: readonly HeadCell[],
  columns: readonly FormColumn[],
): readonly HeadCell[] {
  return findHeadCells(
    heads.map(({ cell }) => cell),
    columns,
  );
}

interface DisclosurePiece {
  readonly form: ReportForm;
  readonly rows: readonly ReadRow[];
}

function readPiece(
  block: ReportTableBlock,
  format: AnnualReport['format'],
): DisclosurePiece | null {
  const form = tellForm(block.cells, format);
  const { read, headCount } = readRows(layOutRows(block), listRows(form), listColumns(form));
  const hasItem = block.cells.some(
    ({ text }) =>
      text.includes(reportForms.tableItem) || reportForms.contents.includes(toLabelKey(text)),
  );
  const isEnough = read.length >= minRows || (hasItem && read.length > 0);
  return isEnough && (headCount > 0 || hasItem) ? { form, rows: read } : null;
}

const printOf = (set: TableSet<ReadRow>): string =>
  JSON.stringify(
    set.flatMap(({ rows }) => rows.map(({ id, cells }) => [id, cells.map(({ raw }) => raw)])),
  );

/** Tables of a report that hold rows of 表二, all read by the form of the first. */
function findPieces(
  blocks: readonly ReportBlock[],
  format: AnnualReport['format'],
): { pieces: Piece<ReadRow>[]; form: ReportForm | null } {
  const pieces: Piece<ReadRow>[] = [];
  let form: ReportForm | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table' || pieces.length >= maxPieces) continue;
    const piece: DisclosurePiece | null = readPiece(block, form ?? format);
    if (piece === null) continue;
    form ??= piece.form;
    pieces.push({ block: at, locator: block.locator, rows: piece.rows });
  }
  return { pieces, form };
}

/** Reads 表二 from the drawn tables of a report; null where no table holds a row of it. */
export function buildDisclosure(
  blocks: readonly ReportBlock[],
  format: AnnualReport['format'],
): ReportTable | null {
  const { pieces, form } = findPieces(blocks, format);
  const sets = collectSets(pieces, ({ id }) => id);
  const first = sets[0]?.[0];
  if (first === undefined || form === null) return null;
  const set = chooseSet(sets, blocks, (one, other) => printOf(one) === printOf(other));
  if (set === null) return unreadableTable(severalSets, first.locator);
  const drawn = set.flatMap(({ rows }) => rows);
  const wanted = listRows(form);
  const rows = wanted.flatMap(({ id }) => drawn.find((row) => row.id === id) ?? []);
  const missing = wanted.filter(({ id }) => drawn.every((row) => row.id !== id));
  return buildTable(rows, {
    missing: missing.map(({ label }) => label),
    extraRows: [],
    locator: set[0]?.locator ?? null,
  });
}
