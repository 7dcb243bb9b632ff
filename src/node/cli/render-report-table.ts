import stringWidth from 'string-width';
import type {
  FigureView,
  ReportTableView,
  TablePartView,
} from '../../engine/model/annual-report-view.ts';
import { figureLegend, figureSigns } from '../../report/report-words.ts';
import type { Drawing } from './drawing.ts';
import { indentText, wrapText } from './wrap-text.ts';

const maxHeadWidth = 8;
const maxWideHeadWidth = 26;
const minNarrowColumns = 3;
const minLabelWidth = 16;
const gap = '  ';

type Cell = { readonly text: string; readonly isMarked: boolean };

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function cellOf({ text, mark }: FigureView): Cell {
  return {
    text: `${figureSigns[mark]}${text}`,
    isMarked: mark === 'suspect' || mark === 'involved',
  };
}

function measureColumns({ heads, rows }: TablePartView): number[] {
  const limit = heads.length < minNarrowColumns ? maxWideHeadWidth : maxHeadWidth;
  return heads.map((head, column) => {
    const widest = rows.map(({ figures }) => {
      const figure = figures[column];
      return figure === undefined ? 0 : stringWidth(cellOf(figure).text);
    });
    return Math.max(Math.min(limit, stringWidth(head)), ...widest);
  });
}

/** Lines of a block stand side by side; the last line of each on the same level. */
function joinBlocks(blocks: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(1, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, line) =>
    blocks
      .map((block, column) =>
        padStart(block[line - (height - block.length)] ?? '', widths[column] ?? 0),
      )
      .join(gap),
  );
}

function renderPart(part: TablePartView, { paint, columns }: Drawing): string[] {
  const widths = measureColumns(part);
  const used = widths.reduce((sum, width) => sum + width + gap.length, 0);
  const labels = Math.max(minLabelWidth, ...part.rows.map(({ label }) => stringWidth(label)));
  const labelWidth = Math.max(minLabelWidth, Math.min(labels, columns - used));
  const heads = part.heads.map((head, column) => wrapText(head, widths[column] ?? maxHeadWidth));
  const headLines = joinBlocks(heads, widths).map((line) =>
    paint('dim', `${' '.repeat(labelWidth)}${gap}${line}`),
  );
  const rows = part.rows.flatMap(({ label, groups, figures }, index) => {
    const group = groups.length > 1 ? groups.at(-1) : undefined;
    const isNew = group !== undefined && part.rows[index - 1]?.groups.at(-1) !== group;
    const cells = figures.map((figure, column) => {
      const { text, isMarked } = cellOf(figure);
      const padded = padStart(text, widths[column] ?? 0);
      return isMarked ? paint('red', padded) : padded;
    });
    const lines = wrapText(label, labelWidth);
    const last = padEnd(lines.at(-1) ?? '', labelWidth);
    const heading = isNew ? [paint('dim', group)] : [];
    return [...heading, ...lines.slice(0, -1), `${last}${gap}${cells.join(gap)}`];
  });
  return [...headLines, ...rows];
}

const stateWords = {
  complete: '',
  partial: '（只读出一部分：',
  unreadable: '（未能读出：',
  absent: '（',
} as const;

/** One table of a report drawn anew, its doubtful figures marked by signs. */
export function renderReportTable(table: ReportTableView, drawing: Drawing): string[] {
  const { paint, columns } = drawing;
  const opening = stateWords[table.state];
  const note = opening === '' ? '' : `${opening}${table.reason}）`;
  const isMarked = table.parts.some(({ rows }) =>
    rows.some(({ figures }) => figures.some(({ mark }) => mark !== 'plain')),
  );
  return [
    '',
    ...indentText('', `${table.title}${note}`, columns).map((line) => paint('bold', line)),
    ...table.parts.flatMap((part) => renderPart(part, drawing)),
    ...(isMarked ? wrapText(figureLegend, columns).map((line) => paint('dim', line)) : []),
  ];
}
