import { auditWords } from '../data/audit-words.ts';
import { columnDefinitions, findColumnDefinition } from '../data/columns.ts';
import { levelNames } from '../data/level-names.ts';
import type { ScoreTable, ScoreTableRow, Suggestion } from '../model/assessment/score-table.ts';
import type { SystemChoices } from '../model/assessment/system-edit.ts';
import { AuditId } from '../model/audit-id.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import { Level } from '../model/level.ts';

/** An item of the table with the suggestions that the user confirmed. */
export interface ConfirmedRow {
  readonly row: ScoreTableRow;
  readonly accepted: readonly Suggestion[];
}

function buildItem({ row, accepted }: ConfirmedRow, id: string): Indicator {
  const audits = AuditId.options.filter((audit) =>
    accepted.some((each) => each.kind === 'audit' && each.id === audit),
  );
  const columns = accepted.filter(({ kind }) => kind === 'column').map((each) => each.id);
  const [level1 = '', level2 = null, level3 = null] = row.headings;
  return {
    id,
    title: row.title,
    level1,
    level2,
    level3,
    points: row.points,
    criteria: row.criteria,
    // What was only recognised by words gives leads; that the audits decide, the user says.
    method: audits.length > 0 ? 'assisted' : 'manual',
    audits,
    columns,
    scoring: row.scoring,
    status: 'verified',
  };
}

/** An indicator system from a 评分表; what the audits say is a lead until the user lets them decide. */
export function buildSystem(
  { id, name, year, source }: Pick<IndicatorSystem, 'id' | 'name' | 'year' | 'source'>,
  confirmed: readonly ConfirmedRow[],
): IndicatorSystem {
  return {
    schema: 'indicator-system@1',
    id,
    name,
    issuer: '',
    year,
    version: '1',
    source,
    levels: [...Level.options],
    passLine: null,
    verification: '由评分表导入，分值和考察点取自原表。',
    items: confirmed.map((row, i) => buildItem(row, `item-${String(i + 1).padStart(3, '0')}`)),
  };
}

/** What the table says of itself that cannot be right, in Chinese: its total is not the sum of its items. */
export function findTotalFault({ rows, printedTotal }: ScoreTable): string | null {
  const sum = rows.reduce((total, { points }) => total + (points ?? 0), 0);
  if (printedTotal === null || Math.abs(sum - printedTotal) < 0.001) return null;
  return `表中合计 ${String(printedTotal)} 分，读到的各项相加是 ${String(Math.round(sum * 100) / 100)} 分，请核对有无漏读。`;
}

/** Audits, columns and levels that an item can have. */
export const systemChoices: SystemChoices = {
  audits: AuditId.options.map((id) => ({ id, name: auditWords[id].name })),
  columns: columnDefinitions.map(({ id, name, parent }) => {
    const above = parent === null ? null : findColumnDefinition(parent);
    return { id, name: above === null ? name : `${name}（${above.name}）` };
  }),
  levels: Level.options.map((id) => ({ id, name: levelNames[id] })),
};
