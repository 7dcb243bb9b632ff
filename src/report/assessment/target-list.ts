import { writeXlsx } from 'hucre/xlsx';
import { levelWord } from '../../engine/index.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import { type FaultyRow, targetFields } from '../../engine/model/assessment/target-sheet.ts';
import { buildTableSheet, toSafeCell } from '../workbook-cells.ts';

const columns = [
  { heading: '单位名称', width: 30 },
  { heading: '首页网址', width: 44 },
  { heading: '级别', width: 14 },
  { heading: '责任单位', width: 24 },
  { heading: '联系人', width: 20 },
];

const rowOf = ({ name, url, level, unit, contact }: Target): readonly string[] => [
  name,
  url,
  level === null ? '' : levelWord(level),
  unit ?? '',
  contact ?? '',
];

const faultColumns = [...columns, { heading: '问题', width: 60 }];

const faultRowOf = ({ texts, problem }: FaultyRow): readonly string[] => [
  ...targetFields.map((field) => texts[field]),
  problem,
];

/** Rows that were not taken in as a workbook of one sheet, each with what is wrong with it; it is read back once corrected. */
export async function renderFaultyWorkbook(rows: readonly FaultyRow[]): Promise<Uint8Array> {
  const cells = rows.map((row) => faultRowOf(row).map((value) => ({ value })));
  return await writeXlsx({
    sheets: [buildTableSheet('有问题的行', faultColumns, cells)],
    defaultFont: { name: '微软雅黑', size: 10 },
  });
}

/** The same as tab separated text for the clipboard. */
export function renderFaultyText(rows: readonly FaultyRow[]): string {
  const lines = [faultColumns.map(({ heading }) => heading), ...rows.map(faultRowOf)];
  const write = (text: string): string => toSafeCell(text.replace(/\s{1,2000}/g, ' '));
  return lines.map((line) => line.map(write).join('\t')).join('\r\n');
}

/** The agencies of a round as a workbook of one sheet, in the form in which it is read back. */
export async function renderTargetWorkbook(targets: readonly Target[]): Promise<Uint8Array> {
  const rows = targets.map((target) =>
    rowOf(target).map((value) => ({ value, href: value === target.url ? value : null })),
  );
  return await writeXlsx({
    sheets: [buildTableSheet('监测对象', columns, rows)],
    defaultFont: { name: '微软雅黑', size: 10 },
  });
}

const quote = (text: string): string => {
  const safe = toSafeCell(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The agencies of a round as comma separated text with a byte order mark. */
export function renderTargetCsv(targets: readonly Target[]): string {
  const rows = [columns.map(({ heading }) => heading), ...targets.map(rowOf)];
  return `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}
