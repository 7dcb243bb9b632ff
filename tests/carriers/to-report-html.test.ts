import { describe, expect, it } from 'vitest';
import { findTextTables, toReportHtml } from '../../src/carriers/to-report-html.ts';

const partsOf = (text: string) => findTextTables(text.split('\n'));

describe('findTextTables', () => {
  it('keeps blank cells and lost columns of rows with tabs as they are', () => {
    expect(partsOf('三、收到情况\n一、本年新收\t5\t\t5\n\t（二）部分公开\t0\n（三）')).toEqual([
      { kind: 'line', text: '三、收到情况' },
      {
        kind: 'table',
        rows: [
          ['一、本年新收', '5', '', '5'],
          ['', '（二）部分公开', '0'],
        ],
      },
      { kind: 'line', text: '（三）' },
    ]);
  });

  it('reads rows of Markdown and drops the rule under the head', () => {
    expect(partsOf('| 规章 | 0 | |\n|-----|:--|--|\n| 行政许可 | 12 | |')).toEqual([
      {
        kind: 'table',
        rows: [
          [' 规章 ', ' 0 ', ' '],
          [' 行政许可 ', ' 12 ', ' '],
        ],
      },
    ]);
  });

  it('joins a table written one cell a line, with its blank cells', () => {
    const text =
      '二、公开情况\n\t信息内容\n\t本年新\n公开数量\n\n\t规章\n\t\n\n\t行政许可\n\t3\n\n\n三、申请情况';
    expect(partsOf(text)).toEqual([
      { kind: 'line', text: '二、公开情况' },
      {
        kind: 'table',
        rows: [
          ['信息内容', '本年新公开数量'],
          ['规章', ''],
          ['行政许可', '3'],
        ],
      },
      { kind: 'line', text: '三、申请情况' },
    ]);
  });

  it('takes indented paragraphs for paragraphs', () => {
    const lines = [
      '\t一是加强组织领导。',
      '\t二是完善制度。',
      '\t三是扩大公开。',
      '\t四是强化监督。',
    ];
    expect(findTextTables(lines).map(({ kind }) => kind)).toEqual(['line', 'line', 'line', 'line']);
  });
});

describe('toReportHtml', () => {
  it('escapes what stands in the text and drops the marks of Markdown', () => {
    const html = toReportHtml([
      '## 一、总体情况',
      '共 **4213** 条 <input type="checkbox"/> & 其他',
    ]);
    expect(html).toContain('<p>一、总体情况</p>');
    expect(html).toContain('<p>共 4213 条 &lt;input type=&quot;checkbox&quot;/&gt; &amp; 其他</p>');
  });

  it('reads 5 MB of lines in time that grows with the lines', () => {
    const lines = Array.from({ length: 150_000 }, (_, i) => `\t第${String(i)}行\t${'|'.repeat(9)}`);
    const start = performance.now();
    expect(toReportHtml(lines).length).toBeGreaterThan(3_000_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
