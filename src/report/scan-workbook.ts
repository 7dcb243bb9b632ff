import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Finding } from '../engine/model/finding.ts';
import type { PageScan } from '../engine/model/page-scan.ts';
import type { Outcome } from '../engine/model/outcome.ts';
import type { ItemView, ScanView } from '../engine/model/scan-view.ts';
import { describeBasis } from './describe-basis.ts';
import {
  outcomeColors,
  outcomeWords,
  outcomesByGravity,
  statusWords,
  weightWord,
} from './outcome-words.ts';
import { type TableCell, buildFactSheet, buildTableSheet } from './workbook-cells.ts';

const methodWords = { automatic: '自动', assisted: '辅助', manual: '人工' } as const;

/** The scan as a workbook of three sheets: 检查表, 明细, 口径. */
export async function renderScanWorkbook(scan: PageScan, view: ScanView): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [buildChecklistSheet(view), buildFindingSheet(scan, view), buildMethodSheet(view)],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: {
      title: `${view.header.name} 检查表`,
      creator: `明察 ${view.engine.version}`,
      // Fixed by the scan, so that the same scan gives the same bytes.
      modified: new Date(view.header.capturedAt ?? `${view.header.asOf}T00:00:00Z`),
    },
  });
}

function buildChecklistSheet(view: ScanView): WriteSheet {
  const columns = [
    { heading: '指标组', width: 16 },
    { heading: '指标', width: 28 },
    { heading: '结论', width: 13 },
    { heading: '发现', width: 70 },
    { heading: '条数', width: 7 },
    { heading: '分值', width: 7 },
    { heading: '得分', width: 7 },
    { heading: '方式', width: 7 },
  ];
  const rowOf = (group: string, item: ItemView): TableCell[] => [
    { value: group },
    { value: item.title },
    outcomeCell(item.outcome),
    { value: item.summary },
    { value: item.findings.length + item.more },
    { value: item.points },
    { value: item.scored },
    { value: methodWords[item.method] },
  ];
  const rows = [
    ...view.groups.flatMap((group) => group.items.map((item) => rowOf(group.title, item))),
    ...view.rest.map((item) => rowOf('未作判断', item)),
  ];
  return buildTableSheet('检查表', columns, rows);
}

function buildFindingSheet(scan: PageScan, view: ScanView): WriteSheet {
  const columns = [
    { heading: '编号', width: 7 },
    { heading: '指标', width: 22 },
    { heading: '结论', width: 13 },
    { heading: '程度', width: 10 },
    { heading: '对象', width: 34 },
    { heading: '说明', width: 60 },
    { heading: '依据', width: 30 },
    { heading: '规定', width: 40 },
    { heading: '规定核实', width: 14 },
    { heading: '摘录', width: 44 },
    { heading: '位置', width: 30 },
    { heading: '采集时间', width: 22 },
    { heading: '页面SHA-256', width: 24 },
  ];
  const items = [...view.groups.flatMap((group) => group.items), ...view.rest];
  const marks = new Map(items.flatMap((item) => item.findings.map(({ id, mark }) => [id, mark])));
  const titles = new Map(
    scan.checklist.items.flatMap((item) => item.findings.map((id) => [id, item.title])),
  );
  const order = new Map([...titles.keys()].map((id, index) => [id, index]));
  const rankOf = (finding: Finding): number =>
    marks.get(finding.id) ?? scan.findings.length + (order.get(finding.id) ?? order.size);
  const rows = [...scan.findings]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((finding) =>
      findingRow(finding, titles.get(finding.id) ?? finding.auditId, marks.get(finding.id) ?? null),
    );
  return buildTableSheet('明细', columns, rows);
}

function findingRow(finding: Finding, title: string, mark: number | null): TableCell[] {
  const first = finding.evidence[0];
  const unique = (values: readonly (string | null)[]): string =>
    [...new Set(values.filter((value) => value !== null && value !== ''))].join('\n');
  return [
    { value: mark },
    { value: title },
    outcomeCell(finding.outcome),
    { value: weightWord(finding) },
    { value: finding.subject.title ?? finding.subject.url, href: finding.subject.url },
    { value: finding.message },
    { value: describeBasis(finding.basis) },
    { value: finding.rule.text },
    { value: statusWords[finding.status] },
    { value: unique(finding.evidence.map(({ excerpt }) => excerpt)) },
    { value: unique(finding.evidence.map(({ locator }) => locator)) },
    { value: first?.capturedAt ?? null },
    { value: first?.sha256 ?? null },
  ];
}

function outcomeCell(outcome: Outcome): TableCell {
  const { sign, word } = outcomeWords[outcome];
  const font = { name: '微软雅黑', size: 10, bold: true, color: { rgb: outcomeColors[outcome] } };
  return { value: `${sign} ${word}`, style: { font } };
}

function buildMethodSheet(view: ScanView): WriteSheet {
  const { header, system, engine, score, counts } = view;
  const rows: (readonly [string, string | number | null])[] = [
    ['网站名称', header.name],
    ['网站标识码', header.siteIdCode],
    ['页面标题', header.title],
    ['页面地址', header.url],
    ['页面类型', header.kindLabel],
    ['栏目', header.column],
    ['检查基准日', header.asOf],
    ['采集时间', header.capturedAt],
    ['页面编码', header.encoding],
    ['页面SHA-256', header.sha256],
    ['指标体系', `${system.name}（${system.id}，${system.version}）`],
    ['程序版本', engine.version],
    ['节假日数据', engine.calendarRevision],
    ...outcomesByGravity.map((outcome) => [outcomeWords[outcome].word, counts[outcome]] as const),
    ['满分', score.points],
    ['得分（只计已判断部分）', score.scored],
    ['已判断占比', score.judged],
    ['单项否决', score.vetoed ? '是' : '否'],
    ['说明', '“不符合”均附原文摘录；存疑的列为“需人工核实”；本页看不到的列为“未检查”，不计分。'],
    ...view.warnings.map((warning) => ['注意', warning] as const),
  ];
  return buildFactSheet(rows);
}
