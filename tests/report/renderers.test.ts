import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { buildScanView } from '../../src/report/build-scan-view.ts';
import { exportFileName } from '../../src/report/export-file-name.ts';
import {
  escapeMarkdown,
  renderMarkdownLink,
  renderScanMarkdown,
} from '../../src/report/scan-markdown.ts';
import { renderScanText } from '../../src/report/scan-text.ts';
import { day } from '../support/pages.ts';
import { scanFixture } from '../support/scan-fixture.ts';

const view = buildScanView(scanFixture);
const titled = (title: string): PageScan => ({
  ...scanFixture,
  page: { ...scanFixture.page, siteName: title, title },
});

describe('renderScanText', () => {
  it('tells whose page it is, as of when, and the counts', () => {
    const text = renderScanText(view);
    expect(text).toContain('岚溪县人民政府（标识码 3311936898）');
    expect(text).toContain('截至 2026-11-21 · 本页检查表');
    expect(text).toContain('不符合 2 · 需人工核实 1 · 符合 2 · 未作判断 2');
  });

  it('gives a failure its sentence, its quote and its legal ground', () => {
    const text = renderScanText(view);
    expect(text).toContain('✕ 不符合　公开时限');
    expect(text).toContain('摘录：“成文日期：2026-09-18”');
    expect(text).toContain('依据：国务院令第711号 第二十六条');
  });

  it('puts what was sought and not seen in no quotation marks', () => {
    const text = renderScanText(view);
    expect(text).toContain('查找而未见：标识码');
    expect(text).not.toContain('“标识码”');
  });
});

describe('renderScanMarkdown', () => {
  it('is a heading, a link and a list', () => {
    const markdown = renderScanMarkdown(view);
    expect(markdown).toMatch(/^# 岚溪县人民政府（标识码 3311936898）\n/);
    expect(markdown).toContain(`](${scanFixture.url})`);
    expect(markdown).toContain('- ✕ **不符合** 公开时限');
  });

  it('escapes markup in page text', () => {
    const markdown = renderScanMarkdown(
      buildScanView(titled('<script>alert(1)</script> [x](javascript:y)')),
    );
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
  });

  it('leaves no sign of markup unescaped in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\n/);
        expect(escaped.replace(/\\[\\`*_{}[\]<>()#+!|~&-]/g, '')).not.toMatch(/[`*_[\]<>#|\\]/);
      }),
    );
  });

  it('links only http and https addresses', () => {
    expect(renderMarkdownLink('a', 'javascript:alert(1)')).toBe('a');
    expect(renderMarkdownLink('a', 'https://www.lanxi-demo.gov.cn/a(1).html')).toBe(
      '[a](https://www.lanxi-demo.gov.cn/a%281%29.html)',
    );
  });
});

describe('exportFileName', () => {
  it('names site and date', () => {
    expect(exportFileName('岚溪县人民政府', day('2026-11-21'), 'xlsx')).toBe(
      '明察_岚溪县人民政府_2026-11-21.xlsx',
    );
  });

  it('holds no sign that a file system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (site) => {
        const name = exportFileName(site, day('2026-11-21'), 'json');
        expect(name).not.toMatch(/[\\/:*?"<>|\n\r\t]/);
        expect(name.length).toBeLessThan(160);
      }),
    );
  });
});
