import type { ReportClaim, ReportTerm } from '../../model/artifacts/annual-report.ts';
import { narrativeWords } from '../../data/narrative-words.ts';
import { hasWord } from '../../text/find-words.ts';
import { makeClaim, textTerm, writeNumber } from './make-claim.ts';
import type { Figure } from './read-figures.ts';
import { type FigureList, isParallel, partName, type PlacedFigure } from './read-lists.ts';

/** Parts that reach this share of their total without naming a rest were meant to be the whole. */
const nearShare = 0.9;
const hedgedShare = 0.1;
const maxWritten = 14;

type Verdict = Pick<ReportClaim, 'verdict' | 'reason'> & { readonly parts: readonly Figure[] };

const sumOf = (parts: readonly Figure[]): number =>
  Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;

/** The leading parts that make up the total: what follows them is told of something else. */
function findPrefix(parts: readonly Figure[], total: number): readonly Figure[] | null {
  for (let size = parts.length; size >= 2; size -= 1) {
    const prefix = parts.slice(0, size);
    if (sumOf(prefix) === total) return prefix;
  }
  return null;
}

const results = ['予以公开', '部分公开', '不予公开'];

/** Results of applications add up to those that were finished, not to those that came in. */
function isOtherBase(parts: readonly Figure[], total: Figure): boolean {
  const areResults = parts.some(({ label }) => hasWord(label, results));
  const { topics } = narrativeWords.applications;
  const done = topics
    .filter(({ id }) => id === 'done' || id === 'answered')
    .flatMap(({ words }) => words[0] ?? []);
  return areResults && !hasWord(total.label, done);
}

function judge(list: FigureList, { figure: total }: PlacedFigure): Verdict | null {
  const { parts, isComplete } = list;
  const sum = sumOf(parts);
  const prefix = findPrefix(parts, total.value);
  if (prefix !== null) return { verdict: 'agrees', reason: '', parts };
  if ([total, ...parts].some(({ isHedged }) => isHedged)) {
    const isNear = Math.abs(sum - total.value) <= hedgedShare * Math.max(sum, total.value);
    return isNear && isComplete ? { verdict: 'agrees', reason: '', parts } : null;
  }
  return judgeExact(list, total, sum);
}

/** A sum that differs from an exact total. */
function judgeExact(
  { parts, isCertain, isComplete }: FigureList,
  total: Figure,
  sum: number,
): Verdict | null {
  const isFirm = isCertain && !isOtherBase(parts, total);
  const isOverlapping = parts.some(({ value }) => value >= total.value);
  if (isComplete) {
    return isFirm && !isOverlapping
      ? { verdict: 'contradicts', reason: '', parts }
      : { verdict: 'unclear', reason: '各项是否为该总数的全部尚不确定', parts };
  }
  if (!isCertain || sum < total.value * nearShare) return null;
  if (sum < total.value) return { verdict: 'unclear', reason: '各项未说明是否列全', parts };
  const isChannel = parts.some(({ label }) => hasWord(label, narrativeWords.lists.channels));
  return isFirm && isParallel(parts) && !isChannel && !isOverlapping
    ? { verdict: 'contradicts', reason: '', parts }
    : { verdict: 'unclear', reason: '各项可能相互重叠', parts };
}

function writeSum(parts: readonly Figure[]): string {
  const shown = parts.slice(0, maxWritten).map((part) => `${partName(part)} ${part.raw}`);
  const rest = parts.length > maxWritten ? [`其余 ${String(parts.length - maxWritten)} 项`] : [];
  return [...shown, ...rest].join(' + ');
}

function totalName({ label, tail }: Figure): string {
  const name = label.replace(/^(?:20\d\d年度?|本年度?|全年|其中)/, '');
  return (name.length < 2 ? name + tail : name).slice(-16) || '总数';
}

/** “建议12件、提案15件，其中主办20件、协办7件”: the parts may be those of several totals together. */
function fitsSeveral(totals: readonly PlacedFigure[], sum: number): boolean {
  let together = 0;
  return totals.some(({ figure }) => {
    together += figure.value;
    return together === sum;
  });
}

/** One breakdown against its total: agrees with any of the likely totals, contradicts only the certain one. */
function reckonList(list: FigureList): ReportClaim | null {
  const { sentence, parts, totals } = list;
  const sum = sumOf(parts);
  const fitting = totals.find(({ figure }) => findPrefix(parts, figure.value) !== null);
  const total = fitting ?? totals[0];
  if (total === undefined || (fitting === undefined && fitsSeveral(totals, sum))) return null;
  const judged = judge(list, total);
  if (judged === null) return null;
  const shown =
    judged.verdict === 'agrees' ? (findPrefix(parts, total.figure.value) ?? parts) : parts;
  const name = totalName(total.figure);
  const shownSum = sumOf(shown);
  const isEqual = shownSum === total.figure.value;
  const sign = isEqual ? '=' : judged.verdict === 'agrees' ? '≈' : '≠';
  const middle = isEqual ? '' : ` = ${writeNumber(shownSum)}`;
  const terms: ReportTerm[] = [
    textTerm(total.sentence, total.figure, name),
    ...shown.map((part) => textTerm(sentence, part, partName(part))),
  ];
  return makeClaim(sentence, {
    kind: 'parts',
    topic: name,
    expression: `${writeSum(shown)}${middle} ${sign} ${name} ${total.figure.raw}`,
    left: judged.verdict === 'agrees' ? shownSum : sum,
    right: total.figure.value,
    verdict: judged.verdict,
    reason: judged.reason,
    terms,
  });
}

/** Breakdowns of the text against their totals. Source: rules 5.6. */
export function reckonParts(lists: readonly FigureList[]): readonly ReportClaim[] {
  return lists.flatMap((list) => reckonList(list) ?? []);
}
