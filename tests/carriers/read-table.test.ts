import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable, readTableText } from '../../src/carriers/read-table.ts';

const csv = '单位名称,首页网址\n"岚溪县, 人民政府",www.lanxi-demo.gov.cn\n';
const rows = [
  ['单位名称', '首页网址'],
  ['岚溪县, 人民政府', 'www.lanxi-demo.gov.cn'],
];

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readTable('名单', bytes);
  return read.ok ? 'ok' : read.error.code;
};

describe('readTable', () => {
  it.each(['utf8', 'gb18030', 'utf16le'])('reads csv in %s', async (encoding) => {
    const bytes = iconv.encode(csv, encoding, { addBOM: encoding !== 'gb18030' });
    expect(await readTable('名单.csv', bytes)).toEqual({
      ok: true,
      value: { source: '名单.csv', rows },
    });
  });

  it('reads the first shown sheet of a workbook that holds something', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '旧', rows: [['不读']], hidden: true },
        { name: '空', rows: [] },
        { name: '名单', rows },
      ],
    });
    expect(await readTable('名单.xlsx', bytes)).toMatchObject({ ok: true, value: { rows } });
  });

  it('takes the address of a link whose words are none', async () => {
    const cells = new Map([
      ['0,1', { value: '点击进入', hyperlink: { target: 'http://www.lanxi-demo.gov.cn/' } }],
      ['1,1', { value: 'www.a.gov.cn', hyperlink: { target: 'http://wrong.example/' } }],
    ]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['岚溪县', '点击进入'],
            ['云浦县', 'www.a.gov.cn'],
          ],
          cells,
        },
      ],
    });
    const read = await readTable('名单.xlsx', bytes);
    expect(read.ok ? read.value.rows.map((row) => row[1]) : []).toEqual([
      'http://www.lanxi-demo.gov.cn/',
      'www.a.gov.cn',
    ]);
  });

  it('says in one word what it cannot read', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(new TextEncoder().encode('\n\n'))).toBe('empty');
    expect(await codeOf(new TextEncoder().encode('PK\u0003\u0004 nothing'))).toBe('broken');
    expect(await codeOf(new TextEncoder().encode('%PDF-1.4'))).toBe('unsupported');
    expect(await codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe('unsupported');
    expect(await codeOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('tooLarge');
  });
});

describe('readTableText', () => {
  it('reads what a spreadsheet puts on the clipboard', async () => {
    const read = await readTableText('粘贴', '岚溪县\t"www.a.gov.cn"\r\n云浦县\tb.gov.cn');
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          ['岚溪县', 'www.a.gov.cn'],
          ['云浦县', 'b.gov.cn'],
        ],
      },
    });
  });
});
