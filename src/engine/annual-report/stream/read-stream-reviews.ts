import { reportForms } from '../../data/report-forms.ts';
import type { ReportRow, ReportTable } from '../../model/artifacts/annual-report.ts';
import { readFigure } from '../read-figure.ts';
import { type Segment, type StreamValue, takeValues } from './segments.ts';

const { groups, columns } = reportForms.reviews;
const width = columns.length;
const whole = groups.length * width;
const names = columns.map(({ name }) => name);
const headLength = 200;
const maxApart = 4;
const sectionTitles = reportForms.sections.flatMap(({ titles }) =>
  Object.values(titles).map((title) => title.normalize('NFKC')),
);
/** Signs of the heads, which are often torn apart: “结果 结果 其他 尚未 总 / 维持 纠正 结果 审结 计”. */
const headSigns = columns.flatMap(({ words }) => words.slice(-1)).filter((word) => word !== '其他');

type Values = readonly StreamValue[];

function hasHeads({ text }: Segment): boolean {
  const head = text.slice(-headLength);
  return headSigns.filter((word) => head.includes(word)).length >= 2;
}

/** Groups named in a text, its section's title left out; a longer name hides a shorter one inside it. */
function findGroups(text: string): readonly number[] {
  const plain = sectionTitles.reduce((rest, title) => rest.replaceAll(title, ''), text);
  let rest = plain.slice(-headLength * 2);
  const found: number[] = [];
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    for (const word of groups[group]?.words ?? []) {
      if (!rest.includes(word)) continue;
      found.push(group);
      rest = rest.replaceAll(word, '');
    }
  }
  return [...new Set(found)];
}

/** Fifteen values in one run are the three groups in the form's order. */
function readWhole(segments: readonly Segment[], at: number): Values | null {
  const segment = segments[at];
  const values = segment === undefined ? null : takeValues(segment, whole);
  if (segment === undefined || values === null) return null;
  const before = segments.slice(Math.max(0, at - 2), at + 1).filter(({ isDrawn }) => isDrawn);
  const heads = segment.isDrawn ? before : [segment];
  return heads.some(hasHeads) ? values : null;
}

/** Three runs of five, each after the name of its own group. */
function readThirds(segments: readonly Segment[]): Values | null {
  const thirds = new Map<number, Values>();
  for (const segment of segments) {
    const values = takeValues(segment, width);
    if (values === null || !hasHeads(segment)) continue;
    const [group, ...others] = findGroups(segment.text);
    if (group === undefined || others.length > 0) continue;
    if (thirds.has(group)) return null;
    thirds.set(group, values);
  }
  const read = groups.map((_, group) => thirds.get(group));
  return read.every((values) => values !== undefined) ? read.flat() : null;
}

/** Fifteen equal values in runs out of order: whichever group each belongs to, it reads the same. */
function readEqualRuns(segments: readonly Segment[]): Values | null {
  const start = segments.findIndex((segment) => !segment.isDrawn && hasHeads(segment));
  if (start < 0) return null;
  const runs = segments.slice(start, start + maxApart).filter(hasHeads);
  const values = runs.flatMap((run) => run.values);
  const isEqual = values.every(({ raw }) => raw === values[0]?.raw);
  return values.length === whole && isEqual ? values : null;
}

function toRows(values: Values): ReportRow[] {
  return groups.map(({ id, label }, group) => ({
    id,
    label,
    columns: [...names],
    cells: values
      .slice(group * width, (group + 1) * width)
      .map(({ raw, locator }) => readFigure(raw, locator)),
  }));
}

/** Reads 表四 from its heads and the values after them; null where no head of it is met. */
export function readStreamReviews(segments: readonly Segment[]): ReportTable | null {
  if (!segments.some(hasHeads)) return null;
  const wholes = segments.map((_, at) => readWhole(segments, at)).filter((found) => found !== null);
  const texts = new Set(wholes.map((found) => found.map(({ raw }) => raw).join(' ')));
  const single = texts.size === 1 ? (wholes[0] ?? null) : null;
  const values = wholes.length > 0 ? single : (readThirds(segments) ?? readEqualRuns(segments));
  if (values === null) {
    const reason = '数字在文字中缺失或排列错乱，不能确定';
    return { state: 'unreadable', reason, rows: [], extraRows: [], locator: null };
  }
  return {
    state: 'complete',
    reason: '',
    rows: toRows(values),
    extraRows: [],
    locator: values[0]?.locator ?? null,
  };
}
