import { describe, expect, it } from 'vitest';
import { readGrids } from '../../../src/carriers/read-grids.ts';
import { builtInSystems, readScoreTable } from '../../../src/engine/index.ts';
import type { IndicatorSystem } from '../../../src/engine/model/indicator-system.ts';
import { renderScoreTable } from '../../../src/report/assessment/score-table.ts';

async function loadSystem(id: string): Promise<IndicatorSystem> {
  const system = await builtInSystems.find((each) => each.id === id)?.load();
  if (system === undefined) throw new Error(id);
  return system;
}

async function readBack(system: IndicatorSystem) {
  const grids = await readGrids('评分表.xlsx', await renderScoreTable(system));
  if (!grids.ok) throw new Error(grids.error.message);
  const [sheet] = grids.value;
  if (sheet === undefined) throw new Error('no sheet');
  const table = readScoreTable(sheet, null);
  if (!table.ok) throw new Error(table.error.message);
  return { sheet, table: table.value };
}

describe('an exported scoring table', () => {
  it.each(['department-scorecard-anhui', 'jiamusi-2018', 'annual-report-2021', 'platform-61'])(
    'of %s reads back with its headings, names, points and criteria',
    async (id) => {
      const system = await loadSystem(id);
      const { table } = await readBack(system);
      const headingsOf = ({ level1, level2, level3 }: (typeof system.items)[number]) =>
        [level1, level2, level3].filter(Boolean);
      expect(table.rows.map(({ headings, title, points }) => [headings, title, points])).toEqual(
        system.items.map((item) => [headingsOf(item), item.title, item.points]),
      );
      const criteriaOf = (item: (typeof system.items)[number]): number => item.criteria.length;
      const counts = table.rows.map(({ criteria }) => criteria.length);
      expect(counts).toEqual(
        system.items.map((item, i) => (criteriaOf(item) === 0 ? counts[i] : criteriaOf(item))),
      );
      expect(table.printedTotal).toBe(
        system.items.reduce((total, { points }) => total + (points ?? 0), 0),
      );
    },
  );

  it('joins the headings that items share', async () => {
    const { sheet } = await readBack(await loadSystem('department-scorecard-anhui'));
    const first = sheet.merges.find(({ startCol, startRow }) => startCol === 1 && startRow === 2);
    expect(first?.endRow).toBe(6);
  });

  it('neutralises what a spreadsheet would take for a formula', async () => {
    const system = await loadSystem('jiamusi-2018');
    const [item] = system.items;
    if (item === undefined) throw new Error('no item');
    const { sheet } = await readBack({ ...system, items: [{ ...item, title: '=1+1' }] });
    expect(sheet.rows[2]?.[4]).toBe("'=1+1");
  });

  it('is the same, byte for byte, for the same system', async () => {
    const system = await loadSystem('jiamusi-2018');
    expect(await renderScoreTable(system)).toEqual(await renderScoreTable(system));
  });
});

describe('files that are no tables', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['another format', new TextEncoder().encode('%PDF-1.7')],
  ])('are refused: %s', async (_, bytes) => {
    const grids = await readGrids('x.xlsx', bytes);
    expect(grids.ok).toBe(false);
  });

  it('a csv file is one sheet', async () => {
    const bytes = new TextEncoder().encode('一级指标,评分标准,分值\n甲,公开,5\n');
    const grids = await readGrids('x.csv', bytes);
    expect(grids.ok && grids.value[0]?.rows[1]).toEqual(['甲', '公开', '5']);
  });
});
