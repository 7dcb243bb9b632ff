import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { renderAnnualReportWorkbook } from '../../src/report/annual-report-workbook.ts';
import { reportDocumentOf } from '../support/report-document.ts';
import { scanFixture } from '../support/scan-fixture.ts';

async function openWorkbook(document = reportDocumentOf()) {
  const { sheets } = await readXlsx(await renderAnnualReportWorkbook(document), {
    readStyles: true,
  });
  const sheetOf = (name: string) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return { names: sheets.map(({ name }) => name), sheetOf };
}

describe('the workbook of an annual report', () => {
  it('holds findings, the three tables, the equations and the sources', async () => {
    const { names } = await openWorkbook();
    expect(names).toEqual(['问题清单', '表二', '表三', '表四', '勾稽关系', '口径']);
  });

  it('says what a fault weighs, and nothing for a doubt', async () => {
    const [first] = scanFixture.findings;
    if (first === undefined) throw new Error('no finding');
    const deduct = { ...first, severity: 'deduct' } as const;
    const findings = [
      { ...deduct, outcome: 'failed' as const },
      { ...deduct, id: 'doubt', outcome: 'cantTell' as const },
    ];
    const { sheetOf } = await openWorkbook(reportDocumentOf({ findings }));
    const { rows } = sheetOf('问题清单');
    expect(rows.slice(1).map((row) => [row[1], row[2] ?? ''])).toEqual([
      ['✕ 不符合', '扣分'],
      ['? 需人工核实', ''],
    ]);
  });

  it('rebuilds 表三 under the merged heads of the form', async () => {
    const { sheetOf } = await openWorkbook();
    const { rows, merges } = sheetOf('表三');
    expect(rows[1]).toContain('法人或其他组织');
    expect(rows[2]).toContain('商业企业');
    expect(merges).toContainEqual(
      expect.objectContaining({ startRow: 1, endRow: 1, startCol: 3, endCol: 7 }),
    );
  });

  it('keeps figures numbers and marks the doubtful ones by format, fill and note', async () => {
    const { sheetOf } = await openWorkbook();
    const { rows, cells } = sheetOf('表三');
    const row = rows.findIndex(([label]) => String(label).startsWith('一、本年新收'));
    expect(rows[row]?.[2]).toBe(27);
    const marked = cells?.get(`${String(row)},2`);
    expect(marked?.style?.numFmt).toContain('▲');
    expect(marked?.style?.fill).toMatchObject({
      fgColor: { rgb: expect.stringContaining('F9C6C0') },
    });
  });

  it('keeps what is no number as it is printed', async () => {
    const { sheetOf } = await openWorkbook();
    expect(sheetOf('表三').rows.flat()).toContain('□/');
  });

  it('lists every equation with what became of it', async () => {
    const { sheetOf } = await openWorkbook();
    const { rows } = sheetOf('勾稽关系');
    const document = reportDocumentOf();
    expect(rows).toHaveLength(1 + document.identities.length + document.claims.length);
    expect(rows[1]?.[1]).toBe('✗ 不成立');
  });

  it('gives the same bytes for the same report', async () => {
    const first = await renderAnnualReportWorkbook(reportDocumentOf());
    expect(await renderAnnualReportWorkbook(reportDocumentOf())).toEqual(first);
  });
});
