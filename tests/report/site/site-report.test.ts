import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { buildSiteAuditView } from '../../../src/report/site/build-site-view.ts';
import { renderSiteDocument } from '../../../src/report/site/site-document.ts';
import { renderSiteHtml } from '../../../src/report/site/site-html.ts';
import { renderSiteWorkbook } from '../../../src/report/site/site-workbook.ts';
import { siteAuditOf, siteFinding } from '../../support/site-audit.ts';

const view = buildSiteAuditView(siteAuditOf());

describe('buildSiteAuditView', () => {
  it('puts the worst first and numbers through', () => {
    const numbered = [...view.failed, ...view.cantTell].map(({ number, id }) => [number, id]);
    expect(numbered).toEqual([
      [1, 'c3'],
      [2, 'b2'],
      [3, 'a1'],
    ]);
  });

  it('tells item, column and responsible unit of a finding', () => {
    expect(view.failed[1]).toMatchObject({
      item: '公开时限',
      group: ['时效', '文件'],
      column: '政策文件',
      unit: '岚溪县人民政府办公室',
    });
  });

  it('takes the responsible unit from the document where the finding names none', () => {
    const finding = siteFinding({ id: 'z', outcome: 'failed', data: {} });
    const document = {
      url: finding.subject.url,
      title: '',
      columns: [],
      pubDate: null,
      writtenDate: null,
      docNumber: null,
      unit: '岚溪县财政局',
    };
    const audit = siteAuditOf({ findings: [finding], documents: [document] });
    expect(buildSiteAuditView(audit).failed[0]?.unit).toBe('岚溪县财政局');
  });

  it('counts columns by how they stand, and a missing one as a fault only where a finding says so', () => {
    expect(view.columnCounts).toEqual([
      { word: '有内容', count: 1 },
      { word: '空白', count: 1 },
      { word: '未见设置', count: 1 },
      { word: '是否设置未能确定', count: 1 },
    ]);
    expect(view.columns[2]?.outcome).toBe('cantTell');
    const missing = siteFinding({
      id: 'm',
      outcome: 'failed',
      subject: {
        kind: 'column',
        column: '政府信息公开年报',
        columnId: 'annual-report',
        url: 'https://x.cn/',
        title: '年报',
      },
    });
    const { columns } = buildSiteAuditView(siteAuditOf({ findings: [missing] }));
    expect(columns[2]).toMatchObject({ outcome: 'failed', failed: 1 });
  });
});

describe('report.html', () => {
  const html = renderSiteHtml(view);

  it('holds every finding with quote, address and time', () => {
    for (const { message, subject } of [...view.failed, ...view.cantTell]) {
      expect(html).toContain(message);
      expect(html).toContain(`href="${subject.url}"`);
    }
    expect(html).toContain('“成文日期：2026年3月2日”');
    expect(html).toContain('2026-11-21 09:42 采集');
  });

  it('lets no markup of a page take effect, and loads nothing', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/\b(?:src|srcset|action)=/);
    const bad = siteFinding({
      id: 'j',
      outcome: 'failed',
      subject: {
        kind: 'page',
        column: null,
        columnId: null,
        url: 'javascript:alert(1)',
        title: null,
      },
    });
    expect(renderSiteHtml(buildSiteAuditView(siteAuditOf({ findings: [bad] })))).not.toContain(
      'href="javascript',
    );
  });
});

describe('checklist.xlsx', () => {
  it('has the sheets, the ledger in the order of the scorecards, and no formula of a page', async () => {
    const book = await readXlsx(await renderSiteWorkbook(view));
    const names = book.sheets.map(({ name }) => name);
    expect(names).toEqual(['总表', '栏目', '明细', '台账', '口径', '未检查']);
    const ledger = book.sheets[3]?.rows ?? [];
    expect(ledger[0]?.join('|')).toBe(
      '序号|过程|一级指标|二级指标|三级指标|测评指标与考察点|权重|得分|扣分|扣分依据|截图|问题链接|责任单位|整改情况|整改链接|复核结果',
    );
    expect(ledger).toHaveLength(view.failed.length + 1);
    const detail = book.sheets[2]?.rows ?? [];
    expect(detail).toHaveLength(1 + 2 + 1 + 1);
    const cells = detail.flat().filter((cell) => typeof cell === 'string');
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });
});

describe('report.docx', () => {
  it('names every problem with its address, and leaves the columns of rectification empty', async () => {
    const files = unzipSync(await renderSiteDocument(view));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    for (const { message, subject } of view.failed) {
      expect(body).toContain(message);
      expect(body).toContain(subject.url);
    }
    expect(body).toContain('整改情况');
    expect(body).toContain('&lt;script&gt;');
  });

  it('is the same bytes for the same audit', async () => {
    expect(await renderSiteDocument(view)).toEqual(await renderSiteDocument(view));
  });
});
