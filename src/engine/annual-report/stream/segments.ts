import type { Locator } from '../../model/locator.ts';
import type { ReportDocument, ReportTableBlock } from '../../model/report-document.ts';
import { isFigureText } from '../read-figure.ts';

/** One value: its text as printed ("" for a cell seen to be blank) and the line or row it stands in. */
export interface StreamValue {
  readonly raw: string;
  readonly line: number;
  readonly locator: Locator;
}

/** A run of text and the values that follow it, up to the next text. */
export interface Segment {
  /** Text without blanks, in plain widths; of a long one its end. */
  readonly text: string;
  /** The part of `text` that stands in the line of the first value. */
  readonly lineText: string;
  readonly values: readonly StreamValue[];
  /** True where cells were seen, so that blank ones are among the values. */
  readonly isDrawn: boolean;
}

const maxText = 3000;
const maxValues = 2000;
const maxSegments = 20_000;
const pageMark = /[—–]\s{0,3}\d{1,3}\s{0,3}[—–]/g;
const lonePageMark =
  /^\s{0,9}(?:[-—–]{1,2}\s{0,3}\d{1,3}\s{0,3}[-—–]{1,2}|第\s{0,3}\d{1,3}\s{0,3}页.{0,12}|\d{1,3}\s{0,3}\/\s{0,3}\d{1,3})\s{0,9}$/;
const numbering = /^\(?\d{1,2}[.)、]$/;
const gluedAfter = /^(.{0,80}[\u4e00-\u9fff)"”])(\d[\d,]{0,14}(?:\.\d{1,4})?)$/;
const gluedBefore = /^(\d[\d,]{0,14}(?:\.\d{1,4})?)([一二三四五六七八九十(].{1,80})$/;

interface Open {
  texts: { text: string; line: number }[];
  length: number;
  values: StreamValue[];
}

interface Collector {
  readonly addText: (text: string, line: number) => void;
  readonly addValue: (value: StreamValue) => void;
  readonly close: (isDrawn: boolean) => void;
  readonly segments: Segment[];
}

function closeSegment({ texts, values }: Open, isDrawn: boolean): Segment {
  const line = values[0]?.line;
  const join = (parts: Open['texts']): string => parts.map(({ text }) => text).join('');
  return {
    text: join(texts).slice(-maxText),
    lineText: join(texts.filter((part) => part.line === line)).slice(-maxText),
    values,
    isDrawn,
  };
}

function createCollector(): Collector {
  const segments: Segment[] = [];
  let open: Open = { texts: [], length: 0, values: [] };
  const close = (isDrawn: boolean): void => {
    if (open.values.length > 0 && segments.length < maxSegments) {
      segments.push(closeSegment(open, isDrawn));
      open = { texts: [], length: 0, values: [] };
    }
  };
  return {
    segments,
    close,
    addText(text, line) {
      close(false);
      open.texts.push({ text, line });
      open.length += text.length;
      while (open.length > maxText * 2 && open.texts.length > 1) {
        open.length -= open.texts.shift()?.text.length ?? 0;
      }
    },
    addValue(value) {
      if (open.values.length < maxValues) open.values.push(value);
    },
  };
}

const isValue = (chunk: string): boolean => !numbering.test(chunk) && isFigureText(chunk);

/** A chunk of a line with the figure that is printed close to its label taken off. */
function splitGlued(chunk: string): readonly string[] {
  if (isValue(chunk) || chunk.length > 120) return [chunk];
  const glued = gluedAfter.exec(chunk) ?? gluedBefore.exec(chunk);
  return glued === null ? [chunk] : glued.slice(1);
}

function collectLine(collector: Collector, text: string, line: number, locator: Locator): void {
  if (lonePageMark.test(text)) return;
  for (const printed of text.replace(pageMark, ' ').split(/\s{1,200}/)) {
    if (printed === '') continue;
    if (collector.segments.length >= maxSegments) return;
    const plain = printed.normalize('NFKC');
    if (isValue(plain)) collector.addValue({ raw: printed, line, locator });
    else {
      for (const chunk of splitGlued(plain)) {
        if (isValue(chunk)) collector.addValue({ raw: chunk, line, locator });
        else collector.addText(chunk, line);
      }
    }
  }
}

const plainText = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Cells of a row: labels make the text, what follows them the values; blanks before a label are merged cells. */
function collectRow(collector: Collector, cells: ReportTableBlock['cells'], line: number): void {
  let blanks: StreamValue[] = [];
  let hasLabel = false;
  for (const { text, locator } of cells) {
    const raw = text.trim();
    if (raw === '') blanks.push({ raw, line, locator });
    else if (isFigureText(raw)) {
      for (const value of [...blanks, { raw, line, locator }]) collector.addValue(value);
      blanks = [];
    } else {
      blanks = [];
      collector.addText(plainText(raw), line);
      hasLabel = true;
    }
  }
  if (hasLabel || blanks.length < cells.length)
    for (const value of blanks) collector.addValue(value);
  collector.close(true);
}

/** Whether a table was written from lines of text: no cell is merged. */
function isPlainTable({ cells }: ReportTableBlock): boolean {
  return cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1);
}

/** Cuts a report into labels and the values after them: lines of text, and the rows of tables without merged cells. */
export function findSegments(document: ReportDocument): readonly Segment[] {
  const collector = createCollector();
  let line = 0;
  for (const block of document.blocks) {
    line += 1;
    if (block.kind === 'line') collectLine(collector, block.text, line, block.locator);
    if (block.kind !== 'table' || !isPlainTable(block)) continue;
    collector.close(false);
    const rows = new Map<number, ReportTableBlock['cells'][number][]>();
    for (const cell of block.cells) {
      const row = rows.get(cell.row) ?? [];
      row.push(cell);
      rows.set(cell.row, row);
    }
    for (const row of rows.values()) {
      line += 1;
      collectRow(collector, row, line);
    }
  }
  collector.close(false);
  return collector.segments;
}

/**
 * The values of a segment where they are exactly as many as wanted, else null.
 * Of seen cells blank ones may be left over; after a line with exactly that many, a page number may follow.
 */
export function takeValues(
  { values, isDrawn }: Segment,
  count: number,
): readonly StreamValue[] | null {
  if (values.length === count) return values;
  if (isDrawn) return takeCells(values, count);
  const first = values.filter(({ line }) => line === values[0]?.line);
  return first.length === count && values.length <= count + 2 ? first : null;
}

function takeCells(values: readonly StreamValue[], count: number): readonly StreamValue[] | null {
  const filled = values.filter(({ raw }) => raw !== '');
  if (filled.length === count) return filled;
  return filled.length === 0 && values.length > count ? values.slice(-count) : null;
}
