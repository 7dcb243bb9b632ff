import { writeXlsx } from 'hucre/xlsx';
import { engineVersion } from '../../engine/index.ts';
import type {
  Ledger,
  LedgerAgency,
  LedgerEntry,
  RecheckState,
} from '../../engine/model/assessment/rectification.ts';
import { beijingTime } from '../site/list-facts.ts';
import { buildFactSheet, buildTableSheet, type TableCell } from '../workbook-cells.ts';
import { toTable } from './to-table.ts';

/** 复核结果 in one word. */
export const recheckWords: Readonly<Record<RecheckState, string>> = {
  resolved: '已整改',
  excused: '不再要求整改',
  remaining: '未整改',
  unsure: '需人工核实',
  unchecked: '未复核',
};

const states: readonly RecheckState[] = ['remaining', 'unsure', 'unchecked', 'resolved', 'excused'];

function describeGround({ closing, recheck }: LedgerEntry): string {
  if (closing === null) return recheck.reason;
  const { note, by } = closing;
  const said = note === '' ? '人工认定' : `人工认定：${note}`;
  return by === '' ? said : `${said}（${by}）`;
}

function entryRow({ target }: LedgerAgency, entry: LedgerEntry): TableCell[] {
  const { problem, itemTitle, reply, closing, recheck, state } = entry;
  const link = reply?.link ?? '';
  const url = closing === null ? recheck.url : '';
  return [
    { value: target.name },
    { value: problem.number },
    { value: itemTitle },
    { value: problem.message },
    { value: problem.quote },
    { value: problem.url, href: problem.url },
    { value: beijingTime(problem.capturedAt) },
    { value: problem.unit },
    { value: reply?.text ?? null },
    { value: link === '' ? null : link, href: link },
    { value: recheckWords[state] },
    { value: describeGround(entry) },
    { value: closing === null ? recheck.quote : null },
    { value: url === '' ? null : url, href: url },
    { value: beijingTime(closing === null ? recheck.capturedAt : closing.at) },
  ];
}

function buildEntrySheet({ agencies }: Ledger) {
  const columns = [
    { heading: '监测对象', width: 24 },
    { heading: '序号', width: 6 },
    { heading: '测评指标与考察点', width: 22 },
    { heading: '存在问题', width: 46 },
    { heading: '原文摘录', width: 28 },
    { heading: '问题链接', width: 30 },
    { heading: '采集时间（北京时间）', width: 17 },
    { heading: '责任单位', width: 16 },
    { heading: '整改情况', width: 26 },
    { heading: '整改链接', width: 26 },
    { heading: '复核结果', width: 13 },
    { heading: '复核依据', width: 44 },
    { heading: '复核摘录', width: 28 },
    { heading: '复核链接', width: 30 },
    { heading: '复核时间（北京时间）', width: 17 },
  ];
  const rows = agencies.flatMap((agency) => agency.entries.map((entry) => entryRow(agency, entry)));
  return toTable(buildTableSheet('整改台账', columns, rows), { frozenColumns: 2 });
}

function buildCountSheet({ agencies }: Ledger) {
  const columns = [
    { heading: '监测对象', width: 28 },
    { heading: '问题', width: 8 },
    { heading: '已反馈', width: 9 },
    ...states.map((state) => ({ heading: recheckWords[state], width: 13 })),
  ];
  const rows = agencies.map(({ target, counts }): TableCell[] => [
    { value: target.name },
    { value: counts.problems },
    { value: counts.replied },
    ...states.map((state) => ({ value: counts[state] })),
  ]);
  return toTable(buildTableSheet('汇总', columns, rows));
}

function listFacts({ assessment, asOf, system, later, counts }: Ledger) {
  return [
    ['评估任务', `${assessment.name} ${assessment.round}`],
    ['监测时间点', asOf],
    ['指标体系', system],
    ['复核轮次', later === null ? '还没有' : `${later.round}（监测时间点 ${later.asOf}）`],
    ['问题', counts.problems],
    ['已反馈', counts.replied],
    ...states.map((state) => [recheckWords[state], counts[state]] as const),
    [
      '已整改',
      '复核轮次重新看到同一栏目、页面或文件，并且符合；或由人工认定。只是没有再发现的，不算已整改，列为需人工核实。',
    ],
    ['未整改', '复核轮次又看到同一问题，附原文和时间；或由人工认定。'],
    ['整改情况、整改链接', '照录责任单位在问题清单中填写的内容，未作改动。'],
  ] as const;
}

/** 整改台账 as a workbook: each problem with its answer and what became of it, the counts by agency, and what the words mean. */
export async function renderLedgerWorkbook(ledger: Ledger): Promise<Uint8Array> {
  const { assessment, asOf } = ledger;
  return await writeXlsx({
    sheets: [buildEntrySheet(ledger), buildCountSheet(ledger), buildFactSheet(listFacts(ledger))],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: {
      title: `${assessment.name} ${assessment.round} 整改台账`,
      creator: `明察 ${engineVersion}`,
      modified: new Date(`${asOf}T00:00:00Z`),
    },
  });
}
