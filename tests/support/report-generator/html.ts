import { modern, platform, tables as oldFrame } from '../../generated/portal-frame.ts';
import type { GeneratedReport, ReportPart } from './make-report.ts';
import { createRandom, type Random } from './random.ts';
import {
  applicationsGrid,
  disclosureGrid,
  expandGrid,
  type Grid,
  type GridCell,
  reviewGrids,
  reviewsGrid,
} from './table-grids.ts';

/** How the tables of a page are drawn. */
export const htmlDrawings = [
  'spans',
  'repeated',
  'word',
  'split',
  'three reviews',
  'flat labels',
] as const;
export type HtmlDrawing = (typeof htmlDrawings)[number];

interface Pen {
  readonly drawing: HtmlDrawing;
  readonly random: Random;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Word's export: each run of one script in its own nested spans. */
function wordRuns(text: string): string {
  const runs = text.match(/[\d.,:/-]{1,40}|[^\d.,:/-]{1,200}/g) ?? [];
  const spans = runs.map((run) =>
    /\d/.test(run)
      ? `<span lang="EN-US" style="font-family:'Times New Roman';mso-hansi-font-family:仿宋">${escape(run)}</span>`
      : `<span style="font-family:仿宋_GB2312;mso-font-kerning:0pt"><font face="仿宋_GB2312">${escape(run)}</font></span>`,
  );
  return `${spans.join('')}<span lang="EN-US"><o:p></o:p></span>`;
}

/** Breaks a label once, as narrow columns do. */
function broken(text: string, random: Random): string {
  const at = random.int(2, Math.max(2, text.length - 2));
  return text.length < 4
    ? escape(text)
    : `${escape(text.slice(0, at))}<br>${escape(text.slice(at))}`;
}

function cellContent(cell: GridCell, { drawing, random }: Pen): string {
  if (drawing === 'word') {
    return `<p class="MsoNormal" align="center" style="text-align:center">${wordRuns(cell.text)}</p>`;
  }
  if (cell.isFigure) return cell.text === '' ? random.pick(['', '&nbsp;']) : escape(cell.text);
  return random.chance(0.3) ? broken(cell.text, random) : escape(cell.text);
}

const span = (name: string, count: number): string =>
  count > 1 ? ` ${name}="${String(count)}"` : '';

function spannedRow(cells: readonly GridCell[], pen: Pen): string {
  return cells
    .map(
      (cell) =>
        `<td${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)} style="border:1px solid">${cellContent(cell, pen)}</td>`,
    )
    .join('');
}

const table = (rows: readonly string[]): string =>
  `<table border="1" cellspacing="0" style="border-collapse:collapse"><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table>`;

/** Merged labels are printed again in each cell; a merged figure stands once, blanks after it. */
function repeatedTable(grid: Grid, pen: Pen): string {
  return table(
    expandGrid(grid).map((row) =>
      row
        .map(
          ({ cell, isStart }) =>
            `<td>${isStart || !cell.isFigure ? cellContent(cell, pen) : ''}</td>`,
        )
        .join(''),
    ),
  );
}

/** The table goes on in a second one on the next page, its heads printed again or not. */
function splitTable(grid: Grid, pen: Pen): string {
  const places = expandGrid(grid);
  const at = pen.random.int(grid.headRows + 2, Math.max(grid.headRows + 2, grid.rows.length - 3));
  if (at >= grid.rows.length - 1) return table(grid.rows.map((row) => spannedRow(row, pen)));
  const pages = [
    { from: 0, to: at },
    { from: at, to: grid.rows.length },
  ].map(({ from, to }) =>
    grid.rows.slice(from, to).map((_, line) => {
      const top = from + line;
      const cells: string[] = [];
      (places[top] ?? []).forEach(({ cell }, column) => {
        const isFirst = places[top]?.[column - 1]?.cell !== cell;
        const isTop = top === from || places[top - 1]?.[column]?.cell !== cell;
        if (!isFirst || !isTop) return;
        let down = 1;
        while (top + down < to && places[top + down]?.[column]?.cell === cell) down += 1;
        cells.push(...[spannedRow([{ ...cell, rowSpan: down }], pen)]);
      });
      return cells.join('');
    }),
  );
  const heads = pen.random.chance(0.5)
    ? grid.rows.slice(0, grid.headRows).map((row) => spannedRow(row, pen))
    : [];
  return `${table(pages[0] ?? [])}<p>&nbsp;</p>${table([...heads, ...(pages[1] ?? [])])}`;
}

/** All labels of a row in one cell, as pages for small screens draw them. */
function flatTable(grid: Grid, pen: Pen): string {
  const places = expandGrid(grid);
  return table(
    places.map((row, top) => {
      if (grid.width !== 10) return spannedRow(grid.rows[top] ?? [], pen);
      const names = [...new Set(row.slice(0, 3).map(({ cell }) => cell))];
      const figures = row.slice(3).flatMap(({ cell, isStart }) => (isStart ? [cell] : []));
      const text = names.map((cell) => cell.text).join('');
      const first = { text, colSpan: 1, rowSpan: 1, isHead: false, isFigure: false };
      const isBelowCorner = top > 0 && top < grid.headRows;
      return spannedRow(
        isBelowCorner ? figures : [{ ...first, rowSpan: top === 0 ? 3 : 1 }, ...figures],
        pen,
      );
    }),
  );
}

function drawGrid(grid: Grid, pen: Pen): string {
  switch (pen.drawing) {
    case 'repeated':
      return repeatedTable(grid, pen);
    case 'split':
      return grid.width === 10
        ? splitTable(grid, pen)
        : table(grid.rows.map((row) => spannedRow(row, pen)));
    case 'flat labels':
      return flatTable(grid, pen);
    default:
      return table(grid.rows.map((row) => spannedRow(row, pen)));
  }
}

function drawTable(
  report: GeneratedReport,
  part: Extract<ReportPart, { kind: 'table' }>,
  pen: Pen,
): string {
  const { tables, plan } = report;
  switch (part.table) {
    case 'disclosure':
      return drawGrid(disclosureGrid(tables, plan.format), pen);
    case 'applications':
      return drawGrid(applicationsGrid(tables, plan.format), pen);
    case 'reviews':
      return pen.drawing === 'three reviews'
        ? reviewGrids(tables)
            .map((grid) => drawGrid(grid, pen))
            .join('<p></p>')
        : drawGrid(reviewsGrid(tables), pen);
  }
}

function drawPart(report: GeneratedReport, part: ReportPart, pen: Pen): string {
  if (part.kind === 'table') return drawTable(report, part, pen);
  if (part.kind === 'picture') {
    return `<p style="text-align:center"><img src="/upload/table.png" alt="" width="600"></p>`;
  }
  const isWord = pen.drawing === 'word';
  const text = isWord ? wordRuns(part.text) : escape(part.text);
  if (part.kind === 'title') return `<p style="text-align:center"><b>${text}</b></p>`;
  if (part.kind !== 'paragraph') return `<p><strong>${text}</strong></p>`;
  return `<p ${isWord ? 'class="MsoNormal" ' : ''}style="text-indent:2em">${text}</p>`;
}

/** The report's body alone, as printed for a PDF. */
export function renderBody(report: GeneratedReport, drawing: HtmlDrawing): string {
  const pen: Pen = { drawing, random: createRandom(report.plan.shape.wording + 77) };
  return report.parts.map((part) => drawPart(report, part, pen)).join('\n');
}

const frames = [modern, oldFrame, platform];

/** A page of a portal with the report as its article. */
export function renderHtml(report: GeneratedReport, drawing: HtmlDrawing): string {
  const { plan, parts } = report;
  const title = parts
    .filter(({ kind }) => kind === 'title')
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
  const frame = frames[plan.seed % frames.length] ?? modern;
  const head = `<h1>${escape(title)}</h1><div class="info"><span>发布日期：${plan.shape.published}</span> <span>来源：${plan.agency.name}</span></div>`;
  return frame.wrap({
    title,
    trail: ['首页', '政府信息公开', '政府信息公开年报', '正文'],
    metas: `<meta name="ArticleTitle" content="${escape(title)}"><meta name="PubDate" content="${plan.shape.published} 09:00"><meta name="ColumnName" content="政府信息公开年报">`,
    content: `${head}<div id="zoom" class="article-content">${renderBody(report, drawing)}</div>`,
  });
}
