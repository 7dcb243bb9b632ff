import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toReportHtml } from '../../../../src/carriers/to-report-html.ts';
import { readStreamTables } from '../../../../src/engine/annual-report/stream/read-stream-tables.ts';
import { readReportDocument } from '../../../../src/engine/gather/annual-report/read-report-document.ts';
import type { AnnualReport } from '../../../../src/engine/model/artifacts/annual-report.ts';
import type { Identity } from '../../../../src/engine/model/artifacts/identity.ts';
import type { ReportBlock } from '../../../../src/engine/model/report-document.ts';
import { pageOf } from '../../../support/pages.ts';

type Tables = AnnualReport['tables'];
type Table = Tables['applications'];

const place = { selector: null, quote: '', frame: null };

/** Lines of running text, as a carrier without tables gives them. */
function readLines(text: string): Tables {
  const lines = text.split('\n').filter((line) => line !== '');
  const blocks = lines.map((line): ReportBlock => {
    return { kind: 'line', text: line, isHeading: false, locator: place };
  });
  return readStreamTables({ title: null, blocks, truncated: false }, null);
}

const identity: Identity = {
  title: null,
  siteName: null,
  siteIdCode: null,
  siteDomain: null,
  columnName: null,
  level: null,
  government: 'no',
  metaTags: [],
};

function readFile(text: string): Tables {
  const page = pageOf(toReportHtml(text.split('\n')));
  const document = readReportDocument(page, { identity, breadcrumbs: null });
  return readStreamTables(document ?? { title: null, blocks: [], truncated: false }, null);
}

const rowsOf = (table: Table): Record<string, string> =>
  Object.fromEntries(
    (table?.rows ?? []).map(({ id, cells }) => [id, cells.map(({ raw }) => raw).join(' ')]),
  );

describe('readStreamTables, table three', () => {
  it('reads labels and seven figures run together, page marks between them', () => {
    const { applications } = readLines(
      '一、本年新收政府信息公开申请数量 83 16 0 0 0 0 99 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 — 14 — 三、本年度办理结果 （一）予以公开 ３８ 5 0 0 0 0 43',
    );
    expect(rowsOf(applications)).toEqual({
      new: '83 16 0 0 0 0 99',
      'carried-in': '0 0 0 0 0 0 0',
      granted: '３８ 5 0 0 0 0 43',
    });
    expect(applications?.rows[2]?.cells[0]?.value).toBe(38);
    expect(applications?.state).toBe('partial');
  });

  it('reads one cell a line and a label broken around its figures', () => {
    const { applications } = readLines(
      `（三）不予公开\n1.属于国家\n秘密\n${'0\n'.repeat(7)}5.要求行政机关确认或重新\n1 0 0 0 0 0 1\n出具已获取信息`,
    );
    expect(rowsOf(applications)).toEqual({
      'refused-state-secret': '0 0 0 0 0 0 0',
      'not-processed-confirm': '1 0 0 0 0 0 1',
    });
  });

  it('never reads a row of fewer figures than columns, nor one of more', () => {
    const { applications } = readLines(
      '一、本年新收政府信息公开申请数量 62 62\n二、上年结转 0 0 0 0 0 0 0 3\n四、结转下年度继续办理 0 0 0 0 0 0 0',
    );
    expect(rowsOf(applications)).toEqual({ 'carried-out': '0 0 0 0 0 0 0' });
  });

  it('gives figures after several labels to none of them where the text does not tell', () => {
    const { applications } = readLines('1.属于国家秘密 2.其他法律行政法规禁止公开 3 0 0 0 0 0 3');
    expect(applications).toMatchObject({ state: 'unreadable', rows: [] });
  });

  it('gives figures to no label that is torn from them', () => {
    const { applications } = readLines(
      '6.\n1 0 0 0 0 0 1\n属于四类过程性信息\n7.属于行\n4 0 0 0 0 0 4\n政执法案卷\n8.属于行政查询事项 0 0 0 0 0 0 0\n（七）\n5 0 0 0 0 0 5\n结转下年度继续办理\n2 0 0 0 0 0 2',
    );
    expect(rowsOf(applications)).toEqual({ 'refused-inquiry': '0 0 0 0 0 0 0' });
  });

  it('reads a block of rows after its labels where each row adds up', () => {
    const labels = '1.信访举报投诉类申请 2.重复申请';
    expect(rowsOf(readLines(`${labels} 11 3 0 0 0 0 14 2 0 0 0 0 0 2`).applications)).toEqual({
      'not-processed-complaint': '11 3 0 0 0 0 14',
      'not-processed-repeat': '2 0 0 0 0 0 2',
    });
  });

  it('reads no row of a block printed column by column', () => {
    const labels = '1.信访举报投诉类申请 2.重复申请';
    expect(readLines(`${labels} 11 2 3 0 0 0 0 0 0 0 0 0 14 2`).applications?.rows).toEqual([]);
  });

  it('reads no row that the text gives twice with different figures', () => {
    const { applications } = readLines(
      '（七）总计 5 0 0 0 0 0 5\n四、结转下年度继续办理 0 0 0 0 0 0 0\n（七）总计 6 0 0 0 0 0 6',
    );
    expect(rowsOf(applications)).toEqual({ 'carried-out': '0 0 0 0 0 0 0' });
  });

  it('names a row of figures among the results that the form lacks', () => {
    const granted = '（一）予以公开 3 0 0 0 0 0 3';
    const total = '（七）总计 5 0 0 0 0 0 5';
    const extra = '9.属于工作秘密 2 0 0 0 0 0 2';
    const read = (text: string) => readLines(text).applications;
    expect(read(`${granted}\n${extra}\n${total}`)).toMatchObject({
      reason: expect.stringContaining('9.属于工作秘密'),
      extraRows: [{ label: '9.属于工作秘密' }],
    });
    const rows = ['一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5', granted, extra, total];
    const file = readFile(rows.join('\n').replaceAll(' ', '\t'));
    expect(file.applications?.extraRows.map(({ label }) => label)).toEqual(['9.属于工作秘密']);
    expect(read(`${granted}\n9.属于工作秘密 0 0 0 0 0 0 0\n${total}`)?.extraRows).toEqual([]);
    expect(read(`${granted}\n（三）不予公开 2 0 0 0 0 0 2\n${total}`)?.extraRows).toEqual([]);
    expect(read(`${granted}\n${total}\n${extra}`)?.extraRows).toEqual([]);
  });

  it('keeps blank cells where the rows show them', () => {
    const { applications } = readFile(
      '一、本年新收政府信息公开申请数量\t62\t\t\t\t\t\t62\n\t（六）其他处理\t3.其他\t\t\t\t\t\t\t\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\t',
    );
    expect(rowsOf(applications)).toEqual({
      new: '62      62',
      'carried-in': '1 0 0 0 0 0 1',
      other: '      ',
    });
  });
});

describe('readStreamTables, tables two and four', () => {
  it('reads blocks whose labels stand apart from their figures', () => {
    const { disclosure } = readLines(
      '信息内容 规章 行政规范性文件 信息内容 行政许可 第二十条第(一)项 本年制发件数 本年废止件数 现行有效件数 0 0 0 7 1 17 第二十条第(五)项 本年处理决定数量 111023 全年共办理 5 项',
    );
    expect(rowsOf(disclosure)).toEqual({
      regulations: '0 0 0',
      'normative-documents': '7 1 17',
      permits: '111023',
    });
  });

  it('reads the form of 2019 with amounts and what was taken away', () => {
    const { disclosure } = readLines(
      '第二十条第（一）项 本年新制作数量 本年新公开数量 对外公开总数量 规章 0 0 0 第二十条第（八）项 上一年项目数量 本年增/减 行政事业性收费 25 -2 第二十条第（九）项 采购项目数量 采购总金额 政府集中采购 2360 585313万元',
    );
    expect(rowsOf(disclosure)).toEqual({
      regulations: '0 0 0',
      fees: '25 -2',
      procurement: '2360 585313万元',
    });
  });

  const heads = '结果维持 结果纠正 其他结果 尚未审结 总计';

  it('reads fifteen figures in a run, or five after the name of each group', () => {
    const run = `行政复议 行政诉讼 ${heads} 未经复议直接起诉 复议后起诉 ${heads} 0 0 3 0 3 0 0 0 0 0 1 0 0 0 1`;
    const thirds = `行政复议 ${heads} 0 0 3 0 3\n未经复议直接起诉 ${heads} 0 0 0 0 0\n复议后起诉 ${heads} 1 0 0 0 1`;
    const expected = { reconsideration: '0 0 3 0 3', direct: '0 0 0 0 0', after: '1 0 0 0 1' };
    expect(rowsOf(readLines(run).reviews)).toEqual(expected);
    expect(rowsOf(readLines(thirds).reviews)).toEqual(expected);
  });

  it('reads runs out of order only where all figures are the same', () => {
    const runs = (figure: string): string =>
      `行政复议 行政诉讼 未经复议直接起诉 ${heads} 0 0 0 0 0 复议后起诉 ${heads} ${heads} ${figure} 0 0 0 ${figure} 0 0 0 0 0`;
    expect(readLines(runs('0')).reviews?.state).toBe('complete');
    expect(readLines(runs('1')).reviews).toMatchObject({ state: 'unreadable', rows: [] });
  });

  it('finds nothing in narrative that names the same things', () => {
    expect(
      readLines('全年予以公开 43 件，行政许可 12 件；行政复议结果维持 1 件、纠正 0 件。'),
    ).toMatchObject({ disclosure: null });
  });
});

const seeds = join(import.meta.dirname, '../../../../../shared/domain/seeds');

describe.skipIf(!existsSync(seeds))('readStreamTables on the real texts', () => {
  const counts: Readonly<Record<string, readonly (number | undefined)[]>> = {
    '000': [6, undefined, 3],
    '001': [8, 23, 3],
    '002': [4, 2, 3],
    '003': [8, 23, 3],
    '004': [6, 20, 3],
  };

  it.each(Object.keys(counts))('reads every row that %s holds for certain', (name) => {
    const file = readdirSync(seeds).find((each) => each.startsWith(name)) ?? '';
    const tables = readFile(readFileSync(join(seeds, file), 'utf8'));
    const read = [tables.disclosure, tables.applications, tables.reviews];
    expect(read.map((table) => table?.rows.length)).toEqual(counts[name]);
  });
});

describe('readStreamTables on hostile text', () => {
  it('reads 5 MB on one line in time that grows with the text', () => {
    const start = performance.now();
    readLines('一、本年新收政府信息公开申请数量 1 2 3 '.repeat(180_000));
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
