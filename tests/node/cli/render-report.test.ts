import { describe, expect, it } from 'vitest';
import { createPaint } from '../../../src/node/cli/paint.ts';
import { renderReport } from '../../../src/node/cli/render-report.ts';
import stringWidth from 'string-width';
import { reportDocumentOf } from '../../support/report-document.ts';

const plain = { paint: createPaint(false), columns: 100 };

describe('an annual report at the terminal', () => {
  it('draws the tables anew with signs before the doubtful figures', () => {
    const text = renderReport(reportDocumentOf(), plain);
    expect(text).toMatch(/本年新收政府信息公开申请数量\s+▲27\s+△1/);
    expect(text).toMatch(/上年结转政府信息公开申请数量\s+△0\s.*□\s+0\n/);
    expect(text).toMatch(/结转下年度继续办理.*…\n/);
    expect(text).toMatch(/行政规范性文件\s+8\s+0\s+△18/);
  });

  it('counts what holds, fails and stays open', () => {
    expect(renderReport(reportDocumentOf(), plain)).toContain('✗ 不成立 3  ? 无法核对 1  ✓ 成立 1');
  });

  it('lists the equations that stay open', () => {
    expect(renderReport(reportDocumentOf(), plain)).toContain('上年结转 空白');
  });

  it('says which table was not found', () => {
    const { tables } = reportDocumentOf();
    const text = renderReport(reportDocumentOf({ tables: { ...tables, reviews: null } }), plain);
    expect(text).toContain('行政诉讼情况（未找到此表）');
  });

  it('keeps within a narrow terminal', () => {
    const text = renderReport(reportDocumentOf(), { ...plain, columns: 80 });
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('removes control characters of the report', () => {
    const text = renderReport(reportDocumentOf({ title: '年报\u001b[2J' }), plain);
    expect(text).not.toContain('\u001b');
  });
});
