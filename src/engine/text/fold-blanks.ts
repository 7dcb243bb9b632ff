/** Sorts of blanks beside the plain space: control, no-break, general punctuation, full-width, byte order mark. */
function isOddBlank(code: number): boolean {
  if (code < 0x20) return true;
  if (code < 0x1680) return code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x2060) || code === 0x3000 || code === 0xfeff || code === 0x1680
  );
}

/** Whether the text has nothing to fold; most texts of a page have not, and a pattern is slow on them. */
function isFolded(text: string): boolean {
  let wasBlank = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isOddBlank(code) || (code === 0x20 && wasBlank)) return false;
    wasBlank = code === 0x20;
  }
  return !wasBlank || text === '';
}

/** Folds every run of blanks (full-width, no-break and zero-width ones too) to one space and trims. */
export function foldBlanks(text: string): string {
  return isFolded(text) ? text : text.replace(/[\s\u200b-\u200f\u2060]+/g, ' ').trim();
}

function hasBlank(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || isOddBlank(code)) return true;
  }
  return false;
}

/** Removes every blank. */
export function dropBlanks(text: string): string {
  return hasBlank(text) ? text.replace(/[\s\u200b-\u200f\u2060]+/g, '') : text;
}
