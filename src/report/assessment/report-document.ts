import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx';
import { ChartRun } from 'docx/charts';
import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { buildDocumentTable, plainText, toFigure, toParagraphs } from '../site/document-table.ts';
import {
  heading,
  officialPage,
  officialStyles,
  sentence,
  subheading,
  subtitle,
  title,
} from '../site/official-paper.ts';
import { sealDocument } from '../site/seal-document.ts';
import { type SharedProblem, listSharedProblems } from './shared-problems.ts';
import { asPercent, listRoundFacts } from './list-round-facts.ts';
import { averageGroups, countBands } from './score-bands.ts';

type Blocks = readonly (Paragraph | Table)[];

/** Kinds of problems told at length. */
const maxKinds = 8;
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];

function chart(
  name: string,
  bars: readonly { readonly label: string; readonly value: number }[],
  numberFormat: string,
): Paragraph {
  const run = new ChartRun({
    type: 'column',
    title: name,
    legend: false,
    categories: bars.map(({ label }) => plainText(label)),
    series: [{ name, values: bars.map(({ value }) => value), color: '1F4B99' }],
    dataLabels: { value: true, numberFormat },
    valueAxis: { minimum: 0, gridlines: false, visible: false },
    transformation: { width: 560, height: 190 },
    gapWidth: 80,
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    children: [run],
  });
}

function nameReport({ assessment: { name } }: AssessmentView): string {
  return name.endsWith('评估') ? `${name}报告` : `${name}评估报告`;
}

function describeRound({ assessment, system, totals }: AssessmentView): Blocks {
  const { targets, judged, meanRatio, qualified, vetoed, problems, counts } = totals;
  const mean = meanRatio === null ? '' : `平均得分率${asPercent(meanRatio)}。`;
  const line =
    qualified === null
      ? ''
      : `达到合格线（${String(system.passLine)}分）的${String(qualified)}个，合格率${asPercent(judged === 0 ? null : qualified / judged)}。`;
  const veto = vetoed === 0 ? '' : `存在单项否决情形、须人工复核的${String(vetoed)}个。`;
  return [
    sentence(
      `${assessment.name}${assessment.round === '' ? '' : `（${assessment.round}）`}以${assessment.asOf}为监测时间点，按“${system.name}”对${String(targets)}个单位进行评估，已评估${String(judged)}个。${mean}${line}${veto}`,
    ),
    sentence(
      `各项指标合计：不符合${String(counts.failed)}项次，需人工核实${String(counts.cantTell)}项次，符合${String(counts.passed)}项次，不适用${String(counts.inapplicable)}项次，未检查${String(counts.untested)}项次。共列出问题${String(problems)}条。`,
    ),
  ];
}

function drawScores(view: AssessmentView): Blocks {
  const groups = averageGroups(view);
  if (view.totals.meanRatio === null) return [sentence('所用指标体系没有可计的得分。')];
  return [
    chart(
      '得分分布（单位数）',
      countBands(view).map(({ label, count }) => ({ label, value: count })),
      '0',
    ),
    ...(groups.length === 0
      ? []
      : [
          chart(
            '各一级指标得分率（只计已判定事项）',
            groups.map(({ title: label, ratio }) => ({ label, value: ratio })),
            '0%',
          ),
        ]),
  ];
}

function describeKind(
  { title: name, agencies, problems, examples }: SharedProblem,
  i: number,
): Blocks {
  return [
    subheading(`（${numerals[i] ?? ''}）${name}`),
    sentence(`涉及${String(agencies)}个单位，问题${String(problems)}条。`),
    ...examples.map(({ agency, problem }) => {
      const place = problem.url === '' ? '' : `（${problem.url}）`;
      return sentence(`例如，${agency}：${problem.message}${place}`);
    }),
  ];
}

function advise(kinds: readonly SharedProblem[]): Blocks {
  const told = kinds.filter(({ rule }) => rule !== '').slice(0, maxKinds);
  const advice = told.map(({ title: name, agencies, rule }, i) =>
    sentence(
      `${numerals[i] ?? ''}是对照“${name}”逐条整改，涉及的${String(agencies)}个单位应按“${rule}”补齐，并反馈整改链接。`,
    ),
  );
  return [
    ...advice,
    sentence(
      '各单位收到问题清单后逐条填写整改情况和整改链接；对认定有异议的，附链接说明理由，由评估方复核。',
    ),
    sentence('对“需人工核实”和“未检查”的事项，请评估方补充核实后再行认定，本报告未计扣分。'),
  ];
}

function scoreTable({ agencies }: AssessmentView): Table {
  const columns = [
    { heading: '名次', share: 8 },
    { heading: '单位', share: 32 },
    { heading: '得分', share: 11 },
    { heading: '满分', share: 11 },
    { heading: '得分率', share: 12 },
    { heading: '已判定', share: 12 },
    { heading: '不符合', share: 14 },
  ];
  const rows = agencies.map(({ name, judged }) => {
    if (judged === null) {
      return ['—', name, '—', '—', '—', '—', '未评估'];
    }
    const { rank, scored, points, ratio, share, counts, vetoed } = judged;
    return [
      rank === null ? '—' : String(rank),
      name,
      vetoed ? '单项否决' : String(scored),
      String(points),
      asPercent(ratio),
      asPercent(share),
      String(counts.failed),
    ];
  });
  return buildDocumentTable(
    columns,
    rows.map((row) => row.map((text, i) => (i === 1 ? toParagraphs(text) : toFigure(text)))),
  );
}

/** Why agencies were not judged, below the table that says so. */
function listUnjudged({ agencies }: AssessmentView): Blocks {
  return agencies
    .filter(({ judged, message }) => judged === null && message !== '')
    .map(({ name, message }) => sentence(`${name}未评估：${message}`));
}

function factTable(view: AssessmentView): Table {
  const columns = [
    { heading: '项目', share: 32 },
    { heading: '内容', share: 68 },
  ];
  const rows = listRoundFacts(view).map(([name, value]) => [
    toParagraphs(name),
    toParagraphs(value === null ? '—' : String(value)),
  ]);
  return buildDocumentTable(columns, rows);
}

function listBlocks(view: AssessmentView): Blocks {
  const kinds = listSharedProblems(view);
  const told = kinds.slice(0, maxKinds);
  const more = kinds.length - told.length;
  return [
    title(nameReport(view)),
    subtitle(`（监测时间点：${view.assessment.asOf}）`),
    heading('一、总体情况'),
    ...describeRound(view),
    heading('二、得分与排名'),
    ...drawScores(view),
    sentence('名次按得分率排列，得分表附后；尚有未判定事项的，名次随核实结果调整。'),
    heading('三、主要问题'),
    ...(told.length === 0 ? [sentence('未发现有证据的不符合事项。')] : []),
    ...told.flatMap(describeKind),
    ...(more > 0 ? [sentence(`其他${String(more)}类问题见评估表（xlsx）。`)] : []),
    heading('四、工作建议'),
    ...advise(kinds),
    heading('五、评估口径'),
    factTable(view),
    heading('附：得分表', { onNewPage: true }),
    scoreTable(view),
    ...listUnjudged(view),
  ];
}

/** 评估报告 of a round, in the layout of official papers. Source: GB/T 9704-2012 党政机关公文格式. */
export async function renderReportDocument(view: AssessmentView): Promise<Uint8Array> {
  const { assessment, engine } = view;
  const document = new Document({
    title: plainText(nameReport(view)),
    creator: `明察 ${engine.versions.join(' ')}`,
    styles: officialStyles,
    sections: [{ ...officialPage(), children: [...listBlocks(view)] }],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return sealDocument(bytes, `${assessment.asOf}T00:00:00.000Z`);
}
