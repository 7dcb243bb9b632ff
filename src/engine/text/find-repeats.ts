/** Length of the sequences that are compared. */
const sequenceLength = 5;
/** Characters of one text that are compared; the largest real narratives have some 30,000. */
const maxLength = 200_000;
/** Places of one sequence that are tried for the longest common passage. */
const maxPlaces = 4;

/** A text made ready for comparing. */
export interface ComparableText {
  readonly source: string;
  /** The text with its letters alone: digits, blanks and punctuation dropped. */
  readonly letters: string;
  /** Offset in the source of each letter. */
  readonly offsets: Int32Array;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A passage that two texts share, as compared: start in each, and length. */
interface Shared {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** What one text repeats of another. */
export interface Repeats {
  /** Share of the text's sequences that the other has too, 0–1. */
  readonly ratio: number;
  /** Longest passages that both have, longest first, as each prints them. */
  readonly passages: readonly { readonly own: string; readonly other: string }[];
}

function indexSequences(letters: string): ComparableText['places'] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + sequenceLength <= letters.length; at += 1) {
    const sequence = letters.slice(at, at + sequenceLength);
    const known = places.get(sequence);
    if (known === undefined) places.set(sequence, [at]);
    else if (known.length < maxPlaces) known.push(at);
  }
  return places;
}

/** Prepares a text for comparing: its letters alone, cut at a limit. */
export function toComparable(text: string): ComparableText {
  const source = text.slice(0, maxLength);
  const found = [...source.matchAll(/\p{L}/gu)];
  const letters = found.map(([letter]) => letter.slice(0, 1)).join('');
  const offsets = Int32Array.from(found, ({ index }) => index);
  return { source, letters, offsets, places: indexSequences(letters) };
}

function commonLength(a: string, from: number, b: string, start: number): number {
  let length = 0;
  while (from + length < a.length && a[from + length] === b[start + length]) length += 1;
  return length;
}

function findShared({ letters }: ComparableText, other: ComparableText): readonly Shared[] {
  const shared: Shared[] = [];
  for (let at = 0; at + sequenceLength <= letters.length;) {
    const starts = other.places.get(letters.slice(at, at + sequenceLength)) ?? [];
    let best: Shared = { at, start: 0, length: 0 };
    for (const start of starts) {
      const length = commonLength(letters, at, other.letters, start);
      if (length > best.length) best = { at, start, length };
    }
    if (best.length > 0) shared.push(best);
    at += Math.max(1, best.length);
  }
  return shared;
}

function quote({ source, offsets }: ComparableText, from: number, length: number): string {
  return source.slice(offsets[from] ?? 0, (offsets[from + length - 1] ?? 0) + 1);
}

function measureShare({ letters }: ComparableText, other: ComparableText): number {
  const all = letters.length - sequenceLength + 1;
  if (all <= 0) return 0;
  let repeated = 0;
  for (let at = 0; at < all; at += 1) {
    if (other.places.has(letters.slice(at, at + sequenceLength))) repeated += 1;
  }
  return repeated / all;
}

/** What a text repeats of another: the share of its five-character sequences, and the longest common passages. */
export function findRepeats(
  own: ComparableText,
  other: ComparableText,
  maxPassages: number,
): Repeats {
  const passages = findShared(own, other)
    .toSorted((a, b) => b.length - a.length || a.at - b.at)
    .slice(0, maxPassages)
    .map(({ at, start, length }) => ({
      own: quote(own, at, length),
      other: quote(other, start, length),
    }));
  return { ratio: measureShare(own, other), passages };
}
