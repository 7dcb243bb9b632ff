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

/** Page marks go between words, a line end every forty signs or so. */
function runTogether(lines: readonly string[]): string {
  const text = lines.filter((line) => line.trim() !== '').join(' ');
  let [out, page] = ['', 0];
  for (let at = 0; at < text.length; at += 900) {
    const cut = text.indexOf('。', at + 700);
    const isInProse = cut >= 0 && cut < at + 900;
    out += text.slice(at, at + 900);
    if (isInProse) {
      page += 1;
      out = `${out.slice(0, out.length - (at + 900 - cut - 1))} —${String(page)}— ${text.slice(cut + 1, at + 900)}`;
    }
  }
  return out;
}

/** The text as it is copied out of a file. */
export function renderText(report: GeneratedReport, layout: TextLayout): string {
  const grids = gridsOf(report);
  const lines = report.parts.flatMap((part) => partLines(part, grids, layout));
  return layout === 'one line' ? runTogether(lines) : lines.join('\n');
}
