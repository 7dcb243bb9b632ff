import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import { outcomesByGravity, outcomeWords } from '../outcome-words.ts';

type Fact = readonly [name: string, value: string | number | null];

/** `0.8123` as `81.2%`; "—" for null. */
export function asPercent(ratio: number | null): string {
  return ratio === null ? '—' : `${(Math.round(ratio * 1000) / 10).toFixed(1)}%`;
}

/** What an exported round says of itself. Shape: name and value, in reading order. */
export function listRoundFacts({
  assessment,
  system,
  engine,
  totals,
}: AssessmentView): readonly Fact[] {
  return [
    ['评估任务', assessment.name],
    ['轮次', assessment.round],
    ['监测时间点', assessment.asOf],
    ['评估人', assessment.assessor],
    ['指标体系', `${system.name}（${system.key}）`],
    ['指标体系来源', [system.issuer, system.source].filter((text) => text !== '').join('；')],
    ['合格线（百分制）', system.passLine],
    ['每栏目抽查文件数', assessment.sample],
    ['每网站最多读取页面数', assessment.maxPages],
    ['程序版本', engine.versions.join('、')],
    ['节假日数据', engine.calendarRevisions.join('、')],
    ['监测对象（个）', totals.targets],
    ['已评估（个）', totals.judged],
    ['平均得分率', asPercent(totals.meanRatio)],
    ['达到合格线（个）', totals.qualified],
    ['存在单项否决情形（个）', totals.vetoed],
    ...outcomesByGravity.map(
      (outcome) => [`${outcomeWords[outcome].word}（项次）`, totals.counts[outcome]] as const,
    ),
    ['问题（条）', totals.problems],
    ['人工判定（项次）', totals.decidedByHand],
  ];
}

/** What the words of the exported tables mean. Shape: one row a word. */
export const roundDefinitions: readonly Fact[] = [
  ['项次', '一个监测对象的一项指标计一项次；各表、报告和工作台的数字同出一处。'],
  ['不符合', '有原文摘录等正面证据，或经人工核实，与所列规定不符。'],
  ['需人工核实', '有疑点但证据不足，由人打开页面核实后认定；未认定前不计扣分。'],
  ['不适用', '该层级、该机关不要求此项，不计入满分。'],
  [
    '未检查',
    '本次没有看到（未取得页面、超出抽查范围、须由人判断而未判断），不计扣分，逐项原因见“未检查”。',
  ],
  ['程序判断、人工判断', '两者并列保留；有人工判断的，以人工判断为准。'],
  ['得分率', '得分 ÷ 适用指标的满分；名次按得分率，单项否决的列在最后，相同的并列。'],
  ['已判定', '已作出判断的分值占适用满分的比例；没有分值的体系按项数计算。'],
  ['问题', '每条扣分或失分原因计一条；同一事实在几项指标中扣分的，分别计算。'],
  ['整改情况、整改链接、复核结果', '留空，由责任单位和复核人员填写。'],
];
