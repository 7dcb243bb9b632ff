import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { buildScanView } from '../../src/report/build-scan-view.ts';
import { renderScanWorkbook } from '../../src/report/scan-workbook.ts';
import { toSafeCell } from '../../src/report/workbook-cells.ts';
import { scanFixture } from '../support/scan-fixture.ts';

const render = (scan: PageScan): Promise<Uint8Array> =>
  renderScanWorkbook(scan, buildScanView(scan));

describe('renderScanWorkbook', () => {
  it('holds three sheets with a frozen, filterable header', async () => {
    const book = await readXlsx(await render(scanFixture));
    expect(book.sheets.map(({ name }) => name)).toEqual(['检查表', '明细', '口径']);
    for (const sheet of book.sheets) {
      expect(sheet.freezePane?.rows).toBe(1);
      expect(sheet.autoFilter?.range).toMatch(/^A1:/);
    }
  });

  it('gives every item one row, the worst first', async () => {
    const book = await readXlsx(await render(scanFixture));
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(1 + scanFixture.checklist.items.length);
    expect(rows[1]?.slice(0, 4)).toEqual(['时效', '公开时限', '✕ 不符合', '晚4个工作日']);
  });

  it('gives every finding one row with its quote and its legal ground', async () => {
    const book = await readXlsx(await render(scanFixture));
    const rows = book.sheets[1]?.rows ?? [];
    expect(rows).toHaveLength(1 + scanFixture.findings.length);
    expect(rows[1]?.[0]).toBe(1);
    expect(rows[1]?.[6]).toBe('国务院令第711号 第二十六条');
    expect(rows[1]?.[9]).toBe('成文日期：2026-09-18\n发布日期：2026-10-30');
  });

  it('says what a fault weighs, and nothing for a doubt', async () => {
    const [first] = scanFixture.findings;
    if (first === undefined) throw new Error('no finding');
    const deduct = { ...first, severity: 'deduct' } as const;
    const findings = [
      { ...deduct, outcome: 'failed' as const },
      { ...deduct, id: 'doubt', outcome: 'cantTell' as const },
    ];
    const book = await readXlsx(await render({ ...scanFixture, findings }));
    const rows = book.sheets[1]?.rows ?? [];
    const weights = new Map(rows.slice(1).map((row) => [row[2], row[3] ?? '']));
    expect(weights.get('✕ 不符合')).toBe('扣分');
    expect(weights.get('? 需人工核实')).toBe('');
  });

  it('neutralises what a spreadsheet program would take for a formula', async () => {
    const title = '=HYPERLINK("http://evil.example","x")';
    const scan = { ...scanFixture, page: { ...scanFixture.page, siteName: title, title } };
    const book = await readXlsx(await render(scan));
    const cells = book.sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.some((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toBe(false);
    expect(cells).toContain(`'${title}`);
  });

  it('links only http and https addresses', async () => {
    const [first] = scanFixture.findings;
    if (first === undefined) throw new Error('no finding');
    const subject = { ...first.subject, url: 'javascript:alert(1)' };
    const scan = { ...scanFixture, findings: [{ ...first, subject }] };
    const book = await readXlsx(await render(scan));
    const links = [...(book.sheets[1]?.cells?.values() ?? [])].map(
      (cell) => cell.hyperlink?.target,
    );
    expect(links.filter((target) => target?.startsWith('javascript:'))).toEqual([]);
  });

  it('gives the same bytes for the same scan', async () => {
    expect(await render(scanFixture)).toEqual(await render(scanFixture));
  });
});

describe('toSafeCell', () => {
  it.each(['=1', '+1', '-1', '@x', '\t=1'])('puts an apostrophe before %j', (text) => {
    expect(toSafeCell(text)).toBe(`'${text}`);
  });

  it('drops control characters and keeps line breaks', () => {
    expect(toSafeCell('a\u0000b\u0007\nc\r')).toBe('ab\nc');
  });
});
