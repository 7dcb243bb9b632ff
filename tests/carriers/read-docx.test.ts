import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/carriers/read-docx.ts';
import { drawWordFile } from './word-file.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<string> {
  const answer = await readDocx(bytes);
  return answer.ok ? answer.value : answer.error.code;
}

describe('readDocx', () => {
  it('keeps headings, paragraphs and the spans of cells', async () => {
    const bytes = await drawWordFile(
      '岚溪县人民政府2023年政府信息公开工作年度报告',
      ['一、总体情况', '全年收到申请3件。'],
      [
        [
          { text: '行政复议', columns: 2 },
          { text: '总计', rows: 2 },
        ],
        [{ text: '结果维持' }, { text: '结果纠正' }],
        [{ text: '1' }, { text: '' }, { text: '1' }],
      ],
    );
    const html = await read(bytes);
    expect(html).toContain('岚溪县人民政府2023年政府信息公开工作年度报告');
    expect(html).toContain('<p>全年收到申请3件。</p>');
    expect(html).toContain('<td colspan="2"><p>行政复议</p></td><td rowspan="2"><p>总计</p></td>');
    expect(html).toContain('<td><p>1</p></td><td></td><td><p>1</p></td>');
  });

  it('tells a broken file from a zip of other things', async () => {
    const bytes = await drawWordFile('报告', ['一、总体情况'], [[{ text: '0' }]]);
    expect(await read(bytes.subarray(0, bytes.length / 2))).toBe('broken');
    expect(await read(zipSync({ 'a.txt': encode('文字') }))).toBe('unsupported');
    expect(await read(zipSync({ 'OFD.xml': encode('<ofd/>') }))).toBe('unsupported');
    expect(await read(zipSync({ 'word/document.xml': encode('<w:p>') }))).toBe('broken');
  });

  it('stops at a file that unpacks beyond the limit, whatever size it declares', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(await read(bomb)).toBe('tooLarge');
    const lying = bomb.slice();
    // The unpacked size stands at byte 22 of a local header.
    new DataView(lying.buffer).setUint32(22, 10, true);
    expect(await read(lying)).toBe('tooLarge');
  });

  it('survives tables nested very deep', async () => {
    const depth = 20_000;
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}</w:body></w:document>`;
    const bytes = zipSync({
      '[Content_Types].xml': encode('<Types/>'),
      'word/document.xml': encode(xml),
    });
    expect(await read(bytes)).toBe('broken');
  });
});
