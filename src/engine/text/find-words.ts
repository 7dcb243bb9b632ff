/** The first of the words that stands in the text, in the words' order; null when none does. */
export function findWord(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.includes(word)) ?? null;
}

/** Whether one of the words stands in the text. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** A word and where it stands. */
export interface WordPlace {
  readonly word: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Every place of the words between two offsets, in order of place; of words that overlap, the longest counts.
 * Shape: at most `limit` places of each word.
 */
export function findWordPlaces(
  text: string,
  words: readonly string[],
  range: { start: number; end: number } = { start: 0, end: text.length },
  limit = 200,
): WordPlace[] {
  const places: WordPlace[] = [];
  for (const word of words) {
    let count = 0;
    for (
      let at = text.indexOf(word, range.start);
      at >= 0 && at + word.length <= range.end && count < limit;
      at = text.indexOf(word, at + word.length)
    ) {
      places.push({ word, start: at, end: at + word.length });
      count += 1;
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return places.filter((place) => {
    if (place.start < reached) return false;
    reached = place.end;
    return true;
  });
}
