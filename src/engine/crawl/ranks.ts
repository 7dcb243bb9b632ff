/** Order of the work: lower goes first; the last three digits order the like. */
export const ranks = {
  home: 0,
  platform: 1000,
  column: 2000,
  list: 3000,
  look: 4000,
  document: 5000,
  pair: 6000,
  attachment: 7000,
  link: 8000,
  again: 9000,
  beyond: 10_000,
} as const;
