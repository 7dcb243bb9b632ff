import { describe, expect, it } from 'vitest';
import { rawById, tablesOf } from '../../../support/report-documents.ts';
import { reportPage } from '../../../support/report-drawings.ts';

type Rows = readonly (readonly string[])[];

const draw = (rows: Rows): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const read = (html: string, format: '2019' | '2021' | null = '2021') =>
  tablesOf(reportPage({ disclosure: html }), format).disclosure;

const current: Rows = [
  ['<td colspan="4">第二十条第（一）项</td>'],
  ['信息内容', '本年<br>制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '2', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['<td colspan="4">第二十条第（五）项</td>'],
  ['信息内容', '<td colspan="3">本年处理决定数量</td>'],
  ['行政许可', '<td colspan="3">7</td>'],
  ['<td colspan="4">第二十条第（六）项</td>'],
  ['信息内容', '<td colspan="3">本年处理决定数量</td>'],
  ['行政处罚', '<td colspan="3">8</td>'],
  ['行政强制', '<td colspan="3">9</td>'],
  ['<td colspan="4">第二十条第（八）项</td>'],
  ['信息内容', '<td colspan="3">本年收费金额（单位：万元）</td>'],
  ['行政事业性收费', '<td colspan="3">28600.64</td>'],
];
const currentFigures = {
  regulations: ['1', '2', '3'],
  'normative-documents': ['4', '5', '6'],
  permits: ['7'],
  penalties: ['8'],
  coercion: ['9'],
  fees: ['28600.64'],
};

const former: Rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年新<br>制作数量', '本年新公开数量', '对外公开总数量'],
  ['规章', '1', '2', '3'],
  ['规范性文件', '4', '5', '6'],
  ['第二十条第（五）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', '243', '-2', '13348'],
  ['其他对外管理服务事项', '1610', '0', '5227'],
  ['第二十条第（六）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政处罚', '2401', '0', '6547'],
  ['行政强制', '220', '0', '157'],
  ['第二十条第（八）项'],
  ['信息内容', '上一年项目数量', '本年增/减'],
  ['行政事业性收费', '25', '减2'],
  ['第二十条第（九）项'],
  ['信息内容', '采购项目数量', '采购总金额'],
  ['政府集中采购', '2360', '585313万元'],
];
const formerFigures = {
  regulations: ['1', '2', '3'],
  'normative-documents': ['4', '5', '6'],
  permits: ['243', '-2', '13348'],
  'other-services': ['1610', '0', '5227'],
  penalties: ['2401', '0', '6547'],
  coercion: ['220', '0', '157'],
  fees: ['25', '减2'],
  procurement: ['2360', '585313万元'],
};

describe('表二', () => {
  it.each(['2019', '2021', null] as const)('is read in its own form, told %s', (format) => {
    expect(rawById(read(draw(current), format))).toEqual(currentFigures);
    expect(rawById(read(draw(former), format))).toEqual(formerFigures);
  });

  it('is complete with every row of the form', () => {
    expect(read(draw(current))?.state).toBe('complete');
    expect(read(draw(former), '2019')?.state).toBe('complete');
    expect(
      read(draw(former), '2019')
        ?.rows.at(-1)
        ?.cells.map(({ value }) => value),
    ).toEqual([2360, 585313]);
  });

  it('is read from one table a block', () => {
    const blocks = [
      current.slice(0, 4),
      current.slice(4, 7),
      current.slice(7, 11),
      current.slice(11),
    ];
    expect(rawById(read(blocks.map(draw).join('<p>　</p>')))).toEqual(currentFigures);
  });

  it('is read beside a column of blocks and without heads of the blocks', () => {
    const rows = current
      .filter(([first]) => !first?.includes('第二十条'))
      .map((row) => ['第二十条', ...row]);
    expect(rawById(read(draw(rows)))).toEqual(currentFigures);
  });

  it('is read where the source put the borders of a row elsewhere', () => {
    const rows: Rows = [
      ['<td colspan="5">第二十条第（五）项</td>'],
      ['信息内容', '上一年项目数量', '<td colspan="2">本年增/减</td>', '处理决定数量'],
      ['行政许可', '<td colspan="2">11</td>', '12', '13'],
      ['其他对外管理服务事项', '<td colspan="2">21</td>', '22', '23'],
    ];
    const table = read(draw(rows), '2019');
    expect(rawById(table)).toEqual({
      permits: ['11', '12', '13'],
      'other-services': ['21', '22', '23'],
    });
    expect(table?.state).toBe('partial');
  });

  it('says that figures stand beside their heads', () => {
    const rows: Rows = [
      ['第二十条第（八）项', '', '', ''],
      ['信息内容', '上一年项目数量', '本年增/减', ''],
      ['行政事业性收费', '5', '', '1'],
      ['第二十条第（九）项', '', '', ''],
      ['信息内容', '采购项目数量', '采购总金额', ''],
      ['政府集中采购', '7', '', ''],
    ];
    const table = read(draw(rows), '2019');
    expect(rawById(table)).toEqual({ fees: ['5', '1'], procurement: ['7', ''] });
    expect(table?.reason).toContain('错位');
    expect(table?.reason).toContain('行政事业性收费');
  });

  it('leaves a row open that lost a figure', () => {
    const rows = current.map((row) => (row[0] === '规章' ? ['规章', '1', '2'] : row));
    const table = read(draw(rows));
    expect(rawById(table)['regulations']).toEqual([null, null, null]);
    expect(table?.state).toBe('partial');
  });

  it('keeps a blank a blank', () => {
    const rows = current.map((row) => (row[0] === '规章' ? ['规章', '', '/', '0'] : row));
    const table = read(draw(rows));
    expect(rawById(table)['regulations']).toEqual(['', '/', '0']);
    expect(table?.state).toBe('complete');
  });

  it('names the rows that the text lost', () => {
    const table = read(draw(current.slice(0, 10)));
    expect(table?.state).toBe('partial');
    expect(table?.reason).toContain('行政强制、行政事业性收费');
  });

  it('is not a table that merely lists kinds of documents', () => {
    const html =
      '<table><tr><td>规章</td><td>查看</td></tr><tr><td>规范性文件</td><td>查看</td></tr></table>';
    expect(read(html)).toBeNull();
  });
});
