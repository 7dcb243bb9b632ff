import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { toSafeCell, type TableCell } from '../workbook-cells.ts';
import { listUnionRows, unionColumns } from './union-row.ts';

// Without it Excel takes UTF-8 for the code page of the machine.
const byteOrderMark = '\ufeff';

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeRow(values: readonly TableCell['value'][]): string {
  return values
    .map((value) => quote(typeof value === 'string' ? toSafeCell(value) : String(value ?? '')))
    .join(',');
}

/** 明细 as CSV for spreadsheet programs: UTF-8 with mark, one row an agency and indicator. */
export function renderAssessmentCsv({ agencies }: AssessmentView): string {
  const head = ['监测对象', ...unionColumns.map(({ heading }) => heading)];
  const rows = agencies.flatMap((agency) =>
    listUnionRows(agency).map((row) => [agency.name, ...row.map(({ value }) => value)]),
  );
  return `${byteOrderMark}${[head, ...rows].map(writeRow).join('\r\n')}\r\n`;
}
