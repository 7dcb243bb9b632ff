import type { WriteSheet } from 'hucre/xlsx';
import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { outcomesByGravity, outcomeWords } from '../outcome-words.ts';
import { buildTableSheet, type TableCell } from '../workbook-cells.ts';
import { outcomeCell } from './outcome-cell.ts';
import { toTable } from './to-table.ts';

/** 总表 of one agency: its first-level groups, and their sum in the last row. */
export function buildGroupSheet({ agencies }: AssessmentView): WriteSheet {
  const columns = [
    { heading: '一级指标', width: 34 },
    { heading: '结论', width: 15 },
    { heading: '满分', width: 9 },
    { heading: '得分', width: 9 },
    ...outcomesByGravity.map((outcome) => ({ heading: outcomeWords[outcome].word, width: 12 })),
  ];
  const judged = agencies[0]?.judged ?? null;
  const rows = (judged?.groups ?? []).map((group): TableCell[] => [
    { value: group.title },
    outcomeCell(group.outcome),
    { value: group.points },
    { value: group.scored },
    ...outcomesByGravity.map((outcome) => ({ value: group[outcome] })),
  ]);
  if (judged === null) return buildTableSheet('总表', columns, []);
  const { points, scored, counts, vetoed } = judged;
  const sum: TableCell[] = [
    { value: '合计' },
    vetoed ? { ...outcomeCell('failed'), value: '✕ 单项否决' } : { value: null },
    { value: points },
    { value: scored },
    ...outcomesByGravity.map((outcome) => ({ value: counts[outcome] })),
  ];
  return toTable(buildTableSheet('总表', columns, [...rows, sum]));
}
