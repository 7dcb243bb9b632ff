import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describeScoring } from '../../engine/index.ts';
import type { Indicator, IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { estimateRowHeight } from '../estimate-row-height.ts';
import { buildFactSheet, toSafeCell } from '../workbook-cells.ts';

const columns = [
  { heading: '序号', width: 6 },
  { heading: '一级指标', width: 16 },
  { heading: '二级指标', width: 16 },
  { heading: '三级指标', width: 18 },
  { heading: '指标名称', width: 22 },
  { heading: '测评指标与考察点', width: 56 },
  { heading: '分值', width: 8 },
  { heading: '得分', width: 8 },
  { heading: '扣分依据', width: 36 },
] as const;

const border = { style: 'thin', color: { rgb: 'D5DAE1' } } as const;
const box = { top: border, right: border, bottom: border, left: border };
const font = { name: '微软雅黑', size: 10 };
const bodyStyle: CellStyle = {
  font,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border: box,
};
const headingStyle: CellStyle = {
  ...bodyStyle,
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDF1F6' } },
};
const titleStyle: CellStyle = {
  font: { ...font, size: 14, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};

const headerRows = 2;

/** 考察点 as lines of a cell, each with its points unless its words tell them. */
function writeCriteria(item: Indicator): string {
  const lines = item.criteria.map(({ text, points }) =>
    points === null || /\d\s{0,2}分/.test(text) ? text : `${text}（${String(points)}分）`,
  );
  return lines.length > 0 ? lines.join('\n') : describeScoring(item);
}

function rowOf(item: Indicator, index: number): (string | number | null)[] {
  const { level1, level2, level3, title, points } = item;
  const texts = [level1, level2 ?? '', level3 ?? '', title, writeCriteria(item)];
  return [index + 1, ...texts.map(toSafeCell), points, null, null];
}

/** Rows that share a heading and all headings to its left; the last heading of the item alone is never joined. */
function mergeHeadings(items: readonly Indicator[]): readonly MergeRange[] {
  const pathOf = ({ level1, level2, level3 }: Indicator, depth: number): string =>
    [level1, level2 ?? '', level3 ?? ''].slice(0, depth).join('\u001f');
  const merges: MergeRange[] = [];
  for (const depth of [1, 2, 3]) {
    let start = 0;
    for (let end = 1; end <= items.length; end += 1) {
      const [first, next] = [items[start], items[end]];
      if (first === undefined) break;
      if (next !== undefined && pathOf(next, depth) === pathOf(first, depth)) continue;
      const isTold = [first.level1, first.level2, first.level3][depth - 1];
      if (end - start > 1 && isTold) {
        const [startRow, endRow] = [start + headerRows, end - 1 + headerRows];
        merges.push({ startRow, endRow, startCol: depth, endCol: depth });
      }
      start = end;
    }
  }
  return merges;
}

/** The table itself: title, header, items under joined headings, total. */
export function buildScoreSheet({ name, items }: IndicatorSystem): WriteSheet {
  const total = items.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const heading = columns.map((column) => column.heading);
  const widths = columns.map(({ width }) => width);
  const body = items.map(rowOf);
  const footer = ['合计', null, null, null, null, null, Math.round(total * 100) / 100, null, null];
  const rows = [[toSafeCell(name)], heading, ...body, footer];
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: titleStyle }]]);
  for (let row = 1; row < rows.length; row += 1) {
    const isBody = row > 1 && row < rows.length - 1;
    for (let column = 0; column < columns.length; column += 1) {
      cells.set(`${String(row)},${String(column)}`, { style: isBody ? bodyStyle : headingStyle });
    }
  }
  const last = columns.length - 1;
  const footerRow = rows.length - 1;
  return {
    name: '评分表',
    columns: widths.map((width) => ({ width })),
    rows,
    cells,
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: last },
      ...mergeHeadings(items),
      { startRow: footerRow, startCol: 0, endRow: footerRow, endCol: 5 },
    ],
    rowDefs: new Map([
      [0, { height: 30 }],
      ...body.map((row, i) => {
        const height = estimateRowHeight(row, widths);
        return [i + headerRows, { height }] as const;
      }),
    ]),
    freezePane: { rows: headerRows },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$2:$2',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
    },
    headerFooter: { oddFooter: '&L明察&R第&P页，共&N页' },
  };
}

/** An indicator system as a 评分表 to fill in by hand; `readScoreTable` reads it back. */
export async function renderScoreTable(system: IndicatorSystem): Promise<Uint8Array> {
  const { name, issuer, year, version, source, passLine, verification } = system;
  const facts = buildFactSheet([
    ['体系名称', name],
    ['制定单位', issuer],
    ['年份', year],
    ['版本', version ?? String(year)],
    ['来源', source],
    ['及格线', passLine],
    ['核实说明', verification],
  ]);
  return await writeXlsx({
    sheets: [buildScoreSheet(system), facts],
    defaultFont: font,
    // Fixed, so that the same system gives the same bytes.
    properties: { title: name, creator: '明察', modified: new Date(`${String(year)}-01-01`) },
  });
}
