import { describe, expect, it } from 'vitest';
import type {
  ReportDocument,
  ReportTableBlock,
} from '../../../../src/engine/model/report-document.ts';
import { documentOf } from '../../../support/report-documents.ts';
import { drawApplications, markedFigures, reportPage } from '../../../support/report-drawings.ts';

const linesOf = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const tablesIn = ({ blocks }: ReportDocument): ReportTableBlock[] =>
  blocks.filter((block) => block.kind === 'table');
const tableOf = (html: string): ReportTableBlock => {
  const [table] = tablesIn(documentOf(reportPage({ applications: html })));
  if (table === undefined) throw new Error('no table');
  return table;
};
const gridOf = (html: string): string[] =>
  tableOf(html).cells.map(
    ({ text, row, column, rowSpan, colSpan }) => `${text} ${row},${column} ${rowSpan}x${colSpan}`,
  );

describe('the body of a report page', () => {
  it('has lines, tables and pictures in reading order', () => {
    const html = reportPage({
      applications:
        '<table><tr><td>甲</td><td>1</td></tr></table><p><img src="a.png" alt="附图"></p>',
    });
    const { title, blocks, truncated } = documentOf(html);
    const from = blocks.findIndex(
      (block) => block.kind === 'line' && block.text.startsWith('三、'),
    );
    expect(title).toBe('岚溪县数据局2023年政府信息公开工作年度报告');
    expect(blocks.slice(from, from + 4).map(({ kind }) => kind)).toEqual([
      'line',
      'table',
      'image',
      'line',
    ]);
    expect(truncated).toBe(false);
  });

  it('leaves navigation, date line and footer out', () => {
    const text = linesOf(documentOf(reportPage({}))).join('\n');
    expect(text).not.toMatch(/首页|发布日期|网站标识码/);
    expect(text).toContain('六、其他需要报告的事项');
  });

  it('knows headings', () => {
    const { blocks } = documentOf(reportPage({ reviews: '<p><strong>（一）复议</strong></p>' }));
    const headings = blocks.flatMap((block) =>
      block.kind === 'line' && block.isHeading ? [block.text] : [],
    );
    expect(headings).toContain('一、总体情况');
    expect(headings).toContain('（一）复议');
    expect(headings.some((text) => text.startsWith('本报告'))).toBe(false);
  });

  it('takes tables and sections that stand beside the block with most of the text', () => {
    const long =
      '岚溪县数据局认真落实政府信息公开各项要求，持续提升公开质量，不断优化服务。'.repeat(40);
    const html = `<html><body><h1>岚溪县数据局2023年政府信息公开工作年度报告</h1>
<div class="wrap"><div class="one"><p>一、总体情况</p><p>${long}</p></div>
<div class="two"><p>三、收到和处理政府信息公开申请情况</p>${drawApplications('2021', markedFigures('2021'))}</div>
<div class="three"><p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p></div></div>
<div class="footer">主办单位：岚溪县人民政府　网站标识码：0000000000</div></body></html>`;
    const document = documentOf(html);
    expect(tablesIn(document)).toHaveLength(1);
    const lines = linesOf(document);
    expect(lines[0]).toBe('一、总体情况');
    expect(lines.at(-1)).toBe('本年度未收取信息处理费。');
  });

  it('walks through a table that lays out the page', () => {
    const inner = drawApplications('2021', markedFigures('2021'));
    const html = reportPage({ applications: inner }).replace(
      /<div class="content">([\s\S]*?)<\/div>/,
      '<table width="100%"><tr><td class="content">$1</td><td></td></tr></table>',
    );
    const document = documentOf(html);
    expect(tablesIn(document)).toHaveLength(1);
    expect(linesOf(document)).toContain('一、总体情况');
  });

  it('keeps the tabs of preformatted lines', () => {
    const html = reportPage({ applications: '<pre>行政许可\t\t243\n\t62\n\t\n结转  下年</pre>' });
    expect(linesOf(documentOf(html))).toEqual(
      expect.arrayContaining(['行政许可\t\t243', '\t62', '\t', '结转 下年']),
    );
  });

  it('leaves out what the source hides', () => {
    const html = reportPage({
      applications:
        '<p style="display:none">草稿</p><table style="display: none"><tr><td>a</td><td>b</td></tr></table>',
    });
    const document = documentOf(html);
    expect(linesOf(document)).not.toContain('草稿');
    expect(tablesIn(document)).toHaveLength(0);
  });
});

describe('the grid of a table', () => {
  it('applies spans in both directions', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(gridOf(html)).toEqual(['a 0,0 2x1', 'b 0,1 1x2', 'c 1,1 1x1', 'd 1,2 1x1']);
  });

  it('ends row spans with their group', () => {
    const html =
      '<table><thead><tr><td rowspan="9">a</td><td>b</td></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>';
    expect(gridOf(html)).toEqual(['a 0,0 1x1', 'b 0,1 1x1', 'c 1,0 1x1', 'd 1,1 1x1']);
  });

  it.each([
    ['rowspan="9999"', 'a 0,0 2x1'],
    ['rowspan="0"', 'a 0,0 2x1'],
    ['rowspan="-1"', 'a 0,0 1x1'],
    ['colspan="abc"', 'a 0,0 1x1'],
    ['colspan="1000"', 'a 0,0 1x100'],
  ])('bounds %s', (spans, expected) => {
    const html = `<table><tr><td ${spans}>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`;
    expect(gridOf(html)[0]).toBe(expected);
  });

  it('leaves hidden rows and cells out', () => {
    const html =
      '<table><tr style="display:none"><td>x</td><td>y</td></tr><tr><td>a</td><td hidden>z</td><td>b</td></tr></table>';
    expect(gridOf(html)).toEqual(['a 0,0 1x1', 'b 0,1 1x1']);
  });

  it('joins the lines of a cell and marks pictures', () => {
    const html =
      '<table><tr><td><p>结果</p><p>维持</p></td><td><img src="1.png"></td></tr></table>';
    const { cells } = tableOf(html);
    expect(cells.map(({ text, hasImage }) => [text, hasImage])).toEqual([
      ['结果 维持', false],
      ['', true],
    ]);
  });

  it('reads a table of 10,000 rows in well under a second, cut at its limit', () => {
    const html = `<table>${'<tr><td rowspan="9999">规章</td><td>1</td><td>2</td></tr>'.repeat(10_000)}</table>`;
    const before = performance.now();
    const document = documentOf(reportPage({ disclosure: html }));
    expect(performance.now() - before).toBeLessThan(4000);
    expect(document.truncated).toBe(true);
    expect(tablesIn(document)[0]?.columns).toBe(100);
  });
});
