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

function isPast({ label }: Figure, year: number | null): boolean {
  return hasWord(label, yearWords(wording.past, year)) && !hasWord(label, wording.notCompared);
}

/** Whether a figure is told as what another is compared with: “较上年的80条”, “上年为242篇”. */
function isCompared({ label }: Figure): boolean {
  return hasWord(label, wording.comparing);
}

const isCount = ({ unit }: Figure): boolean => unit !== '%' && unit !== '百分点';

/** The readings of a change: which figure now and which before it may be told of; several where it is not certain. */
function readChanges(
  sentence: ReportSentence,
  told: Figure,
  year: number | null,
): readonly Change[] {
  const sign = directionOf(told);
  if (sign === null || told.isHedged) return [];
  const before = sentence.figures.filter(
    (figure) =>
      figure.end <= told.start &&
      isCount(figure) &&
      directionOf(figure) === null &&
      !hasWord(figure.label, wording.notCompared),
  );
  const unit = isCount(told) ? told.unit : before.at(-1)?.unit;
  const same = before.filter((figure) => unit !== undefined && isSameUnit(figure.unit, unit));
  const past = same.filter((figure) => isPast(figure, year)).at(-1) ?? null;
  return same
    .filter((figure) => !isPast(figure, year) && isTold(sentence, figure, told, past))
    .map((now) => ({ sentence, told, sign, now, before: past }));
}

/** Whether a change may be told of a figure: no list stands between them, and it is compared with something. */
function isTold({ text }: ReportSentence, now: Figure, told: Figure, past: Figure | null): boolean {
  const between = text.slice(now.end, told.start);
  if (hasWord(between, ['其中', '；', '分别']) || now.depth !== told.depth) return false;
  if (now.isHedged || past?.isHedged === true) return false;
  return past !== null || hasWord(between, wording.against);
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

/** The claim of one change: the reading that holds; where none does, the only one there is, told as a comparison. */
function reckonChange(
  sentence: ReportSentence,
  told: Figure,
  year: number | null,
): ReportClaim | null {
  const readings = readChanges(sentence, told, year);
  const claims = readings.flatMap(
    (change) => (told.unit === '%' ? reckonRate(change) : reckonDifference(change)) ?? [],
  );
  const held = claims.find(({ verdict }) => verdict === 'agrees');
  if (held !== undefined) return held;
  const [only] = claims;
  const past = readings[0]?.before ?? null;
  return readings.length === 1 && past !== null && isCompared(past) ? (only ?? null) : null;
}

/** Differences and rates against the year before, where the text tells the figures. Source: rules 5.6. */
export function reckonChanges(
  sentence: ReportSentence,
  year: number | null,
): readonly ReportClaim[] {
  return sentence.figures
    .filter(({ unit }) => unit !== '百分点')
    .flatMap((told) => reckonChange(sentence, told, year) ?? []);
}
