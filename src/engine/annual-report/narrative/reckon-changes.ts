import { narrativeWords } from '../../data/narrative-words.ts';
import type { ReportClaim } from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { fitsPercent } from './fits-percent.ts';
import { makeClaim, textTerm, writeNumber } from './make-claim.ts';
import { type Figure, isSameUnit } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';
import { yearWords } from './scope.ts';

const wording = narrativeWords.changes;
const endFillers = /(?:[了约近为]|幅度?为?|率为?|达到?)$/;

/** A change told in the text: the figure now, the one before, and by how much it rose or fell. */
interface Change {
  readonly sentence: ReportSentence;
  readonly told: Figure;
  readonly sign: 1 | -1;
  readonly now: Figure;
  readonly before: Figure | null;
}

function directionOf({ label }: Figure): 1 | -1 | null {
  const words = label.replace(endFillers, '');
  // “下降” and “减少” first: “减少” ends with the “少” of no other word.
  if (wording.down.some((word) => words.endsWith(word))) return -1;
  return wording.up.some((word) => words.endsWith(word)) ? 1 : null;
}

function isPast({ label, lead }: Figure, year: number | null): boolean {
  return hasWord(label, yearWords(wording.past, year)) || hasWord(lead, wording.past);
}

const isCount = ({ unit }: Figure): boolean => unit !== '%' && unit !== '百分点';

/** The figures that a change is told of; null where they are not certain. */
function readChange(sentence: ReportSentence, told: Figure, year: number | null): Change | null {
  const sign = directionOf(told);
  if (sign === null || told.isHedged) return null;
  const before = sentence.figures.filter(
    (figure) => figure.end <= told.start && isCount(figure) && directionOf(figure) === null,
  );
  const past = before.filter((figure) => isPast(figure, year));
  const [unit] = isCount(told) ? [told.unit] : before.map((figure) => figure.unit).reverse();
  if (unit === undefined) return null;
  const same = before.filter((figure) => isSameUnit(figure.unit, unit));
  const now = same.filter((figure) => !past.includes(figure)).at(-1);
  const then = same.filter((figure) => past.includes(figure)).at(-1) ?? null;
  if (now === undefined || now.isHedged || then?.isHedged === true) return null;
  // A list between the two figures leaves open which of its figures is meant.
  const between = sentence.text.slice(now.end, told.start);
  if (hasWord(between, ['其中', '；', '分别']) || now.depth !== told.depth) return null;
  const isCompared = hasWord(between, wording.against) || then !== null;
  return isCompared ? { sentence, told, sign, now, before: then } : null;
}

function reckonDifference({ sentence, told, sign, now, before }: Change): ReportClaim | null {
  if (before === null) return null;
  const exact = now.value - before.value;
  const isHeld = exact === sign * told.value;
  const name = now.label === '' ? '本年' : now.label.slice(-16);
  return makeClaim(sentence, {
    kind: 'difference',
    topic: name,
    expression: `本年 ${now.raw} − 上年 ${before.raw} = ${writeNumber(exact)} ${isHeld ? '=' : '≠'} ${sign < 0 ? '−' : ''}${told.raw}`,
    left: exact,
    right: sign * told.value,
    verdict: isHeld ? 'agrees' : 'contradicts',
    terms: termsOf(sentence, name, now, before, told),
  });
}

function termsOf(
  sentence: ReportSentence,
  name: string,
  now: Figure,
  before: Figure | null,
  told: Figure,
) {
  return [
    textTerm(sentence, now, name),
    ...(before === null ? [] : [textTerm(sentence, before, '上年')]),
    textTerm(sentence, told, '增减'),
  ];
}

/** Whether some whole number of the year before gives the printed rate: 4213, up 38.18 %, from 3049. */
function hasWholeBase({ now, told, sign }: Change): number | null {
  const guess = now.value / (1 + (sign * told.value) / 100);
  if (!Number.isFinite(guess)) return null;
  const base = Math.round(guess);
  const exact = (100 * sign * (now.value - base)) / base;
  return base > 0 && fitsPercent(exact, told) === 'fits' ? base : null;
}

function reckonRate(change: Change): ReportClaim | null {
  const { sentence, told, sign, now, before } = change;
  const base = before?.value ?? hasWholeBase(change);
  if (base === null || base === 0) return null;
  const exact = (100 * (now.value - base)) / base;
  const fit = fitsPercent(sign * exact, told);
  // Some reckon the rate from the new figure: a person decides.
  const isOtherWay = fitsPercent((sign * 100 * (now.value - base)) / now.value, told) === 'fits';
  const verdict =
    fit === 'fits' ? 'agrees' : fit === 'cut' || isOtherWay ? 'unclear' : 'contradicts';
  const name = now.label === '' ? '本年' : now.label.slice(-16);
  return makeClaim(sentence, {
    kind: 'rate',
    topic: name,
    expression: `（本年 ${now.raw} − 上年 ${writeNumber(base)}）÷ ${writeNumber(base)} = ${exact.toFixed(told.decimals + 1)}% ${fit === 'fits' ? '≈' : '≠'} ${sign < 0 ? '−' : ''}${told.raw}%`,
    left: Math.round(exact * 1000) / 1000,
    right: sign * told.value,
    verdict,
    reason: verdict === 'unclear' ? '百分比的取整或算法可能不同' : '',
    terms: termsOf(sentence, name, now, before, told),
  });
}

/** Differences and rates against the year before, where the text tells the figures. Source: rules 5.6. */
export function reckonChanges(
  sentence: ReportSentence,
  year: number | null,
): readonly ReportClaim[] {
  return sentence.figures.flatMap((told) => {
    if (told.unit === '百分点') return [];
    const change = readChange(sentence, told, year);
    if (change === null) return [];
    return (told.unit === '%' ? reckonRate(change) : reckonDifference(change)) ?? [];
  });
}
