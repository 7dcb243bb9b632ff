import { AnnualReportDocument } from '../../src/engine/model/annual-report-document.ts';

const people = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
] as const;
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

type Raw = string | null;

const cellOf = (raw: Raw) => ({
  raw,
  value: raw === null || !/^-?[\d.]+$/.test(raw) ? null : Number(raw),
  locator: raw === null ? null : 'table td',
});

function row(id: string, label: string, columns: readonly string[], raws: readonly Raw[]) {
  return { id, label, columns: [...columns], cells: raws.map(cellOf) };
}

/** A report of an invented agency: its 总计 of 自然人 is one too many, one row is blank, one figure was lost. */
export function reportDocumentOf(
  partial: Partial<AnnualReportDocument> = {},
): AnnualReportDocument {
  const papers = ['本年制发件数', '本年废止件数', '现行有效件数'];
  const cells = (rows: readonly string[], column: number) =>
    rows.map((id) => ({ table: 'applications' as const, row: id, column }));
  return AnnualReportDocument.parse({
    schema: 'mingcha/annual-report@1',
    source: 'https://www.lanxi-demo.gov.cn/zwgk/nb/2025.html',
    asOf: '2026-11-21',
    sha256: '0'.repeat(64),
    engine: { version: '0.1.0', calendarRevision: 'test' },
    title: '岚溪县人民政府2025年政府信息公开工作年度报告',
    agency: '岚溪县人民政府',
    year: 2025,
    format: '2021',
    period: '2025年1月1日至2025年12月31日',
    contact: null,
    sections: [
      { title: '一、总体情况', present: true, heading: '一、总体情况' },
      { title: '六、其他需要报告的事项', present: false, heading: null },
    ],
    tables: {
      disclosure: {
        state: 'complete',
        reason: '',
        rows: [
          row('rules', '规章', papers, ['0', '0', '0']),
          row('normative-documents', '行政规范性文件', papers, ['8', '0', '18']),
          row('fees', '行政事业性收费', ['本年收费金额（单位：万元）'], ['12.5']),
        ],
      },
      applications: {
        state: 'partial',
        reason: '有一行未能读出',
        rows: [
          row('new', '一、本年新收政府信息公开申请数量', people, [
            '27',
            '1',
            '0',
            '0',
            '0',
            '0',
            '27',
          ]),
          row('carried-in', '二、上年结转政府信息公开申请数量', people, [
            '0',
            '0',
            '0',
            '0',
            '0',
            '',
            '0',
          ]),
          row('results-total', '（七）总计', people, ['26', '1', '0', '0', '0', '/', '27']),
          row('carried-out', '四、结转下年度继续办理', people, [
            '0',
            '0',
            '0',
            '0',
            '0',
            '0',
            null,
          ]),
        ],
      },
      reviews: {
        state: 'complete',
        reason: '',
        groups: [row('reconsideration', '行政复议', results, ['0', '0', '0', '1', '1'])],
      },
    },
    identities: [
      {
        id: 'applications-balance',
        scope: '自然人',
        expression: '本年新收 27 + 上年结转 0 ≠ 总计 26 + 结转下年度 0',
        left: 27,
        right: 26,
        holds: false,
        suspect: null,
        cells: cells(['new', 'carried-in', 'results-total', 'carried-out'], 0),
      },
      {
        id: 'applications-row',
        scope: '一、本年新收政府信息公开申请数量',
        expression: '总计 27 ≠ 自然人 27 + 商业企业 1 + 0 + 0 + 0 + 0',
        left: 27,
        right: 28,
        holds: false,
        suspect: null,
        cells: [6, 0, 1, 2, 3, 4, 5].map((column) => ({
          table: 'applications',
          row: 'new',
          column,
        })),
      },
      {
        id: 'reviews-reconsideration',
        scope: '行政复议',
        expression: '总计 1 = 0 + 0 + 0 + 1',
        left: 1,
        right: 1,
        holds: true,
        suspect: null,
        cells: [4, 0, 1, 2, 3].map((column) => ({
          table: 'reviews',
          row: 'reconsideration',
          column,
        })),
      },
      {
        id: 'applications-balance',
        scope: '其他',
        expression: '本年新收 0 + 上年结转 空白 = 总计 / + 结转下年度 0',
        left: null,
        right: null,
        holds: null,
        suspect: null,
        cells: cells(['new', 'carried-in', 'results-total', 'carried-out'], 5),
      },
    ],
    claims: [
      {
        kind: 'table',
        topic: '行政规范性文件现行有效件数',
        expression: '正文 14 ≠ 表二 18',
        left: 14,
        right: 18,
        verdict: 'contradicts',
        cells: [{ table: 'disclosure', row: 'normative-documents', column: 2 }],
        quote: '现行有效行政规范性文件14件。',
      },
    ],
    findings: [],
    warnings: [],
    ...partial,
  });
}
