import type { TextMark } from './page-marks.ts';

/** One printed line: its text, both ends, baseline and the size of its letters. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps of this share of a letter part words; wider ones part columns. */
const wordGap = 0.25;
const columnGap = 1.5;
/** Baselines this share of a letter apart are one line: small letters stand a little higher. */
const lineDrift = 0.4;

const isIdeograph = (sign: string | undefined): boolean =>
  /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(sign ?? '');

/** What stands between two pieces of a line: nothing, a blank, or the tab of another column. */
function findJoint(before: string, mark: TextMark, gap: number): string {
  if (before === '') return '';
  if (gap > columnGap) return '\t';
  const isTight = isIdeograph(before.at(-1)) && isIdeograph(mark.text[0]);
  return gap > wordGap && !isTight ? ' ' : '';
}

function joinLine(marks: readonly TextMark[]): PrintedLine {
  const sorted = [...marks].sort((a, b) => a.x - b.x);
  const left = sorted[0]?.x ?? 0;
  let text = '';
  let right = left;
  for (const mark of sorted) {
    text += findJoint(text, mark, (mark.x - right) / mark.size) + mark.text;
    right = Math.max(right, mark.x + mark.width);
  }
  const size = Math.max(...marks.map((mark) => mark.size));
  return { text: text.trim(), left, right, y: sorted[0]?.y ?? 0, size };
}

/** Puts the pieces of text that share a baseline together, from the top of the page down. */
export function joinMarks(marks: readonly TextMark[]): readonly PrintedLine[] {
  const sorted = [...marks].sort((a, b) => b.y - a.y);
  const lines: TextMark[][] = [];
  for (const mark of sorted) {
    const first = lines.at(-1)?.[0];
    const isSame =
      first !== undefined && first.y - mark.y <= lineDrift * Math.max(first.size, mark.size);
    if (isSame) lines.at(-1)?.push(mark);
    else lines.push([mark]);
  }
  return lines.map(joinLine).filter(({ text }) => text !== '');
}

/** Text of lines that stand below each other in one cell: letters of Chinese join, words and figures do not. */
export function joinCellText(lines: readonly PrintedLine[]): string {
  return lines.reduce((text, line) => {
    const next = line.text.replaceAll('\t', ' ');
    return isIdeograph(text.at(-1)) || isIdeograph(next[0])
      ? text + next
      : `${text} ${next}`.trim();
  }, '');
}
