import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { SiteAuditView, SiteFindingView } from '../../engine/model/site-audit-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { outcomeColors, outcomeWords, statusWords, weightWord } from '../outcome-words.ts';
import { buildFactSheet, buildTableSheet, type TableCell } from '../workbook-cells.ts';
import { listFacts } from './list-facts.ts';
import { fieldDefinitions } from './site-definitions.ts';
import { methodWords } from './site-words.ts';

/** Rows of a sheet beyond which a spreadsheet is no help; the document keeps them all. */
const maxRows = 20_000;

function outcomeCell(outcome: Outcome, word: string = outcomeWords[outcome].word): TableCell {
  const font = { name: '微软雅黑', size: 10, bold: true, color: { rgb: outcomeColors[outcome] } };
  return { value: `${outcomeWords[outcome].sign} ${word}`, style: { font } };
}

function buildSummarySheet({ items }: SiteAuditView): WriteSheet {
  const columns = [
    { heading: '一级指标', width: 18 },
    { heading: '二级指标', width: 18 },
    { heading: '指标', width: 34 },
    { heading: '结论', width: 13 },
    { heading: '权重', width: 8 },
    { heading: '得分', width: 8 },
    { heading: '扣分', width: 8 },
    { heading: '不符合', width: 8 },
    { heading: '需人工核实', width: 11 },
    { heading: '符合', width: 8 },
    { heading: '方式', width: 8 },
  ];
  const rows = items.map((item): TableCell[] => [
    { value: item.group[0] ?? null },
    { value: item.group[1] ?? null },
    { value: item.title },
    outcomeCell(item.outcome),
    { value: item.points },
    { value: item.scored },
    { value: item.deducted },
    { value: item.failed },
    { value: item.cantTell },
    { value: item.passed },
    { value: methodWords[item.method] },
  ]);
  return buildTableSheet('总表', columns, rows);
}

function buildColumnSheet({ columns: audited }: SiteAuditView): WriteSheet {
  const columns = [
    { heading: '栏目', width: 26 },
    { heading: '网站上的名称', width: 26 },
    { heading: '状态', width: 22 },
    { heading: '不符合', width: 8 },
    { heading: '需人工核实', width: 11 },
    { heading: '信息条数', width: 10 },
    { heading: '最新日期', width: 12 },
    { heading: '更新期限（天）', width: 14 },
    { heading: '应更新日期', width: 12 },
    { heading: '链接', width: 60 },
  ];
  const rows = audited.map((column): TableCell[] => [
    { value: column.name },
    { value: column.text },
    outcomeCell(column.outcome, column.word),
    { value: column.failed },
    { value: column.cantTell },
    { value: column.itemCount },
    { value: column.newestDate },
    { value: column.windowDays },
    { value: column.dueDate },
    { value: column.url, href: column.url },
  ]);
  return buildTableSheet('栏目', columns, rows);
}

function quotesOf({ evidence }: SiteFindingView): string {
  return [...new Set(evidence.map(({ excerpt }) => excerpt))].filter(Boolean).join('\n');
}

function detailRow(finding: SiteFindingView): TableCell[] {
  return [
    { value: finding.number },
    { value: finding.item ?? finding.auditId },
    outcomeCell(finding.outcome),
    { value: weightWord(finding) },
    { value: finding.column },
    { value: finding.subject.title ?? finding.subject.url, href: finding.subject.url },
    { value: finding.message },
    { value: quotesOf(finding) },
    { value: describeBasis(finding.basis) },
    { value: statusWords[finding.status] },
    { value: finding.unit },
    { value: finding.capturedAt },
    { value: finding.sha256 },
  ];
}

function buildDetailSheet({ failed, cantTell, passed }: SiteAuditView): WriteSheet {
  const columns = [
    { heading: '编号', width: 7 },
    { heading: '指标', width: 22 },
    { heading: '结论', width: 13 },
    { heading: '程度', width: 10 },
    { heading: '栏目', width: 18 },
    { heading: '对象', width: 34 },
    { heading: '说明', width: 60 },
    { heading: '摘录', width: 44 },
    { heading: '依据', width: 30 },
    { heading: '规定核实', width: 14 },
    { heading: '责任单位', width: 20 },
    { heading: '采集时间', width: 22 },
    { heading: '页面SHA-256', width: 24 },
  ];
  const rows = [...failed, ...cantTell, ...passed].slice(0, maxRows).map(detailRow);
  return buildTableSheet('明细', columns, rows);
}

/** Source: the union of the columns of real scorecards (rules 9). */
function buildLedgerSheet({ failed, items }: SiteAuditView): WriteSheet {
  const columns = [
    { heading: '序号', width: 6 },
    { heading: '过程', width: 8 },
    { heading: '一级指标', width: 16 },
    { heading: '二级指标', width: 16 },
    { heading: '三级指标', width: 16 },
    { heading: '测评指标与考察点', width: 26 },
    { heading: '权重', width: 7 },
    { heading: '得分', width: 7 },
    { heading: '扣分', width: 7 },
    { heading: '扣分依据', width: 56 },
    { heading: '截图', width: 8 },
    { heading: '问题链接', width: 44 },
    { heading: '责任单位', width: 20 },
    { heading: '整改情况', width: 20 },
    { heading: '整改链接', width: 20 },
    { heading: '复核结果', width: 12 },
  ];
  const itemOf = new Map(items.map((item) => [item.title, item]));
  const rows = failed.map((finding, i): TableCell[] => {
    const item = itemOf.get(finding.item ?? '');
    const [first = null, second = null, third = null] = finding.group;
    return [
      { value: i + 1 },
      { value: null },
      { value: first },
      { value: second },
      { value: third },
      { value: finding.item ?? finding.auditId },
      { value: item?.points ?? null },
      { value: item?.scored ?? null },
      { value: item?.deducted ?? null },
      { value: finding.message },
      { value: null },
      { value: finding.subject.url, href: finding.subject.url },
      { value: finding.unit },
      { value: null },
      { value: null },
      { value: null },
    ];
  });
  return buildTableSheet('台账', columns, rows);
}

function buildUncheckedSheet({ untested, coverage }: SiteAuditView): WriteSheet {
  const columns = [
    { heading: '类别', width: 12 },
    { heading: '对象', width: 50 },
    { heading: '原因', width: 70 },
  ];
  const rows = [
    ...untested.map((finding): TableCell[] => [
      { value: finding.outcome === 'untested' ? '指标未检查' : '不适用' },
      { value: finding.column ?? finding.item ?? finding.auditId, href: finding.subject.url },
      { value: finding.message },
    ]),
    ...coverage.notChecked.map(({ url, reason }): TableCell[] => [
      { value: '地址未检查' },
      { value: url, href: url },
      { value: reason },
    ]),
  ];
  return buildTableSheet('未检查', columns, rows.slice(0, maxRows));
}

/** The audit as a workbook of six sheets: 总表, 栏目, 明细, 台账, 口径, 未检查. */
export async function renderSiteWorkbook(view: SiteAuditView): Promise<Uint8Array> {
  const { header, engine } = view;
  return await writeXlsx({
    sheets: [
      buildSummarySheet(view),
      buildColumnSheet(view),
      buildDetailSheet(view),
      buildLedgerSheet(view),
      buildFactSheet([...listFacts(view), ...fieldDefinitions]),
      buildUncheckedSheet(view),
    ],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: {
      title: `${header.name} 政府信息公开检查表`,
      creator: `明察 ${engine.version}`,
      // Fixed by the audit, so that the same audit gives the same bytes.
      modified: new Date(header.finishedAt ?? `${header.asOf}T00:00:00Z`),
    },
  });
}
