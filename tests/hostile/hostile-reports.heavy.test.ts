import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCarrier } from '../../src/carriers/read-carrier.ts';
import { drawPdfFile, unknownPassword } from '../carriers/pdf-file.ts';
import { gatherBytes, judgeGathered } from '../support/read-generated-report.ts';
import { renderDocx } from '../support/report-generator/docx.ts';
import { renderHtml } from '../support/report-generator/html.ts';
import { makeReport } from '../support/report-generator/make-report.ts';
import { makePlan } from '../support/report-generator/report-plan.ts';
import { renderText } from '../support/report-generator/text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const report = makeReport(makePlan(7));
const page = renderHtml(report, 'spans');
const text = renderText(report, 'spaced rows');
const host = { contentType: null, readCharacterMap: () => Promise.resolve(null) };
/** Generous: a loaded machine is many times slower than a free one. */
const limitMs = 50_000;

const paragraph = '<p>县政府办公室深入推进政务公开，公开信息12条，其中网站8条、公众号4条。</p>\n';
const row = '<tr><td>1.属于国家秘密</td><td>0</td><td>0</td><td>1</td></tr>\n';
const intoBody = (more: string): string => page.replace('二、主动公开', `${more}二、主动公开`);

const pages: readonly (readonly [string, () => string])[] = [
  ['a page of 5 MB', () => intoBody(paragraph.repeat(5_000_000 / encode(paragraph).length))],
  ['a table of 10,000 rows', () => intoBody(`<table>${row.repeat(10_000)}</table>`)],
  [
    'a cell that claims 9,999 rows and columns',
    () => page.replaceAll('<td ', '<td rowspan="9999" colspan="9999" '),
  ],
  ['tables nested 3,000 deep', () => intoBody('<table><tr><td>总计'.repeat(3_000))],
  ['500 tables of the form', () => intoBody(page.repeat(20))],
  ['2 MB of digits', () => intoBody(`<p>${'20260301'.repeat(250_000)}</p>`)],
  ['1 MB of parts', () => intoBody(`<p>公开100条，其中${'网站1条、'.repeat(70_000)}。</p>`)],
  ['1 MB of numbering', () => intoBody(`<p>${'一、（一）1.'.repeat(60_000)}</p>`)],
  ['a text of 5 MB', () => text.repeat(Math.ceil(5_000_000 / encode(text).length))],
  [
    'one line of 5 MB',
    () => text.replaceAll('\n', ' ').repeat(Math.ceil(5_000_000 / encode(text).length)),
  ],
];

describe.each(pages)('%s', (_, make) => {
  it('is read and judged in bounded time, with bounded output', async () => {
    const start = performance.now();
    const document = judgeGathered(await gatherBytes(encode(make()), 'hostile.html'));
    expect(performance.now() - start).toBeLessThan(limitMs);
    expect(document.warnings).toEqual([]);
    expect(JSON.stringify(document).length).toBeLessThan(3_000_000);
  }, 60_000);
});

const files: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['a docx cut in half', async () => (await renderDocx(report)).slice(0, 4000)],
  [
    'a docx with its bytes turned',
    async () =>
      (await renderDocx(report)).map((byte, at) => (at > 300 && at < 900 ? byte ^ 85 : byte)),
  ],
  ['a zip of nothing', () => zipSync({})],
  ['a zip bomb', () => zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) })],
  ['a PDF without text', () => drawPdfFile([{}, {}, {}])],
  [
    'an encrypted PDF',
    () => drawPdfFile([{ words: [{ text: '一、总体情况', x: 50, y: 500 }] }], unknownPassword),
  ],
  ['a broken PDF', () => encode(`%PDF-1.7\n${'1 0 obj << /Length 9 >> '.repeat(2_000)}`)],
  [
    'a PDF that ends early',
    () => drawPdfFile([{ words: [{ text: '报告', x: 50, y: 500 }] }]).slice(0, 300),
  ],
  [
    'an old Word file',
    () =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2_000)]),
  ],
  ['an empty file', () => new Uint8Array()],
  ['blanks', () => encode(' \n\t'.repeat(1_000))],
];

describe.each(files)('%s', (_, make) => {
  it('is refused in one clear line', async () => {
    const start = performance.now();
    const read = await readCarrier(await make(), host);
    expect(performance.now() - start).toBeLessThan(limitMs);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error.message).toMatch(/^[^\n]{4,120}[。？！]$/);
    expect(read.error.message).toMatch(/[一-龥]/);
  });
});
