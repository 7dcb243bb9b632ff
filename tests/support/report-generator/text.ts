import type { GeneratedReport, ReportPart } from './make-report.ts';
import {
  applicationsGrid,
  disclosureGrid,
  expandGrid,
  type Grid,
  reviewsGrid,
} from './table-grids.ts';

/** How the text of a table comes out of a file. */
export const textLayouts = ['tabs', 'cell a line', 'markdown', 'spaced rows', 'one line'] as const;
export type TextLayout = (typeof textLayouts)[number];

/** Layouts in which a blank cell leaves no trace. */
export const blindLayouts: ReadonlySet<TextLayout> = new Set(['spaced rows', 'one line']);

const gridsOf = (report: GeneratedReport): Readonly<Record<string, Grid>> => ({
  disclosure: disclosureGrid(report.tables, report.plan.format),
  applications: applicationsGrid(report.tables, report.plan.format),
  reviews: reviewsGrid(report.tables),
});

/** Cells of a row as a text export lists them: below a merged cell stands a blank one, beside it nothing. */
function exportedRows(grid: Grid): string[][] {
  return expandGrid(grid).map((row, top, rows) =>
    row.flatMap(({ cell, isStart }, column) => {
      if (isStart) return [cell.text];
      const isBelow = rows[top - 1]?.[column]?.cell === cell;
      const isFirstOfRow = row[column - 1]?.cell !== cell;
      return isBelow && isFirstOfRow ? [''] : [];
    }),
  );
}

function tableLines(grid: Grid, layout: TextLayout): string[] {
  const rows = exportedRows(grid);
  switch (layout) {
    case 'tabs':
      return rows.map((cells) => cells.join('\t'));
    case 'cell a line':
      return rows.flatMap((cells) => [...cells.map((text) => `\t${text}`), '']);
    case 'markdown': {
      const lines = expandGrid(grid).map(
        (row) => `| ${row.map(({ cell, isStart }) => (isStart ? cell.text : '')).join(' | ')} |`,
      );
      const rule = `|${' --- |'.repeat(grid.width)}`;
      return ['', lines[0] ?? '', rule, ...lines.slice(1), ''];
    }
    case 'spaced rows':
    case 'one line':
      return grid.rows.map((cells) =>
        cells
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join(' '),
      );
  }
}

function partLines(
  part: ReportPart,
  grids: Readonly<Record<string, Grid>>,
  layout: TextLayout,
): string[] {
  if (part.kind === 'table') {
    const grid = grids[part.table];
    return grid ? tableLines(grid, layout) : [];
  }
  if (part.kind === 'picture') return ['', ''];
  return layout === 'cell a line' ? [part.text] : [part.text, ''];
}

/** Breaks a paragraph where a printed line is full, never inside a number or a Latin word. */
function wrap(text: string, end: string): string {
  let [out, length] = ['', 0];
  for (const sign of text) {
    if (length >= 30 && !/[\w./@:%，。、；）”]/.test(sign)) [out, length] = [out + end, 0];
    out += sign;
    length += 1;
  }
  return out;
}

/** A page mark stands after the first comma or full stop of each page's last lines. */
function markPages(paragraphs: readonly string[]): string[] {
  let [page, length] = [0, 0];
  return paragraphs.map((text) => {
    length += text.length;
    const at = text.search(/[，。]/) + 1;
    if (length < 600 || at === 0) return text;
    [page, length] = [page + 1, 0];
    return `${text.slice(0, at)} —${String(page)}— ${text.slice(at)}`;
  });
}

/** The text as it is copied out of a file. */
export function renderText(report: GeneratedReport, layout: TextLayout): string {
  const grids = gridsOf(report);
  if (!blindLayouts.has(layout)) {
    return report.parts.flatMap((part) => partLines(part, grids, layout)).join('\n');
  }
  const end = layout === 'one line' ? ' ' : '\n';
  const parts = report.parts.map((part) => partLines(part, grids, layout).join(end).trim());
  const wrapped = parts.map((text, at) =>
    report.parts[at]?.kind === 'paragraph' ? wrap(text, end) : text,
  );
  const isProse = (at: number): boolean => report.parts[at]?.kind === 'paragraph';
  const marked = markPages(wrapped.filter((_, at) => isProse(at)));
  return wrapped
    .map((text, at) => (isProse(at) ? (marked.shift() ?? '') : text))
    .filter((text) => text !== '')
    .join(end);
}
