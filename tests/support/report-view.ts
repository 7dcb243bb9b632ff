import type { AnnualReportView, FigureView } from '../../src/engine/model/annual-report-view.ts';

const plain = (text: string): FigureView => ({ text, mark: 'plain', locator: null });

/** A small report of an invented agency with one suspect figure, as it is shown. */
export function reportViewOf(changes: Partial<AnnualReportView> = {}): AnnualReportView {
  return {
    title: '岚溪县教育局2025年政府信息公开工作年度报告',
    agency: '岚溪县教育局',
    year: 2025,
    format: '2021',
    period: null,
    sections: [{ title: '一、总体情况', present: true }],
    findings: [],
    tables: [
      {
        key: 'applications',
        title: '表三',
        state: 'complete',
        reason: '',
        parts: [
          {
            heads: ['自然人', '总计'],
            rows: [
              { id: 'new', groups: [], label: '一、本年新收', figures: [plain('3'), plain('3')] },
              {
                id: 'results-total',
                groups: ['三、本年度办理结果'],
                label: '（七）总计',
                figures: [plain('3'), { text: '5', mark: 'suspect', locator: '#total' }],
              },
            ],
          },
        ],
      },
    ],
    identities: Array.from({ length: 10 }, (_, at) => ({
      name: `第${String(at + 1)}式`,
      scope: '总计',
      expression: '3 + 0 = 3 + 0',
      verdict: 'agrees' as const,
      quote: '',
    })),
    claims: [],
    counts: { agrees: 10, contradicts: 0, unclear: 0 },
    ...changes,
  };
}
