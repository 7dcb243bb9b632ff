/** Folds every run of blanks (full-width, no-break and zero-width ones too) to one space and trims. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/g, ' ').trim();
}

/** Removes every blank. */
export function dropBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/g, '');
}
