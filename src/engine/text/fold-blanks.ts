/** Folds every run of blanks (full-width, no-break and zero-width ones too) to one space and trims. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060]+/g, ' ').trim();
}

/** Removes every blank. */
export function dropBlanks(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060]+/g, '');
}
