import type { Level } from '../../engine/model/level.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { AuditedColumn } from '../../engine/model/site-audit.ts';

/** The word of each level of government. */
export const levelWords: Readonly<Record<Level, string>> = {
  ministry: '国务院部门',
  province: '省级政府',
  city: '市级政府',
  county: '县级政府',
  town: '乡镇、街道',
  department: '政府部门',
  zone: '开发区、园区',
};

/** How a column stands, in one word, with the outcome whose sign and colour it bears. */
export interface ColumnStanding {
  readonly word: string;
  readonly outcome: Outcome;
}

const stateStandings: Readonly<Record<AuditedColumn['state'], ColumnStanding>> = {
  filled: { word: '有内容', outcome: 'passed' },
  'note-only': { word: '仅情况说明', outcome: 'passed' },
  empty: { word: '空白', outcome: 'failed' },
  redirect: { word: '跳转其他平台', outcome: 'inapplicable' },
  unreachable: { word: '无法打开', outcome: 'cantTell' },
  unknown: { word: '已设置，内容未判定', outcome: 'untested' },
};

/** How a column stands: its state where it is there, its absence (a fault where a finding says so) or the doubt of it otherwise. */
export function describeColumn(
  { presence, state }: Pick<AuditedColumn, 'presence' | 'state'>,
  hasFailed: boolean,
): ColumnStanding {
  switch (presence) {
    case 'present':
      return stateStandings[state];
    case 'absent':
      return { word: '未见设置', outcome: hasFailed ? 'failed' : 'cantTell' };
    case 'uncertain':
      return { word: '是否设置未能确定', outcome: 'untested' };
  }
}

/** The word of each way of judging. */
export const methodWords = { automatic: '自动', assisted: '辅助', manual: '人工' } as const;
