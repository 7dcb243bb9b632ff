import { describe, expect, it } from 'vitest';
import { rankTargets } from '../../../src/engine/assessment/rank-targets.ts';
import type { GroupSummary } from '../../../src/engine/model/assessment/score-sheet.ts';
import {
  filterRows,
  firstOrder,
  noFilter,
  sortRows,
} from '../../../src/ui/assessment/choose-rows.ts';
import { summaryOf, targetOf } from '../../support/overview.ts';

const groupOf = (title: string, failed: number, cantTell = 0): GroupSummary => ({
  title,
  outcome: failed > 0 ? 'failed' : 'passed',
  failed,
  cantTell,
  passed: 1,
  untested: 0,
  inapplicable: 0,
  points: 10,
  scored: 5,
});

const counts = { failed: 0, cantTell: 0, passed: 1, inapplicable: 0, untested: 0 };
const rows = rankTargets(
  [
    targetOf('a', { name: '岚溪县教育局' }),
    targetOf('b', { name: '清沅镇人民政府', level: 'town' }),
    targetOf('c', { name: '岚溪县财政局', unit: '预算科' }),
    targetOf('d', { name: '北埠镇人民政府', level: 'town' }),
  ],
  [],
  [
    summaryOf('a', { counts: { ...counts, failed: 2 }, groups: [groupOf('政策文件', 2)] }),
    summaryOf('b', { scored: 4, judged: 0.5, groups: [groupOf('政策文件', 0, 3)] }),
    summaryOf('c', {
      vetoed: true,
      counts: { ...counts, failed: 1 },
      groups: [groupOf('年报', 1)],
    }),
  ],
);
const idsOf = (shown: readonly { target: { id: string } }[]): string =>
  shown.map(({ target }) => target.id).join('');

describe('the filter', () => {
  it('finds by name, address and unit, every word', () => {
    expect(idsOf(filterRows(rows, { ...noFilter, query: '岚溪' }))).toBe('ac');
    expect(idsOf(filterRows(rows, { ...noFilter, query: '岚溪 预算' }))).toBe('c');
    expect(idsOf(filterRows(rows, { ...noFilter, query: 'B.LANXI' }))).toBe('b');
  });

  it('narrows by level and by outcome', () => {
    expect(idsOf(filterRows(rows, { ...noFilter, level: 'town' }))).toBe('bd');
    expect(idsOf(filterRows(rows, { ...noFilter, state: 'failed' }))).toBe('ac');
    expect(idsOf(filterRows(rows, { ...noFilter, state: 'vetoed' }))).toBe('c');
    expect(idsOf(filterRows(rows, { ...noFilter, state: 'open' }))).toBe('d');
  });

  it('looks for an outcome in one group alone', () => {
    const wish = { ...noFilter, state: 'failed', group: '年报' } as const;
    expect(idsOf(filterRows(rows, wish))).toBe('c');
    expect(idsOf(filterRows(rows, { ...wish, state: 'cantTell', group: '政策文件' }))).toBe('b');
  });
});

describe('the order', () => {
  it('is that of the ranking at first, and can be turned round', () => {
    expect(idsOf(sortRows(rows, firstOrder))).toBe('abcd');
    expect(idsOf(sortRows(rows, { ...firstOrder, isReversed: true }))).toBe('dcba');
  });

  it('by a group puts those with most faults first, doubts after them', () => {
    expect(idsOf(sortRows(rows, { key: 'group 政策文件', isReversed: false }))).toBe('abcd');
    expect(idsOf(sortRows(rows, { key: 'group 年报', isReversed: false }))).toBe('cabd');
  });

  it('by what is decided puts those not judged last', () => {
    expect(idsOf(sortRows(rows, { key: 'judged', isReversed: false }))).toBe('acbd');
  });
});
