import { pairWords } from '../data/document-pairs.ts';

const ordinal = /\d{1,8}|第[一二三四五六七八九十百]{1,4}[批期号次轮]/g;

function pairsOf(stem: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= stem.length; at += 1) pairs.add(stem.slice(at, at + 2));
  return pairs;
}

/** Likeness of two texts by their character pairs (Dice, 0–1). */
export function measureLikeness(one: string, other: string): number {
  return compareSets(pairsOf(one), pairsOf(other));
}

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function numbersOf(stem: string): string {
  return [...stem.matchAll(ordinal)].map(([number]) => number).join(',');
}

/** Whether two stems can mean one thing: years, numbers and words such as 废止 or 修改 must not differ. */
export function isCompatible(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (a !== b && a !== '' && b !== '') return false;
  return pairWords.actWords.every((word) => one.includes(word) === other.includes(word));
}

/** Pairs that stand in more titles than this tell nothing. */
const maxPosting = 300;
const maxCandidates = 40;

/** An index of stems that finds the likest ones without comparing all. */
export interface LikenessIndex {
  findLikest(stem: string): { readonly at: number; readonly likeness: number } | null;
}

/** Indexes stems by their character pairs; `findLikest` gives the place of the likest compatible one above the threshold. */
export function indexLikeness(stems: readonly string[]): LikenessIndex {
  const postings = new Map<string, number[]>();
  const sets = stems.map(pairsOf);
  sets.forEach((set, at) => {
    for (const pair of set) {
      const known = postings.get(pair);
      if (known === undefined) postings.set(pair, [at]);
      else known.push(at);
    }
  });
  return {
    findLikest(stem) {
      const counts = new Map<number, number>();
      const own = pairsOf(stem);
      for (const pair of own) {
        const posting = postings.get(pair) ?? [];
        if (posting.length > maxPosting) continue;
        for (const at of posting) counts.set(at, (counts.get(at) ?? 0) + 1);
      }
      const candidates = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const judged = candidates.slice(0, maxCandidates).flatMap(([at]) => {
        const likeness = compareSets(own, sets[at] ?? new Set());
        const isAlike = likeness >= pairWords.titleLikeness && isCompatible(stem, stems[at] ?? '');
        return isAlike ? [{ at, likeness }] : [];
      });
      return judged.sort((a, b) => b.likeness - a.likeness || a.at - b.at)[0] ?? null;
    },
  };
}
