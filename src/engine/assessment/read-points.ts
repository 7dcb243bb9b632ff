import { scoreTableWords } from '../data/score-table-words.ts';
import type { Indicator } from '../model/indicator-system.ts';
import { roundTo } from '../score/sum-score.ts';
import { dropBlanks } from '../text/fold-blanks.ts';

type Criterion = Indicator['criteria'][number];

/** Points of a cell: a number, nothing, or words that are no single number. */
export type ReadPoints =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear' };

function toHalfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Reads “10”, “10分”, “10%”, “（5分）”; a range, a sum of parts or a penalty is unclear. */
export function readPoints(text: string): ReadPoints {
  const bare = toHalfWidth(dropBlanks(text)).replace(/^[（(]|[)）]$/g, '');
  if (bare === '' || /^[-—–/]{1,4}$/.test(bare)) return { kind: 'blank' };
  const match = /^(\d{1,4}(?:\.\d{1,4})?)[分%]?$/.exec(bare);
  if (match?.[1] === undefined) return { kind: 'unclear' };
  return { kind: 'number', value: roundTo(Number(match[1]), 4) };
}

const ownPoints = /[（(，,。；;：:]?[得计共占]?(\d{1,3}(?:\.\d{1,2})?)分[)）]?[。；;]?$/;
/** “每项扣2分”, “每少一项，扣1分”. */
const eachLoss = /每[^。；扣每]{1,24}扣[减除]?(\d{1,3}(?:\.\d{1,2})?)分/;
/** “每次加2分，最高加5分”: nothing that the item is worth. */
const addition = /[加附奖][^。；扣]{0,6}\d{1,3}(?:\.\d{1,2})?分/;
const oneLoss = /扣[减除]?(\d{1,3}(?:\.\d{1,2})?)分/;

/** What a 考察点 is worth: “（2分）” at its end, else “扣2分” where nothing is counted by the piece. */
function pointsOfCriterion(text: string): number | null {
  const bare = toHalfWidth(dropBlanks(text));
  if (eachLoss.test(bare) || addition.test(bare)) return null;
  const loss = oneLoss.exec(bare)?.[1];
  const points = loss ?? ownPoints.exec(bare)?.[1];
  return points === undefined ? null : Number(points);
}

const ordinal =
  /^(?:[（(]?\d{1,2}[)）.．、]|[\u2460-\u2473]|[（(][一二三四五六七八九十]{1,3}[)）])[ \t]{0,4}/;

function splitLine(line: string): readonly string[] {
  const parts = line.split(
    /[；;](?=.)|(?<=[。；;）)分])(?=[（(]?\d{1,2}[)）.．、](?!\d))|(?=[\u2460-\u2473])/,
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The 考察点 in a cell, without their ordinals, each with its points where the words give any. */
export function readCriteria(cell: string): readonly Criterion[] {
  const lines = cell.split('\n');
  // Lines are the writer's own division; a semicolon inside of one divides nothing then.
  return (lines.length > 1 ? lines : lines.flatMap(splitLine))
    .map((text) => text.replace(ordinal, '').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, points: pointsOfCriterion(text) }));
}

function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function readCap(text: string): number | undefined {
  for (const word of scoreTableWords.capWords) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const figure = /^\D{0,4}(\d{1,3}(?:\.\d{1,2})?)分/.exec(text.slice(at + word.length))?.[1];
    if (figure !== undefined) return Number(figure);
  }
  return undefined;
}

function listEachLosses(criteria: readonly Criterion[]): readonly number[] {
  return criteria.flatMap(({ text }) => {
    const figure = eachLoss.exec(toHalfWidth(dropBlanks(text)))?.[1];
    return figure === undefined ? [] : [Number(figure)];
  });
}

/** How an item's points follow, as far as its words tell; `manual` where they leave it open. */
export function readScoring(
  title: string,
  criteria: readonly Criterion[],
): { readonly scoring: Indicator['scoring']; readonly reason: string } {
  const text = dropBlanks([title, ...criteria.map((criterion) => criterion.text)].join('。'));
  const [each, ...others] = new Set(listEachLosses(criteria));
  if (hasAny(text, scoreTableWords.vetoWords)) {
    return { scoring: { rule: 'veto' }, reason: '原文有“一票否决”或“单项否决”' };
  }
  const isMixed = criteria.some(
    ({ text: line, points }) => points !== null && !hasAny(line, scoreTableWords.capWords),
  );
  if (each !== undefined && others.length === 0 && !isMixed) {
    const cap = readCap(toHalfWidth(text));
    const scoring = { rule: 'per-finding' as const, deductPerFinding: each };
    return {
      scoring: cap === undefined ? scoring : { ...scoring, cap },
      reason: `原文“每项扣${String(each)}分”`,
    };
  }
  if (each !== undefined) {
    return { scoring: { rule: 'manual' }, reason: '原文有几种不同的扣分，须逐项判断' };
  }
  if (criteria.length > 1 && criteria.every(({ points }) => points !== null)) {
    return { scoring: { rule: 'criteria' }, reason: '每个考察点都有分值' };
  }
  if (hasAny(text, scoreTableWords.allOrNothingWords)) {
    return { scoring: { rule: 'all-or-nothing' }, reason: '原文“不得分”' };
  }
  return { scoring: { rule: 'manual' }, reason: '原文未写明如何扣分' };
}
