import { type ApplicationRow, type ReportForm, reportForms } from '../../data/report-forms.ts';
import type { ReportRow, ReportTable } from '../../model/artifacts/annual-report.ts';
import { matchApplicationRow, toLabelKey } from '../match-labels.ts';
import { isForeignLabel, nameExtraRows, toExtraRow } from '../tables/find-extra-rows.ts';
import { parseFigure, readFigure } from '../read-figure.ts';
import { type Segment, type StreamValue, takeValues } from './segments.ts';

const { rows: allRows, columns } = reportForms.applications;
const width = columns.length;
const names = columns.map(({ name }) => name);

type Values = readonly StreamValue[];

/** Values read for the rows of the form, by the row's place in it; two readings that differ cancel each other. */
interface Reading {
  readonly rows: readonly ApplicationRow[];
  readonly values: Map<number, Values | 'contradictory'>;
  traces: number;
  /** True after a row's figures whose label was not told. */
  isAfterUnknown: boolean;
  /** Rows of figures among the results whose label the form lacks. */
  readonly extraRows: ReportRow[];
}

/** Where a label stands in a text: the words that tell it. */
interface LabelPlace {
  readonly at: number;
  readonly end: number;
}

const isSame = (a: Values, b: Values): boolean => a.every(({ raw }, i) => raw === b[i]?.raw);

function assign({ values }: Reading, row: number, found: Values): void {
  const known = values.get(row);
  if (known === undefined) values.set(row, found);
  else if (known === 'contradictory' || !isSame(known, found)) values.set(row, 'contradictory');
}

const isIdeograph = (sign: string | undefined): boolean => /[\u4e00-\u9fff]/.test(sign ?? '');

/** Where a row's label stands in a text; a label of one common word needs its number, or the text for itself. */
function findLabel(text: string, row: ApplicationRow): LabelPlace | null {
  for (const part of row.parts) {
    const at = text.lastIndexOf(part);
    if (at >= 0) return { at, end: at + part.length };
  }
  if (row.parts.length > 0) return null;
  const numbered = row.label.normalize('NFKC');
  const at = text.lastIndexOf(numbered);
  const end = at + numbered.length;
  if (at >= 0 && !isIdeograph(text[end])) return { at, end };
  return row.wholes.includes(text) ? { at: 0, end: text.length } : null;
}

/** Rows named in a text, in the order of the text. */
function findLabels(text: string, rows: readonly ApplicationRow[]): readonly number[] {
  const places = rows.flatMap((row, index) => {
    const place = findLabel(text, row);
    return place === null ? [] : [{ row: index, at: place.at }];
  });
  return places.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

/** No table has so many rows of its own making. */
const maxExtraRows = 20;
/** Signs of a label that go on after its telling words; one more may follow (“的”). */
const maxExcess = 1;
const nextNumber = /\d{1,2}[.、]|\([一二三四五六七]\)|[一二三四]、/;
const numberOf = (label: string): string =>
  /^(?:\d{1,2}\.|\([一二三四五六七]\)|[一二三四]、)/.exec(label)?.[0] ?? label;

/** Whether a text ends with a row's label, whole or cut by its figures, and not with the beginning of another. */
function endsWithLabel(text: string, row: ApplicationRow): boolean {
  const place = findLabel(text, row);
  if (place === null) return false;
  const rest = toLabelKey(text.slice(place.end));
  const printed = row.printed.normalize('NFKC');
  const own = findLabel(printed, row);
  const ending = toLabelKey(printed.slice(own?.end ?? printed.length));
  if (nextNumber.test(text.slice(place.end))) return false;
  return (
    ending.includes(rest) || (rest.startsWith(ending) && rest.length - ending.length <= maxExcess)
  );
}

/** Whether the number of the form stands before a label, so that it is no rest of the label above. */
function hasOwnNumber(text: string, row: ApplicationRow): boolean {
  const at = findLabel(text, row)?.at ?? 0;
  const number = numberOf(row.label.normalize('NFKC'));
  return text.slice(Math.max(0, at - 20), at + number.length).includes(number);
}

const isBalanced = (values: Values): boolean => {
  const figures = values.map(({ raw }) => parseFigure(raw) ?? NaN);
  const total = figures[width - 1] ?? NaN;
  return figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === total;
};

const isEmpty = (values: Values): boolean => values.every(({ raw }) => parseFigure(raw) === 0);

function cutRows(values: Values): Values[] {
  const count = values.length / width;
  return Array.from({ length: count }, (_, at) => values.slice(at * width, (at + 1) * width));
}

/** Assigns a block of rows whose labels stand together, if the row sums show that it is printed row by row. */
function assignBlock(reading: Reading, rows: readonly number[], values: Values): boolean {
  const cut = cutRows(values);
  if (!cut.every(isBalanced)) return false;
  rows.forEach((row, at) => {
    assign(reading, row, cut[at] ?? []);
  });
  return true;
}

/** Groups of neighbouring rows, by the form's own groups. */
function splitByGroup(reading: Reading, rows: readonly number[]): number[][] {
  const groups: number[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const isNew = before === undefined || reading.rows[before]?.group !== reading.rows[row]?.group;
    if (isNew) groups.push([row]);
    else groups.at(-1)?.push(row);
  });
  return groups;
}

/** Of a block that is not printed row by row throughout, the groups that their own sums prove. */
function assignGroups(reading: Reading, rows: readonly number[], values: Values): void {
  let start = 0;
  for (const group of splitByGroup(reading, rows)) {
    const own = values.slice(start, start + group.length * width);
    if (!isEmpty(own)) assignBlock(reading, group, own);
    start += group.length * width;
  }
}

/** Rows that a block of values covers: those named before it, or as many of the form's as lie up to the next label. */
function findBlockRows(
  named: readonly number[],
  count: number,
  next: readonly number[],
): readonly number[] | null {
  if (named.length === count) return named;
  const [first] = named;
  const following = next.at(-1);
  if (first === undefined || named.length > count || following !== first + count) return null;
  const rows = Array.from({ length: count }, (_, at) => first + at);
  return named.every((row, at) => row === rows[at]) ? rows : null;
}

/** Notes a row of seven figures under a label that the form lacks, if it stands among the results. */
function noteExtraRow(reading: Reading, text: string, values: Values): void {
  const read = [...reading.values.keys()].map((at) => reading.rows[at]);
  const isAmongResults =
    read.some((row) => row !== undefined && row.group !== null) &&
    read.every((row) => row?.id !== 'results-total');
  if (!isAmongResults || !isForeignLabel(text)) return;
  const extra = toExtraRow(
    text,
    values.map(({ raw, locator }) => readFigure(raw, locator)),
  );
  if (extra !== null && reading.extraRows.length < maxExtraRows) reading.extraRows.push(extra);
}

/** A run of figures for one row belongs to the label right before it. */
function readBlindRow(reading: Reading, segment: Segment, values: Values): void {
  const found = findLabels(segment.text, reading.rows);
  const open = found.filter((row) => !reading.values.has(row));
  const near = findLabels(segment.lineText, reading.rows);
  const index = open.length === 1 ? open[0] : near.length === 1 ? near[0] : undefined;
  const row = index === undefined ? undefined : reading.rows[index];
  const isAfterUnknown = reading.isAfterUnknown;
  reading.isAfterUnknown = true;
  if (found.length === 0) noteExtraRow(reading, segment.text, values);
  if (index === undefined || row === undefined || index !== found.at(-1)) return;
  if (!endsWithLabel(segment.text, row)) return;
  // The label of the figures before was not told: this may be its rest.
  if (isAfterUnknown && !hasOwnNumber(segment.text, row)) return;
  reading.isAfterUnknown = false;
  assign(reading, index, values);
}

function readBlindSegment(reading: Reading, segment: Segment, next: Segment | undefined): void {
  const found = findLabels(segment.text, reading.rows);
  reading.traces += found.length;
  const values = takeValues(segment, width);
  if (values !== null) {
    readBlindRow(reading, segment, values);
    return;
  }
  reading.isAfterUnknown = false;
  if (segment.values.length % width !== 0) return;
  const last = reading.rows[found.at(-1) ?? -1];
  if (last === undefined || !endsWithLabel(segment.text, last)) return;
  const open = found.filter((row) => !reading.values.has(row));
  const following = next === undefined ? [] : findLabels(next.text, reading.rows);
  const rows = findBlockRows(open, segment.values.length / width, following);
  if (rows === null) return;
  if (!assignBlock(reading, rows, segment.values) && rows === open) {
    assignGroups(reading, rows, segment.values);
  }
}

function readDrawnSegment(reading: Reading, segment: Segment): void {
  const row = matchApplicationRow(segment.lineText, reading.rows);
  const [only, ...others] = findLabels(segment.lineText, reading.rows);
  const at =
    only !== undefined && others.length === 0
      ? only
      : row === null
        ? -1
        : reading.rows.indexOf(row);
  const values = takeValues(segment, width);
  if (at < 0) {
    if (values !== null) noteExtraRow(reading, segment.lineText, values);
    return;
  }
  reading.traces += 1;
  if (values !== null) assign(reading, at, values);
}

function toRow({ id, label }: ApplicationRow, values: Values): ReportRow {
  return {
    id,
    label,
    columns: [...names],
    cells: values.map(({ raw, locator }) => readFigure(raw, locator)),
  };
}

/** Reads 表三 from labels and the seven values after each; null where fewer than two labels of it are met. */
export function readStreamApplications(
  segments: readonly Segment[],
  form: ReportForm,
): ReportTable | null {
  const rows = allRows.filter(({ forms }) => forms.includes(form));
  const reading: Reading = {
    rows,
    values: new Map(),
    traces: 0,
    isAfterUnknown: false,
    extraRows: [],
  };
  segments.forEach((segment, at) => {
    if (segment.isDrawn) readDrawnSegment(reading, segment);
    else readBlindSegment(reading, segment, segments[at + 1]);
  });
  const read = rows.flatMap((row, at) => {
    const values = reading.values.get(at);
    return values === undefined || values === 'contradictory' ? [] : [toRow(row, values)];
  });
  if (read.length === 0 && reading.traces < 2) return null;
  const missing = rows.length - read.length;
  const { extraRows } = reading;
  const reasons = [
    missing === 0 ? '' : `有${String(missing)}行在文字中缺失或排列错乱，不能确定`,
    nameExtraRows(extraRows),
  ].filter((reason) => reason !== '');
  const state = read.length === 0 ? 'unreadable' : reasons.length > 0 ? 'partial' : 'complete';
  const reason = reasons.join('；');
  return { state, reason, rows: read, extraRows, locator: read[0]?.cells[0]?.locator ?? null };
}
