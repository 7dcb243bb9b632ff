import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { AnnualReportDocument } from '../engine/model/annual-report-document.ts';
import type { AnnualReportView, EquationView } from '../engine/model/annual-report-view.ts';
import { buildAnnualReportView } from './build-annual-report-view.ts';
import { describeBasis } from './describe-basis.ts';
import { outcomeWords, weightWord } from './outcome-words.ts';
import { buildReportSheet } from './report-sheet.ts';
import { equationWords } from './report-words.ts';
import { buildFactSheet, buildTableSheet, type TableCell } from './workbook-cells.ts';

/** A report as a workbook: 问题清单, the three tables in the form's shape, 勾稽关系, 口径. */
export async function renderAnnualReportWorkbook(
  document: AnnualReportDocument,
): Promise<Uint8Array> {
  const view = buildAnnualReportView(document);
  return await writeXlsx({
    sheets: [
      buildFindingSheet(view),
      ...view.tables.map(buildReportSheet),
      buildEquationSheet(view),
      buildSourceSheet(document, view),
    ],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: {
      title: `${view.title} 核查`,
      creator: `明察 ${document.engine.version}`,
      // Fixed by the day of the judgement, so that the same report gives the same bytes.
      modified: new Date(`${document.asOf}T00:00:00Z`),
    },
  });
}

function buildFindingSheet(view: AnnualReportView): WriteSheet {
  const columns = [
    { heading: '编号', width: 7 },
    { heading: '结论', width: 13 },
    { heading: '程度', width: 10 },
    { heading: '说明', width: 70 },
    { heading: '原文摘录', width: 50 },
    { heading: '依据', width: 36 },
    { heading: '整改情况', width: 24 },
  ];
  const asking = view.findings.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'cantTell',
  );
  const rows = asking.map((finding, index): TableCell[] => {
    const { sign, word } = outcomeWords[finding.outcome];
    const quotes = new Set(finding.evidence.map(({ excerpt }) => excerpt));
    return [
      { value: index + 1 },
      { value: `${sign} ${word}` },
      { value: weightWord(finding) },
      { value: finding.message },
      { value: [...quotes].filter((quote) => quote !== '').join('\n') },
      { value: describeBasis(finding.basis) },
      { value: null },
    ];
  });
  return buildTableSheet('问题清单', columns, rows);
}

function equationRow(place: string, equation: EquationView): TableCell[] {
  const { sign, word } = equationWords[equation.verdict];
  return [
    { value: place },
    { value: `${sign} ${word}` },
    { value: equation.name },
    { value: equation.scope },
    { value: equation.expression },
    { value: equation.quote },
  ];
}

function buildEquationSheet({ identities, claims }: AnnualReportView): WriteSheet {
  const columns = [
    { heading: '出处', width: 8 },
    { heading: '结论', width: 12 },
    { heading: '关系', width: 34 },
    { heading: '行、列或组', width: 34 },
    { heading: '算式', width: 64 },
    { heading: '正文原句', width: 60 },
  ];
  return buildTableSheet('勾稽关系', columns, [
    ...identities.map((equation) => equationRow('表格', equation)),
    ...claims.map((equation) => equationRow('正文', equation)),
  ]);
}

function buildSourceSheet(document: AnnualReportDocument, view: AnnualReportView): WriteSheet {
  const { counts } = view;
  const rows: (readonly [string, string | number | null])[] = [
    ['报告标题', document.title],
    ['机关', document.agency],
    ['年度', document.year],
    ['表格格式', document.format === null ? '无统一表格' : `${document.format}年格式`],
    ['统计期限', document.period],
    ['来源', document.source],
    ['文件SHA-256', document.sha256],
    ['检查基准日', document.asOf],
    ['程序版本', document.engine.version],
    ['成立的等式', counts.agrees],
    ['不成立的等式', counts.contradicts],
    ['无法核对的等式', counts.unclear],
    ['说明', '“不符合”均列出算式并引两处原文；读不准的数不参与判断，列为“无法核对”。'],
    ...document.warnings.map(({ message }) => ['注意', message] as const),
  ];
  return buildFactSheet(rows);
}
