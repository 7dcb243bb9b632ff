import type {
  AgencyView,
  ItemView,
  ProblemView,
} from '../../engine/model/assessment/assessment-view.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { TableCell, TableColumn } from '../workbook-cells.ts';
import { groupBy } from './group-by.ts';
import { outcomeCell } from './outcome-cell.ts';
import { placeOf } from './round-pictures.ts';

/** The scorecard's columns as offices hand them on, then what it rests on. */
export const unionColumns = [
  { heading: '序号', width: 6 },
  { heading: '过程', width: 7 },
  { heading: '一级指标', width: 12 },
  { heading: '二级指标', width: 12 },
  { heading: '三级指标', width: 12 },
  { heading: '测评指标与考察点', width: 22 },
  { heading: '权重', width: 7 },
  { heading: '得分', width: 7 },
  { heading: '扣分', width: 7 },
  { heading: '扣分依据', width: 44 },
  { heading: '截图', width: 10 },
  { heading: '问题链接', width: 26 },
  { heading: '责任单位', width: 13 },
  { heading: '整改情况', width: 14 },
  { heading: '整改链接', width: 14 },
  { heading: '复核结果', width: 10 },
  { heading: '结论', width: 14 },
  { heading: '程序判断', width: 14 },
  { heading: '人工判断', width: 20 },
] as const satisfies readonly TableColumn[];

/** Addresses named in one cell; the sheet 问题清单 has them all. */
const maxLinks = 5;

function describeHuman({ human }: ItemView): string | null {
  if (human === null) return null;
  const { outcome, note, exemption, assessor } = human;
  const said = [
    outcomeWords[outcome].word,
    note,
    exemption === null ? '' : `情况说明：${exemption}`,
  ];
  const by = assessor === '' ? '' : `（${assessor}）`;
  return `${said.filter((part) => part !== '').join('；')}${by}`;
}

function describeReasons(problems: readonly ProblemView[]): string | null {
  if (problems.length === 0) return null;
  if (problems.length === 1) return problems[0]?.message ?? null;
  return problems.map(({ message }, i) => `${String(i + 1)}. ${message}`).join('\n');
}

function unionRow(
  item: ItemView,
  number: number,
  problems: readonly ProblemView[],
  place: string | null,
): TableCell[] {
  const [first = null, second = null, third = null] = item.group;
  const links = [...new Set(problems.map(({ url }) => url))].filter((url) => url !== '');
  const units = [...new Set(problems.map(({ unit }) => unit))].filter((unit) => unit !== '');
  const pictures = item.human?.evidence ?? 0;
  return [
    { value: number },
    { value: item.process },
    { value: first },
    { value: second },
    { value: third },
    { value: item.title },
    { value: item.points },
    { value: item.scored },
    { value: item.deducted },
    { value: describeReasons(problems) },
    { value: pictures === 0 ? null : `${String(pictures)} 份佐证`, place },
    { value: links.slice(0, maxLinks).join('\n'), href: links[0] ?? null },
    { value: units.join('、') },
    { value: null },
    { value: null },
    { value: null },
    outcomeCell(item.outcome),
    { value: outcomeWords[item.machine].word },
    { value: describeHuman(item) },
  ];
}

/** 明细 of one agency: one row an indicator, in the order of the table; `places` says where the pictures of an item stand. */
export function listUnionRows(
  { id: targetId, judged }: AgencyView,
  places: ReadonlyMap<string, string> = new Map(),
): readonly (readonly TableCell[])[] {
  if (judged === null) return [];
  const problems = groupBy(judged.problems, ({ itemId }) => itemId);
  return judged.items.map((item, i) => {
    const place = places.get(placeOf({ targetId, itemId: item.id })) ?? null;
    return unionRow(item, i + 1, problems.get(item.id) ?? [], place);
  });
}
