import { describe, expect, it } from 'vitest';
import {
  blankItem,
  buildSystem,
  builtInSystems,
  checkSystem,
  compareSystems,
  nextVersion,
  parseIndicatorSystem,
  suggestAudits,
} from '../../../src/engine/index.ts';
import { audits } from '../../../src/engine/audits/index.ts';
import { siteAudits } from '../../../src/engine/audits/site/index.ts';
import { auditWords } from '../../../src/engine/data/audit-words.ts';
import type { StoredSystem } from '../../../src/engine/model/assessment/assessment.ts';
import type { Indicator, IndicatorSystem } from '../../../src/engine/model/indicator-system.ts';

const item = (id: string, over: Partial<Indicator> = {}): Indicator => ({
  id,
  title: `指标${id}`,
  level1: '甲组',
  level2: null,
  level3: null,
  points: 50,
  criteria: [],
  method: 'manual',
  audits: [],
  columns: [],
  scoring: { rule: 'manual' },
  status: 'verified',
  ...over,
});

const system = (items: Indicator[], over: Partial<IndicatorSystem> = {}): IndicatorSystem => ({
  schema: 'indicator-system@1',
  id: 'own-test',
  name: '测试体系',
  issuer: '',
  year: 2026,
  version: '1',
  source: '',
  levels: ['county'],
  passLine: 60,
  verification: '',
  items,
  ...over,
});

describe('checking', () => {
  it('weighs the groups', () => {
    const { total, groups } = checkSystem(
      system([item('a'), item('b', { level1: '乙组', points: 30 }), item('c', { points: null })]),
    );
    expect(total).toBe(80);
    expect(groups).toEqual([
      { title: '甲组', items: 2, points: 50, withoutPoints: 1 },
      { title: '乙组', items: 1, points: 30, withoutPoints: 0 },
    ]);
  });

  it('is silent at a hundred and warns at any other sum', () => {
    const warningsOf = (points: number): number =>
      checkSystem(system([item('a'), item('b', { points })])).warnings.length;
    expect([warningsOf(49.9), warningsOf(50), warningsOf(50.1)]).toEqual([1, 0, 1]);
  });

  it('refuses what could never be judged', () => {
    const faultsOf = (over: Partial<Indicator>): number =>
      checkSystem(system([item('a', over), item('b')])).faults.length;
    expect(faultsOf({})).toBe(0);
    expect(faultsOf({ method: 'automatic' })).toBe(1);
    expect(faultsOf({ method: 'automatic', audits: ['required-column'] })).toBe(0);
    expect(faultsOf({ title: ' ' })).toBe(1);
    expect(faultsOf({ points: -1 })).toBe(1);
  });

  it('finds no fault in the tables of the project', async () => {
    for (const { load } of builtInSystems) {
      expect(checkSystem(await load()).faults).toEqual([]);
    }
  });
});

describe('comparing versions', () => {
  it('tells what came, went, moved and changed, in words', () => {
    const before = system([item('a'), item('b'), item('c')]);
    const after = system(
      [
        item('a', { points: 40, audits: ['required-column'], method: 'assisted' }),
        item('c'),
        item('d'),
      ],
      { passLine: 80 },
    );
    expect(compareSystems(before, after)).toEqual([
      {
        kind: 'changed',
        itemId: null,
        title: '测试体系',
        fields: [{ name: '及格线', before: '60', after: '80' }],
      },
      {
        kind: 'changed',
        itemId: 'a',
        title: '指标a',
        fields: [
          { name: '分值', before: '50 分', after: '40 分' },
          { name: '判定方式', before: '人工判定', after: '机器提示，人工判定' },
          { name: '检查项', before: '无', after: '必设栏目' },
        ],
      },
      { kind: 'added', itemId: 'd', title: '指标d', fields: [] },
      { kind: 'removed', itemId: 'b', title: '指标b', fields: [] },
    ]);
  });

  it('finds nothing between a system and itself', async () => {
    for (const { load } of builtInSystems) {
      expect(compareSystems(await load(), await load())).toEqual([]);
    }
  });

  it('tells that items changed places', () => {
    const changes = compareSystems(system([item('a'), item('b')]), system([item('b'), item('a')]));
    expect(changes.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });
});

describe('versions', () => {
  const kept = (id: string, version: string): StoredSystem => ({
    key: `${id}@${version}`,
    origin: 'own',
    basedOn: null,
    system: system([item('a')], { id, version }),
    createdAt: '',
    note: '',
  });

  it('count on from the highest kept one', () => {
    expect(nextVersion('x', [])).toBe('1');
    expect(nextVersion('x', [kept('x', '1'), kept('x', '3'), kept('y', '9')])).toBe('4');
  });

  it('take a table that is known by its year for the first', () => {
    expect(nextVersion('x', [kept('x', '2021')])).toBe('1');
    expect(nextVersion('x', [kept('x', '2021.1')])).toBe('2');
  });

  it('give new items ids of their own', () => {
    const full = system([item('item-002')]);
    expect(blankItem(full, full.items[0] ?? null)).toMatchObject({
      id: 'item-003',
      level1: '甲组',
    });
  });
});

describe('building from a table', () => {
  const row = {
    row: 3,
    headings: ['公开平台', '年度报告'],
    title: '政府信息公开年报',
    points: 5,
    criteria: [{ text: '1月31日前公布', points: null }],
    scoring: { rule: 'manual' as const },
    scoringReason: '',
  };
  const place = { id: 'own-x', name: '新表', year: 2026, source: '评分表.xlsx' };

  it('suggests audits and columns with what speaks for them', () => {
    const suggestions = suggestAudits(row);
    expect(suggestions.map(({ id }) => id)).toContain('annual-report-timeliness');
    expect(suggestions.map(({ id }) => id)).toContain('annual-report');
    expect(suggestions.every(({ reason }) => reason.includes('“'))).toBe(true);
  });

  it('lets accepted audits give leads, never decide', () => {
    const built = buildSystem(place, [{ row, accepted: suggestAudits(row) }]);
    expect(built.items[0]).toMatchObject({ method: 'assisted', level1: '公开平台' });
    expect(parseIndicatorSystem(built).ok).toBe(true);
  });

  it('makes an item manual where nothing was accepted', () => {
    const built = buildSystem(place, [{ row, accepted: [] }]);
    expect(built.items[0]).toMatchObject({ method: 'manual', audits: [], columns: [] });
  });

  it('finds most audits that a person gave the items of real scorecards', async () => {
    const scorecard = builtInSystems.find(({ id }) => id === 'department-scorecard-anhui');
    const { items } = (await scorecard?.load()) ?? { items: [] };
    const share = items.map((each) => {
      const found = new Set(
        suggestAudits({
          headings: [each.level1, each.level2 ?? '', each.level3 ?? ''].filter(Boolean),
          title: each.title,
          criteria: each.criteria,
        }).map(({ id }) => id),
      );
      return [each.audits.filter((id) => found.has(id)).length, each.audits.length] as const;
    });
    const sum = (i: 0 | 1): number => share.reduce((total, pair) => total + pair[i], 0);
    expect(sum(0) / sum(1)).toBeGreaterThan(0.8);
  });

  it('calls the audits as they call themselves', () => {
    const named = new Map([...audits, ...siteAudits].map(({ id, title }) => [id, title]));
    const other = [...named].filter(([id, title]) => auditWords[id].name !== title);
    expect(other.map(([id, title]) => `${id}: ${title}`)).toEqual([]);
  });
});
