import { writeXlsx } from 'hucre/xlsx';
import { levelWord } from '../../engine/index.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
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
