import { reportForms } from '../../data/report-forms.ts';
import type { ReportFigure, ReportRow } from '../../model/artifacts/annual-report.ts';
import type { ReportCell } from '../../model/report-document.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { matchApplicationRow, toLabelKey } from '../match-labels.ts';
import { alignValues } from './align-values.ts';
import { type ColumnRange, isBlank, isLabel, rangeOf } from './table-grid.ts';

const { columns, corner, groups, headings, subtotals } = reportForms.applications;
const groupWords = groups.flatMap(({ words }) => words);
const headWords = [...corner, ...headings, ...columns.flatMap(({ words }) => words)];
const numerals = /[\d一二三四五六七八九十]/g;
const maxLabelLength = 30;

/** Whether a label is only that of a group, with or without the groups above it. */
function isGroupLabel(key: string): boolean {
  const rest = groupWords.reduce((text, word) => text.replace(word, ''), key);
  return rest.replace(numerals, '') === '';
}

/** Whether a label names neither a row, a group, a sum nor a head of 表三. */
export function isForeignLabel(text: string): boolean {
  const key = toLabelKey(text);
  if (key === '' || headWords.includes(key) || isGroupLabel(key)) return false;
  return !subtotals.some((word) => key.endsWith(word)) && matchApplicationRow(text) === null;
}

const isZeroOrBlank = ({ raw, value }: ReportFigure): boolean =>
  value === 0 || (raw !== null && !/[1-9]/.test(raw.normalize('NFKC')));

/** A row that the form lacks; null where its figures count nothing. */
export function toExtraRow(label: string, cells: readonly ReportFigure[]): ReportRow | null {
  if (cells.every(isZeroOrBlank)) return null;
  return {
    id: 'extra',
    label: foldBlanks(label).slice(-maxLabelLength),
    columns: columns.map(({ name }) => name),
    cells: [...cells],
  };
}

const holdsCount = ({ text, hasImage }: ReportCell): boolean =>
  hasImage || /[1-9]/.test(text.normalize('NFKC'));

/** Reads a row of a drawn table that the form lacks; null where it names nothing of its own or counts nothing. */
export function readExtraRow(
  cells: readonly ReportCell[],
  at: number,
  heads: readonly ColumnRange[] | null,
): ReportRow | null {
  const figures = cells.filter((cell) => !isLabel(cell) && holdsCount(cell));
  const end = figures.at(-1)?.column ?? 0;
  const label = cells.findLast((cell) => cell.row === at && isLabel(cell) && cell.column < end);
  if (label === undefined || !isForeignLabel(label.text)) return null;
  const after = rangeOf(label).to;
  const values = cells.filter((cell) => cell.column >= after && (isBlank(cell) || !isLabel(cell)));
  return toExtraRow(label.text, alignValues(values, columns.length, heads).figures);
}

/** What a table says of rows that the form lacks; "" where it has none. */
export function nameExtraRows(rows: readonly ReportRow[]): string {
  const names = [...new Set(rows.map(({ label }) => label))].join('、');
  return names === '' ? '' : `有格式以外的行（${names}）`;
}
