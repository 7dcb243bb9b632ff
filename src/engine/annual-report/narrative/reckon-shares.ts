import { narrativeWords } from '../../data/narrative-words.ts';
import type { AnnualReport, ReportClaim } from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { makeClaim, textTerm, writeNumber } from './make-claim.ts';
import { type Figure, isSameUnit } from './read-figures.ts';
import { type FigureList, partName } from './read-lists.ts';
import type { ReportSentence } from './read-sentences.ts';
import { fitsPercent } from './fits-percent.ts';

/** A percentage that is told right behind the figure whose share it is. */
interface Share {
  readonly sentence: ReportSentence;
  readonly part: Figure;
  readonly percent: Figure;
}

interface Base {
  readonly value: number;
  readonly isCertain: boolean;
}

const maxDistance = 14;
const noShare = ['率', '同比', '增', '减', '升', '降', '提高'];

function sharesOf(sentence: ReportSentence): readonly Share[] {
  return sentence.figures.flatMap((percent, at) => {
    const part = sentence.figures[at - 1];
    if (percent.unit !== '%' || part === undefined || part.unit === '%') return [];
    const between = sentence.text.slice(part.end, percent.start);
    const isShare =
      hasWord(between, narrativeWords.shares.verbs) &&
      !hasWord(between, noShare) &&
      !hasWord(between, narrativeWords.shares.other);
    return isShare && between.length <= maxDistance ? [{ sentence, part, percent }] : [];
  });
}

/** Totals of 表三 that shares of applications are taken of. */
function tableBases({ applications }: AnnualReport['tables']): readonly number[] {
  const total = (id: string): number =>
    applications?.rows.find((row) => row.id === id)?.cells[6]?.value ?? 0;
  return [
    total('new'),
    total('new') + total('carried-in'),
    total('results-total'),
    total('results-total') + total('carried-out'),
  ];
}

function basesOf(
  { sentence, part }: Share,
  lists: readonly FigureList[],
  tables: AnnualReport['tables'],
): readonly Base[] {
  const own = lists.filter((list) => list.parts.includes(part));
  const bases: Base[] = own.flatMap((list) => [
    ...list.totals.map(({ figure }, at) => ({
      value: figure.value,
      isCertain: at === 0 && list.isCertain && !figure.isHedged,
    })),
    { value: list.parts.reduce((sum, each) => sum + each.value, 0), isCertain: false },
  ]);
  const others = sentence.figures
    .filter((figure) => figure.end <= part.start && isSameUnit(figure.unit, part.unit))
    .map(({ value }) => ({ value, isCertain: false }));
  const rows = sentence.figures.filter(({ unit }) => isSameUnit(unit, part.unit));
  const sum = { value: rows.reduce((all, { value }) => all + value, 0), isCertain: false };
  const printed = tableBases(tables).map((value) => ({ value, isCertain: false }));
  return [...bases, ...others, sum, ...printed].filter(({ value }) => value > 0);
}

/** The total that the parts around a figure add up to: no other one can be meant. */
function provenBase(part: Figure, lists: readonly FigureList[]): Base | null {
  for (const { parts, totals, isCertain } of lists) {
    if (!parts.includes(part) || !isCertain) continue;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    if (sum > 0 && sum === totals[0]?.figure.value) return { value: sum, isCertain: true };
  }
  return null;
}

function reckonShare(
  share: Share,
  lists: readonly FigureList[],
  tables: AnnualReport['tables'],
): ReportClaim | null {
  const { sentence, part, percent } = share;
  if (part.isHedged || percent.isHedged) return null;
  const bases = basesOf(share, lists, tables);
  const fits = (base: Base) => fitsPercent((100 * part.value) / base.value, percent);
  const certain = bases.find(({ isCertain }) => isCertain);
  const proven = provenBase(part, lists);
  const fitting = (proven === null ? bases : [proven]).find((base) => fits(base) === 'fits');
  const base = fitting ?? proven ?? certain;
  if (base === undefined) return null;
  const exact = (100 * part.value) / base.value;
  const isCut = fits(base) === 'cut';
  const name = partName(part);
  return makeClaim(sentence, {
    kind: 'share',
    topic: `${name}占比`,
    expression: `${name} ${part.raw} ÷ ${writeNumber(base.value)} = ${exact.toFixed(percent.decimals + 1)}% ${fitting === undefined ? '≠' : '≈'} ${percent.raw}%`,
    left: Math.round(exact * 1000) / 1000,
    right: percent.value,
    verdict: fitting !== undefined ? 'agrees' : isCut ? 'unclear' : 'contradicts',
    reason: fitting === undefined && isCut ? '尾数截去而非四舍五入' : '',
    terms: [textTerm(sentence, part, name), textTerm(sentence, percent, `${name}占比`)],
  });
}

/** Shares of the text (占…%) against the figures they are taken of. Source: rules 5.6. */
export function reckonShares(
  sentences: readonly ReportSentence[],
  lists: readonly FigureList[],
  tables: AnnualReport['tables'],
): readonly ReportClaim[] {
  return sentences.flatMap(sharesOf).flatMap((share) => reckonShare(share, lists, tables) ?? []);
}
