import words from './search-words.json' with { type: 'json' };

/** Words by which a site search is recognised: in placeholders, in names of fields, on links, in addresses. */
export const searchWords: Readonly<Record<keyof typeof words, readonly string[]>> = words;
