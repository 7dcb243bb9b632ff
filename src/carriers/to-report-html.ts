import { readCellTable } from './join-cell-lines.ts';
import { escapeHtml, wrapBody } from './write-html.ts';

/** A line of a longer text than this stays a line: no row of the form is as long. */
const maxRowLength = 2000;
const minPipes = 2;
const pipeRule = /^[\s|│:+=-]{3,}$/;

type Row = readonly string[];

/** A paragraph or a table of a report, in reading order; the rows of a table may differ in length. */
export type ReportPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

/** Cells of a line drawn with `|` or `│`; null for any other line, `[]` for the rule under a head. */
function splitPipes(line: string): Row | null {
  const trimmed = line.trim();
  const mark = trimmed.startsWith('│') ? '│' : '|';
  if (!trimmed.startsWith(mark)) return null;
  const cells = trimmed.split(mark);
  if (cells.length <= minPipes) return null;
  if (pipeRule.test(trimmed)) return [];
  return cells.slice(1, trimmed.endsWith(mark) ? -1 : undefined);
}

/** Cells of a line with tabs between them; null for a line without, or merely indented. */
function splitTabs(line: string): Row | null {
  const cells = line.split('\t');
  if (cells.length < 2) return null;
  return cells.length === 2 && cells[0]?.trim() === '' ? null : cells;
}

function splitRow(line: string): Row | null {
  return line.length > maxRowLength ? null : (splitPipes(line) ?? splitTabs(line));
}

function readTable(lines: readonly string[], start: number): { rows: Row[]; end: number } | null {
  const rows: Row[] = [];
  let at = start;
  for (let row = splitRow(lines[at] ?? ''); row !== null; row = splitRow(lines[at] ?? '')) {
    if (row.length > 0) rows.push(row);
    at += 1;
  }
  return rows.length > 0 ? { rows, end: at } : null;
}

/** Finds the tables that stand in lines of text: drawn with tabs, with `|`, or one cell a line. */
export function findTextTables(lines: readonly string[]): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const table = line.startsWith('\t')
      ? (readCellTable(lines, at) ?? readTable(lines, at))
      : readTable(lines, at);
    if (table === null) {
      if (line.trim() !== '') parts.push({ kind: 'line', text: line.trim() });
      at += 1;
    } else {
      parts.push({ kind: 'table', rows: table.rows });
      at = table.end;
    }
  }
  return parts;
}

// Bold marks of Markdown stand inside numbers: “共 **4213** 条”.
const writeText = (text: string): string => escapeHtml(text.replaceAll('**', '').trim());

function writeRow(row: Row): string {
  return `<tr>${row.map((cell) => `<td>${writeText(cell)}</td>`).join('')}</tr>`;
}

function writePart(part: ReportPart): string {
  if (part.kind === 'line') return `<p>${writeText(part.text.replace(/^#{1,6}\s/, ''))}</p>`;
  return `<table>${part.rows.map(writeRow).join('')}</table>`;
}

/** Writes lines and tables as a page. */
export function writeReportHtml(parts: readonly ReportPart[]): string {
  return wrapBody(parts.map(writePart).join('\n'));
}

/** Turns lines of text into a page: runs of rows become tables, whose rows may differ in length; all else paragraphs. */
export function toReportHtml(lines: readonly string[]): string {
  return writeReportHtml(findTextTables(lines));
}
