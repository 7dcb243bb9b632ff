/** A stream of numbers that a seed alone decides. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
  /** Parts that add up to the total, by weight; rests go to the first parts. */
  spread(total: number, weights: readonly number[]): number[];
}

/** Mulberry32: small, fast, the same on every machine. */
export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item;
  const chance = (share: number): boolean => next() < share;
  const spread = (total: number, weights: readonly number[]): number[] => {
    const bounds = weights.map((weight) => weight * (0.4 + next()));
    const sum = bounds.reduce((all, bound) => all + bound, 0);
    const parts = bounds.map((bound) => Math.floor((total * bound) / sum));
    let rest = total - parts.reduce((all, part) => all + part, 0);
    for (let at = 0; rest > 0; at = (at + 1) % parts.length, rest -= 1) {
      parts[at] = (parts[at] ?? 0) + 1;
    }
    return parts;
  };
  return { next, int, pick, chance, spread };
}
