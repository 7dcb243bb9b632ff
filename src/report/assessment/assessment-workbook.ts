import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { AgencyView, AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { outcomesByGravity, outcomeWords, severityWords } from '../outcome-words.ts';
import { levelWords } from '../site/site-words.ts';
import { beijingTime } from '../site/list-facts.ts';
import {
  buildFactSheet,
  buildTableSheet,
  type TableCell,
  type TableColumn,
} from '../workbook-cells.ts';
import { anchorPictures } from './anchor-pictures.ts';
import { buildGroupSheet } from './group-sheet.ts';
import { listRoundFacts, roundDefinitions } from './list-round-facts.ts';
import { outcomeCell } from './outcome-cell.ts';
import { buildPictureSheets, locatePictures } from './picture-sheet.ts';
import { noPictures, type RoundPictures } from './round-pictures.ts';
import { toTable } from './to-table.ts';
import { listUnionRows, unionColumns } from './union-row.ts';

/** Excel's limit is 1,048,576; beyond this no program is quick, and the JSON keeps them all. */
const maxRows = 200_000;

const stateWords = {
  waiting: '等待检查',
  running: '正在检查',
  paused: '已暂停',
  judged: '已检查',
  unreachable: '无法访问',
  failed: '检查未完成',
} as const;

/** The name of the agency before each row, where there are several. */
function nameRows(
  { scope, agencies }: AssessmentView,
  rowsOf: (agency: AgencyView) => readonly (readonly TableCell[])[],
): TableCell[][] {
  const rows = agencies.flatMap((agency) =>
    rowsOf(agency).map((row) => (scope === 'agency' ? [...row] : [{ value: agency.name }, ...row])),
  );
  return rows.slice(0, maxRows);
}

function nameColumns(
  { scope }: AssessmentView,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  return scope === 'agency' ? columns : [{ heading: '监测对象', width: 25 }, ...columns];
}

const percent = { numFmt: '0.0%' } as const;

function summaryRow(agency: AgencyView, groups: readonly string[]): TableCell[] {
  const { name, level, unit, url, judged, state, message } = agency;
  const head: TableCell[] = [
    { value: judged?.rank ?? null },
    { value: name },
    { value: level === null ? null : levelWords[level] },
    { value: unit },
  ];
  const link = { value: url, href: url };
  if (judged === null) {
    const why = message === '' ? (state === null ? '未检查' : stateWords[state]) : message;
    const blanks = Array.from({ length: 10 + groups.length }, () => ({ value: null }));
    return [...head, ...blanks, { value: why }, link];
  }
  const { points, scored, ratio, share, vetoed, counts, decidedByHand } = judged;
  const scoredOf = new Map(judged.groups.map((group) => [group.title, group]));
  return [
    ...head,
    { value: scored },
    { value: points },
    { value: ratio, style: percent },
    { value: share, style: percent },
    ...outcomesByGravity.map((outcome) => ({ value: counts[outcome] })),
    { value: decidedByHand },
    ...groups.map((title) => ({ value: scoredOf.get(title)?.scored ?? null })),
    vetoed ? { ...outcomeCell('failed'), value: '✕ 单项否决' } : { value: '已检查' },
    link,
  ];
}

function buildSummarySheet(view: AssessmentView): WriteSheet {
  const { agencies, system } = view;
  const columns = [
    { heading: '名次', width: 6 },
    { heading: '监测对象', width: 24 },
    { heading: '层级', width: 11 },
    { heading: '责任单位', width: 16 },
    { heading: '得分', width: 8 },
    { heading: '满分', width: 8 },
    { heading: '得分率', width: 9 },
    { heading: '已判定', width: 9 },
    ...outcomesByGravity.map((outcome) => ({ heading: outcomeWords[outcome].word, width: 10 })),
    { heading: '人工判定', width: 9 },
    ...system.groups.map((title) => ({ heading: `${title} 得分`, width: 12 })),
    { heading: '情况', width: 18 },
    { heading: '网址', width: 36 },
  ];
  return toTable(
    buildTableSheet(
      '总表',
      columns,
      agencies.map((agency) => summaryRow(agency, system.groups)),
    ),
    { frozenColumns: 2 },
  );
}

function problemRows({ judged }: AgencyView): readonly TableCell[][] {
  const itemOf = new Map(judged?.items.map((item) => [item.id, item]));
  return (judged?.problems ?? []).map((problem) => {
    const { number, itemId, message, severity, column, title, url, quote, unit } = problem;
    const item = itemOf.get(itemId);
    return [
      { value: number },
      { value: item?.group.join(' / ') ?? null },
      { value: item?.title ?? itemId },
      { value: column },
      { value: message },
      { value: quote },
      { value: title ?? url, href: url },
      { value: url, href: url },
      { value: beijingTime(problem.capturedAt) },
      { value: severityWords[severity] },
      { value: describeBasis(problem.basis) },
      { value: item?.deducted ?? null },
      { value: unit },
      { value: null },
      { value: null },
    ];
  });
}

function buildProblemSheet(view: AssessmentView): WriteSheet {
  const columns = nameColumns(view, [
    { heading: '序号', width: 6 },
    { heading: '指标', width: 20 },
    { heading: '测评指标与考察点', width: 24 },
    { heading: '栏目', width: 14 },
    { heading: '存在问题', width: 52 },
    { heading: '原文摘录', width: 34 },
    { heading: '问题对象', width: 30 },
    { heading: '问题链接', width: 36 },
    { heading: '采集时间（北京时间）', width: 17 },
    { heading: '程度', width: 10 },
    { heading: '依据', width: 26 },
    { heading: '该项扣分', width: 9 },
    { heading: '责任单位', width: 18 },
    { heading: '整改情况', width: 20 },
    { heading: '整改链接', width: 24 },
  ]);
  return toTable(buildTableSheet('问题清单', columns, nameRows(view, problemRows)));
}

function uncheckedRows({ judged, state, message, url }: AgencyView): readonly TableCell[][] {
  if (judged === null) {
    const why = message === '' ? (state === null ? '还没有检查' : stateWords[state]) : message;
    return [[{ value: '监测对象' }, { value: null }, { value: why }, { value: url, href: url }]];
  }
  const titleOf = new Map(judged.items.map(({ id, title }) => [id, title]));
  return [
    ...judged.open.map(({ itemId, outcome, reason, url: at }): TableCell[] => [
      outcomeCell(outcome),
      { value: titleOf.get(itemId) ?? itemId },
      { value: reason },
      { value: at, href: at },
    ]),
    ...judged.notChecked.map(({ url: at, reason }): TableCell[] => [
      { value: '地址未检查' },
      { value: null },
      { value: reason },
      { value: at, href: at },
    ]),
  ];
}

function buildUncheckedSheet(view: AssessmentView): WriteSheet {
  const columns = nameColumns(view, [
    { heading: '类别', width: 14 },
    { heading: '指标', width: 34 },
    { heading: '原因', width: 60 },
    { heading: '链接', width: 44 },
  ]);
  return toTable(buildTableSheet('未检查', columns, nameRows(view, uncheckedRows)));
}

/** A round or one agency of it as a workbook: 总表, 明细, 问题清单, 口径, 未检查, and 截图 where there are pictures. */
export async function renderAssessmentWorkbook(
  view: AssessmentView,
  taken: RoundPictures = noPictures,
): Promise<Uint8Array> {
  const { assessment, engine, scope, agencies } = view;
  const subject = scope === 'agency' ? (agencies[0]?.name ?? '') : assessment.name;
  const places = locatePictures(taken);
  const detail = buildTableSheet(
    '明细',
    nameColumns(view, unionColumns),
    nameRows(view, (agency) => listUnionRows(agency, places)),
  );
  const bytes = await writeXlsx({
    sheets: [
      scope === 'agency' ? buildGroupSheet(view) : buildSummarySheet(view),
      toTable(detail),
      buildProblemSheet(view),
      buildFactSheet([...listRoundFacts(view), ...roundDefinitions]),
      buildUncheckedSheet(view),
      ...buildPictureSheets(view, taken),
    ],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: {
      title: `${subject} 政务公开评估表 ${assessment.asOf}`,
      creator: `明察 ${engine.versions.join(' ')}`,
      // Fixed by the round, so that the same round gives the same bytes.
      modified: new Date(`${assessment.asOf}T00:00:00Z`),
    },
  });
  return taken.pictures.length === 0 ? bytes : anchorPictures(bytes);
}
