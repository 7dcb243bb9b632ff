/** Text in which Word tables were written one cell a line: cells begin with a tab, an empty line ends a row. */
const cellLine = /^\t[^\t]{0,400}$/;
const figureCell = /^\t[\s\d.,+-]{0,20}$/;
const minCells = 4;
const maxCellLines = 6;

const isPlain = (line: string | undefined): line is string =>
  line !== undefined && line.trim() !== '' && !line.startsWith('\t');

/** Rows of the table that begins at a line, and the line after it; null where no such table begins. */
export interface CellTable {
  readonly rows: readonly (readonly string[])[];
  readonly end: number;
}

/** The cell that begins at a line: its own text and the unindented lines that go on with it. */
function readCell(lines: readonly string[], start: number): { text: string; end: number } {
  let end = start + 1;
  while (end - start < maxCellLines && isPlain(lines[end])) end += 1;
  // Text that no cell or empty line follows is a paragraph after the table, not the rest of a cell.
  const isRest = end >= lines.length || lines[end]?.trim() === '' || lines[end]?.startsWith('\t');
  if (!isRest) end = start + 1;
  return { text: lines.slice(start, end).join('').slice(1), end };
}

function readRow(lines: readonly string[], start: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = start;
  while (at < lines.length && cellLine.test(lines[at] ?? '')) {
    const { text, end } = readCell(lines, at);
    cells.push(text);
    at = end;
  }
  return { cells, end: at };
}

/** Reads a table written one cell a line; a run of merely indented paragraphs is none. */
export function readCellTable(lines: readonly string[], start: number): CellTable | null {
  const rows: string[][] = [];
  let at = start;
  while (cellLine.test(lines[at] ?? '')) {
    const { cells, end } = readRow(lines, at);
    rows.push(cells);
    at = end;
    if (lines[at] === '' && cellLine.test(lines[at + 1] ?? '')) at += 1;
    else break;
  }
  const cells = rows.flat();
  const hasFigures = lines.slice(start, at).some((line) => figureCell.test(line));
  return cells.length >= minCells && hasFigures ? { rows, end: at } : null;
}
