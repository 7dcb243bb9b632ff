import stringWidth from 'string-width';

// Marks that must not begin a line in Chinese typesetting, and those that must not end one.
const closing = new Set('，。、；：？！）》」』”’…〕】,.;:?!)]}%');
const opening = new Set('（《「『“‘〔【([{');

interface Line {
  readonly words: readonly string[];
  readonly width: number;
}

/** Moves to the next line what may not stand at the end of this one. */
function carryOver(words: readonly string[], next: string): [readonly string[], readonly string[]] {
  let kept = words.length;
  if (closing.has(next) && kept > 1) kept -= 1;
  while (kept > 1 && opening.has(words[kept - 1] ?? '')) kept -= 1;
  return [words.slice(0, kept), words.slice(kept)];
}

function splitLongWord(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const pieces: string[] = [];
  for (let start = 0; start < word.length; start += width) {
    pieces.push(word.slice(start, start + width));
  }
  return pieces;
}

const widthOf = (words: readonly string[]): number => stringWidth(words.join(''));

/**
 * Breaks text into lines of at most so many terminal columns; a Chinese character takes two.
 * Units: columns.
 */
export function wrapText(text: string, width: number): string[] {
  const words = (text.match(/[^\P{ASCII}\s]{1,4000}|\s{1,4000}|\P{ASCII}/gu) ?? []).flatMap(
    (word) => splitLongWord(word, width),
  );
  const lines: string[] = [];
  let line: Line = { words: [], width: 0 };
  for (const word of words) {
    const wordWidth = stringWidth(word);
    if (line.width + wordWidth <= width) {
      line = { words: [...line.words, word], width: line.width + wordWidth };
      continue;
    }
    const [kept, carried] = carryOver(line.words, word);
    lines.push(kept.join('').trim());
    const isBlank = word.trim() === '' && carried.length === 0;
    const rest = isBlank ? [] : [...carried, word];
    line = { words: rest, width: widthOf(rest) };
  }
  lines.push(line.words.join('').trim());
  return lines.filter((each, i) => each !== '' || i === 0);
}

/** Wraps text behind a first mark; the following lines stand under the text. */
export function indentText(mark: string, text: string, width: number): string[] {
  const indent = ' '.repeat(stringWidth(mark));
  return wrapText(text, Math.max(10, width - indent.length)).map(
    (line, i) => `${i === 0 ? mark : indent}${line}`,
  );
}

/** The text cut to so many columns of the terminal. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += stringWidth(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept}…`;
}
