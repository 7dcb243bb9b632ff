import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audits } from '../../../src/engine/audits/index.ts';
import { columnDefinitions } from '../../../src/engine/data/columns.ts';
import { rulesOfItems } from '../../../src/engine/data/item-rules.ts';
import { rules } from '../../../src/engine/data/rules.ts';
import {
  builtInSystems,
  findBuiltInSystem,
  pageChecklist,
  siteChecklist,
} from '../../../src/engine/indicators/built-in-systems.ts';
import { AuditId } from '../../../src/engine/model/audit-id.ts';
import {
  listSystemWarnings,
  parseIndicatorSystem,
} from '../../../src/engine/indicators/parse-indicator-system.ts';
import { indicatorOf, systemOf } from '../../support/findings.ts';

const folder = 'src/engine/indicators';
const source = '../shared/domain/indicator-systems';

describe('the built-in indicator systems', () => {
  it('are all the files of the folder, under the id and name of the file', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(builtInSystems.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
    for (const { id, name, load } of builtInSystems) {
      expect(await load()).toMatchObject({ id, name });
    }
  });

  it('are found by id, and an unknown id is null', async () => {
    expect((await findBuiltInSystem('licheng-2020'))?.items).toHaveLength(14);
    expect(await findBuiltInSystem('nowhere-1999')).toBeNull();
  });

  it('tell apart the items that one audit answers by several rules', async () => {
    const system = await findBuiltInSystem('annual-report-2021');
    const items = system?.items.filter((item) => item.audits.includes('annual-report-tables'));
    expect(items?.map(({ id, about }) => [id, about])).toEqual([
      ['report-table-two', ['report-table-disclosure']],
      ['report-table-three', ['report-table-applications']],
      ['report-identities', ['report-identities']],
      ['report-table-four', ['report-table-reviews']],
    ]);
  });

  it('name only items and rules that exist', async () => {
    for (const [id, items] of Object.entries(rulesOfItems)) {
      const named = Object.values(items).flat();
      expect(named.filter((rule) => !rules.has(rule))).toEqual([]);
      const known = (await findBuiltInSystem(id))?.items.map((item) => item.id) ?? [];
      expect(Object.keys(items).filter((item) => !known.includes(item))).toEqual([]);
    }
  });

  it.runIf(existsSync(source))('are byte for byte those of the domain folder', () => {
    for (const name of readdirSync(source).filter((file) => file.endsWith('.json'))) {
      expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(
        readFileSync(`${source}/${name}`, 'utf8'),
      );
    }
  });
});

describe('the checklist of one page', () => {
  it('has an item for every audit of the registry', () => {
    const covered = new Set(pageChecklist.items.flatMap((item) => item.audits));
    expect(audits.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('shows each column in exactly one of the items about required columns', () => {
    const listed = pageChecklist.items
      .filter((item) => item.audits.includes('required-column'))
      .flatMap((item) => item.columns);
    expect([...listed].sort()).toEqual(columnDefinitions.map(({ id }) => id).sort());
  });

  it('scores nothing', () => {
    expect(pageChecklist.items.every(({ points }) => points === null)).toBe(true);
  });
});

describe('the checklist of a whole portal', () => {
  it('has an item for every audit of the contract', () => {
    const covered = new Set(siteChecklist.items.flatMap((item) => item.audits));
    expect(AuditId.options.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('scores nothing and names no column, so that the level alone decides what is looked for', () => {
    expect(siteChecklist.items.every(({ points }) => points === null)).toBe(true);
    expect(siteChecklist.items.every(({ columns }) => columns.length === 0)).toBe(true);
  });

  it('names only rules of the register', () => {
    const named = siteChecklist.items.flatMap(({ about }) => about ?? []);
    expect(named.filter((id) => !rules.has(id))).toEqual([]);
  });
});

describe('reading an indicator system', () => {
  const sound = systemOf([indicatorOf(), indicatorOf({ id: 'second' })]);
  const faultOf = (json: unknown): string => {
    const parsed = parseIndicatorSystem(json);
    return parsed.ok ? '' : parsed.error.message;
  };
  const withItem = (change: Record<string, unknown>) => ({
    ...sound,
    items: [sound.items[0], { ...sound.items[1], ...change }],
  });

  it.each([
    [{ ...sound, schema: 'other@1' }, 'schema：应为 indicator-system@1'],
    [{ ...sound, items: [] }, 'items：不应为空'],
    [{ ...sound, levels: ['planet'] }, 'levels[0]：应为 ministry、province'],
    [withItem({ points: '3' }), 'items[1].points：应为数字或 null'],
    [withItem({ title: 3 }), 'items[1].title：应为文本'],
    [withItem({ id: 'item' }), 'items[1].id：与前面的“item”重复'],
    [withItem({ points: -1 }), 'items[1].points：不应为负数'],
    [withItem({ columns: ['nowhere'] }), 'items[1].columns[0]：没有 id 为“nowhere”的栏目'],
    [withItem({ group: 'g' }), 'items[1].group：groups 中没有“g”'],
    [withItem({ audits: ['no-audit'] }), 'items[1].audits[0]：应为 required-column、'],
    [withItem({ scoring: { rule: 'guess' } }), 'items[1].scoring.rule：应为 veto、'],
    ['text', '文件：应为对象'],
    [null, '文件：应为对象'],
  ])('refuses a wrong file with the path of its fault', (json, message) => {
    expect(faultOf(json)).toContain(message);
  });

  it('takes a sound one', () => {
    expect(parseIndicatorSystem(sound)).toMatchObject({ ok: true, value: { id: 'lanxi-2026' } });
  });

  it('only warns where the criteria add up to more than the item', () => {
    const criteria = [
      { text: '草案', points: 6 },
      { text: '依据', points: 5 },
    ];
    const odd = systemOf([indicatorOf({ criteria })]);
    expect(parseIndicatorSystem(odd).ok).toBe(true);
    expect(listSystemWarnings(odd)).toEqual([
      'items[0]（公开时限）：各考察点合计 11 分，多于本项的 10 分，按本项分值封顶',
    ]);
    expect(listSystemWarnings(sound)).toEqual([]);
  });
});
