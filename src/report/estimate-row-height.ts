/** Points of one line of the workbook's 10-point font, and of the space around the lines. */
const lineHeight = 14;
const padding = 4;
/** Excel's greatest row height, points. */
const maxHeight = 409;

/** Width of a text in columns of a spreadsheet: Chinese signs take two. */
function measureWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}

function countLines(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(measureWidth(part) / room)), 0);
}

/**
 * Height at which every wrapped text of a row is seen; programs do not all work it out when they open a file.
 * Units: points; `widths` in characters, one a column.
 */
export function estimateRowHeight(
  texts: readonly (string | number | null)[],
  widths: readonly number[],
): number {
  const lines = texts.map((text, column) => countLines(String(text ?? ''), widths[column] ?? 10));
  return Math.min(maxHeight, Math.max(1, ...lines) * lineHeight + padding);
}
