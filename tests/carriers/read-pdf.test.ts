import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/carriers/read-pdf.ts';
import { drawLattice, drawPdfFile, type PdfSheet, unknownPassword } from './pdf-file.ts';

const { resolve } = createRequire(import.meta.url);
const maps = join(dirname(resolve('pdfjs-dist/package.json')), 'cmaps');
const readMap = (name: string) => Promise.resolve(new Uint8Array(readFileSync(join(maps, name))));

async function read(bytes: Uint8Array): Promise<string> {
  const answer = await readPdf(bytes, readMap);
  return answer.ok
    ? (/<article>(.*)<\/article>/s.exec(answer.value.html)?.[1] ?? '')
    : answer.error.code;
}
const readSheets = (...sheets: PdfSheet[]): Promise<string> => read(drawPdfFile(sheets));

describe('readPdf', () => {
  it('reads a table by its lines: cells that nothing parts are one, empty ones stay', async () => {
    const rules = drawLattice([50, 150, 250, 350], [700, 680, 660]).filter(
      ([x1, , x2]) => x1 !== 150 || x2 !== 150,
    );
    const html = await readSheets({
      rules: [...rules, [150, 660, 150, 680]],
      words: [
        { text: '行政复议', x: 60, y: 685 },
        { text: '总计', x: 260, y: 685 },
        { text: '结果维持', x: 60, y: 665 },
        { text: '12', x: 260, y: 665 },
        { text: '四、行政复议情况', x: 50, y: 720 },
      ],
    });
    expect(html).toBe(
      '<p>四、行政复议情况</p>\n<table><tr><td rowspan="1" colspan="2">行政复议</td><td rowspan="1" colspan="1">总计</td></tr>' +
        '<tr><td rowspan="1" colspan="1">结果维持</td><td rowspan="1" colspan="1"></td><td rowspan="1" colspan="1">12</td></tr></table>',
    );
  });

  it('joins a table and a paragraph that a page break cuts, and drops the page numbers', async () => {
    const xs = [50, 200, 300];
    const html = await readSheets(
      {
        rules: drawLattice(xs, [120, 100]),
        words: [
          { text: '规章', x: 60, y: 105 },
          { text: '0', x: 210, y: 105 },
          { text: '— 1 —', x: 280, y: 30 },
        ],
      },
      {
        rules: drawLattice(xs, [760, 740]),
        words: [
          { text: '行政许可', x: 60, y: 745 },
          { text: '7', x: 210, y: 745 },
          { text: '全年共收到政府信息公开申请三件其中自然人二件', x: 50, y: 60 },
          { text: '— 2 —', x: 280, y: 30 },
        ],
      },
      { words: [{ text: '法人一件。', x: 50, y: 760 }] },
    );
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html).toContain('行政许可</td><td rowspan="1" colspan="1">7</td>');
    expect(html).toContain('<p>全年共收到政府信息公开申请三件其中自然人二件法人一件。</p>');
    expect(html).not.toMatch(/— \d —/);
  });

  it('keeps columns without lines apart by tabs', async () => {
    const words = ['（七）总计', '7', '0'].map((text, at) => ({ text, x: 50 + at * 120, y: 500 }));
    expect(await readSheets({ words })).toBe('<p>（七）总计\t7\t0</p>');
  });

  it('takes a frame around text for no table', async () => {
    const words = [{ text: '信息公开申请表', x: 60, y: 500 }];
    expect(await readSheets({ words, rules: drawLattice([50, 550], [780, 40]) })).toBe(
      '<p>信息公开申请表</p>',
    );
  });

  it('says what a file without text, a broken one and an encrypted one are', async () => {
    const words = [{ text: '一、总体情况', x: 50, y: 500 }];
    expect(await readSheets({}, {})).toBe('noText');
    expect(await read(drawPdfFile([{ words }], unknownPassword))).toBe('encrypted');
    expect(await read(new TextEncoder().encode('%PDF-1.7\nnothing follows'))).toBe('broken');
  });
});
