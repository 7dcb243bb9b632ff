import { type ReportForm, reportForms } from '../../data/report-forms.ts';
import type { ReportRow, ReportTable } from '../../model/artifacts/annual-report.ts';
import { toLabelKey } from '../match-labels.ts';
import { readFigure } from '../read-figure.ts';
import { type Segment, type StreamValue, takeValues } from './segments.ts';

type Block = (typeof reportForms.disclosure)[ReportForm][number];
type Values = readonly StreamValue[];

interface Row {
  readonly block: Block;
  readonly row: Block['rows'][number];
}

interface FoundValues {
  readonly values: Values;
  /** True where the head of the block stands before them. */
  readonly isHead: boolean;
}

interface Reading {
  readonly blocks: readonly Block[];
  block: Block | null;
  readonly values: Map<Row['row'], Values | 'contradictory'>;
}

const newApplications = reportForms.applications.rows[0]?.parts ?? [];

const itemOf = (block: Block): string => block.item.normalize('NFKC');

/** The last block that a text names, and the text after it; null where it names none. */
function findBlock(text: string, blocks: readonly Block[]): { block: Block; rest: string } | null {
  let best: { block: Block; rest: string } | null = null;
  for (const block of blocks) {
    const at = text.lastIndexOf(itemOf(block));
    if (at < 0) continue;
    const rest = text.slice(at + itemOf(block).length);
    if (best === null || rest.length < best.rest.length) best = { block, rest };
  }
  return best;
}

/** Rows of a block that a text names, in the order of the form; the longest word of a place counts. */
function findRows(text: string, block: Block): readonly Row['row'][] {
  return block.rows.filter(({ words }) => words.some((word) => text.includes(word)));
}

function assign({ values }: Reading, row: Row['row'], found: Values): void {
  const known = values.get(row);
  const isSame =
    known !== undefined &&
    known !== 'contradictory' &&
    known.every(({ raw }, at) => raw === found[at]?.raw);
  values.set(row, known === undefined || isSame ? found : 'contradictory');
}

/** Values of one row of seen cells: all filled, or a blank for each that is missing; cells beside the form's columns are blank. */
function takeRow(segment: Segment, count: number): Values | null {
  const values = takeValues(segment, count);
  if (values !== null || !segment.isDrawn) return values;
  const isRestBlank = segment.values.slice(count).every(({ raw }) => raw === '');
  return segment.values.length > count && isRestBlank ? segment.values.slice(0, count) : null;
}

function readDrawnRow(reading: Reading, segment: Segment): void {
  const key = toLabelKey(segment.lineText);
  const blocks = reading.block === null ? reading.blocks : [reading.block];
  for (const block of blocks) {
    const row = block.rows.find(({ words }) => words.includes(key));
    const values = row === undefined ? null : takeRow(segment, block.columns.length);
    if (row !== undefined && values !== null) assign(reading, row, values);
  }
}

/** Rows whose values follow a text that ends with a label or, under the head of its block, with the last column's. */
function findBlindRows(text: string, block: Block, isHead: boolean): readonly Row['row'][] {
  const named = findRows(text, block);
  const isAtLabel = named.some(({ words }) => words.some((word) => text.endsWith(word)));
  if (isAtLabel) return named;
  const last = block.columns.at(-1);
  const heads = last === undefined ? [] : [last.name.normalize('NFKC'), ...last.words];
  const isAtHead = isHead && named.length === 0 && heads.some((word) => text.endsWith(word));
  return isAtHead ? block.rows : [];
}

function readBlindRows(reading: Reading, block: Block, text: string, found: FoundValues): void {
  const rows = findBlindRows(text, block, found.isHead);
  const count = block.columns.length;
  if (found.values.length !== rows.length * count) return;
  rows.forEach((row, at) => {
    assign(reading, row, found.values.slice(at * count, (at + 1) * count));
  });
}

function readSegment(reading: Reading, segment: Segment): void {
  const found = findBlock(segment.text, reading.blocks);
  if (found !== null) reading.block = found.block;
  if (segment.isDrawn) readDrawnRow(reading, segment);
  else if (reading.block !== null) {
    const { values } = segment;
    readBlindRows(reading, reading.block, found?.rest ?? segment.text, {
      values,
      isHead: found !== null,
    });
  }
}

/** The stretch from the first block of the table to the first row of the next table. */
function findStretch(segments: readonly Segment[], blocks: readonly Block[]): readonly Segment[] {
  const heads = blocks[0]?.columns.flatMap(({ words }) => words.slice(0, 1)) ?? [];
  // The narrative speaks of “新制作规范性文件” too: the item of the form, where printed, is surer.
  const first = segments.findIndex(({ text }) => findBlock(text, blocks) !== null);
  const start =
    first >= 0
      ? first
      : segments.findIndex(({ text }) => heads.some((word) => text.includes(word)));
  if (start < 0) return [];
  const rest = segments.slice(start);
  // The first segment's text still holds narrative, which names applications too.
  const end = rest.findIndex(
    ({ text }, at) => at > 0 && newApplications.some((word) => text.includes(word)),
  );
  return end < 0 ? rest.slice(0, 60) : rest.slice(0, end);
}

function toRow({ row, block }: Row, values: Values): ReportRow {
  return {
    id: row.id,
    label: row.label,
    columns: block.columns.map(({ name }) => name),
    cells: values.map(({ raw, locator }) => readFigure(raw, locator)),
  };
}

/** Reads 表二 from its blocks, labels and the values after them; null where no block of it is met. */
export function readStreamDisclosure(
  segments: readonly Segment[],
  form: ReportForm,
): ReportTable | null {
  const blocks = reportForms.disclosure[form];
  const stretch = findStretch(segments, blocks);
  if (stretch.length === 0) return null;
  const reading: Reading = { blocks, block: null, values: new Map() };
  for (const segment of stretch) readSegment(reading, segment);
  const all = blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));
  const rows = all.flatMap((each) => {
    const values = reading.values.get(each.row);
    return values === undefined || values === 'contradictory' ? [] : [toRow(each, values)];
  });
  const missing = all.length - rows.length;
  const state = missing === 0 ? 'complete' : rows.length > 0 ? 'partial' : 'unreadable';
  const reason = missing === 0 ? '' : `有${String(missing)}行在文字中缺失或排列错乱，不能确定`;
  return { state, reason, rows, extraRows: [], locator: rows[0]?.cells[0]?.locator ?? null };
}
