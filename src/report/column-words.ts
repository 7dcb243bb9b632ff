import type { ColumnPresence, ColumnState } from '../engine/model/site-audit.ts';

/** The word and the sign of what a column holds, the same in every rendering. */
export const columnStateWords: Readonly<Record<ColumnState, { word: string; sign: string }>> = {
  filled: { word: '有内容', sign: '✓' },
  'note-only': { word: '仅有情况说明', sign: '△' },
  empty: { word: '空白', sign: '✕' },
  redirect: { word: '转到站外', sign: '→' },
  unreachable: { word: '打不开', sign: '!' },
  unknown: { word: '未能判断', sign: '?' },
};

/** The word and the sign of whether a column is there. */
export const columnPresenceWords: Readonly<Record<ColumnPresence, { word: string; sign: string }>> =
  {
    present: { word: '已设', sign: '✓' },
    absent: { word: '未找到', sign: '✕' },
    uncertain: { word: '待核实', sign: '?' },
  };

/** How a column stands, in one word with its sign: what it holds where it is there. */
export function describeColumnState(column: {
  readonly presence: ColumnPresence;
  readonly state: ColumnState;
}): { readonly word: string; readonly sign: string } {
  return column.presence === 'present'
    ? columnStateWords[column.state]
    : columnPresenceWords[column.presence];
}
