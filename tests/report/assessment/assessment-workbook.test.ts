import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { renderAssessmentCsv } from '../../../src/report/assessment/assessment-csv.ts';
import { renderAssessmentWorkbook } from '../../../src/report/assessment/assessment-workbook.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { roundOf } from '../../support/rounds.ts';

const round = roundOf({ agencies: 4, items: 20 });
const view = buildAssessmentView(round);
const unionRow =
  '序号|过程|一级指标|二级指标|三级指标|测评指标与考察点|权重|得分|扣分|扣分依据|截图|问题链接|责任单位|整改情况|整改链接|复核结果';

async function readRows(targetId: string | null) {
  const bytes = await renderAssessmentWorkbook(buildAssessmentView(round, targetId));
  const { sheets } = await readXlsx(bytes);
  return { sheets, rowsOf: (name: string) => sheets.find((one) => one.name === name)?.rows ?? [] };
}

describe('the workbook of a round', () => {
  it('has the sheets that offices ask for', async () => {
    const { sheets } = await readRows(null);
    expect(sheets.map(({ name }) => name)).toEqual(['总表', '明细', '问题清单', '口径', '未检查']);
  });

  it('has one row an agency, and one an agency and indicator', async () => {
    const { rowsOf } = await readRows(null);
    expect(rowsOf('总表')).toHaveLength(1 + view.agencies.length);
    expect(rowsOf('明细')).toHaveLength(1 + 3 * 20);
    expect(rowsOf('明细')[0]?.slice(1, 17).join('|')).toBe(unionRow);
  });

  it('leaves the columns of rectification empty', async () => {
    const { rowsOf } = await readRows(null);
    const [head = [], ...problems] = rowsOf('问题清单');
    expect(problems).toHaveLength(view.totals.problems);
    for (const name of ['整改情况', '整改链接']) {
      const column = head.indexOf(name);
      expect(column).toBeGreaterThan(0);
      expect(problems.every((row) => row[column] === null || row[column] === '')).toBe(true);
    }
  });

  it('is the same bytes for the same round', async () => {
    expect(await renderAssessmentWorkbook(view)).toEqual(await renderAssessmentWorkbook(view));
  });
});

describe('the workbook of one agency', () => {
  it('begins with its groups and their sum', async () => {
    const { rowsOf } = await readRows('t1');
    const rows = rowsOf('总表');
    expect(rows.at(-1)?.[0]).toBe('合计');
    expect(rowsOf('明细')[0]?.slice(0, 16).join('|')).toBe(unionRow);
  });

  it('says why nothing was judged', async () => {
    const { rowsOf } = await readRows('t4');
    expect(rowsOf('未检查')[1]).toContain('首页连续三次打不开。');
  });
});

describe('csv', () => {
  const csv = renderAssessmentCsv(view);

  it('begins with the mark that spreadsheet programs ask for', () => {
    expect(csv.startsWith('\ufeff监测对象,序号,')).toBe(true);
  });

  it('holds no formula', () => {
    expect(csv).toContain('打开页面核实');
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@]/);
  });
});
