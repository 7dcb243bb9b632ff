import words from './page-kind-words.json' with { type: 'json' };

/** Words by which the sort of a page is told; forms met on real portals. */
export const pageKindWords: Readonly<Record<keyof typeof words, readonly string[]>> = words;
