import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import type {
  FigureMark,
  FigureView,
  ReportTableView,
  TablePartView,
} from '../engine/model/annual-report-view.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import { figureLegend, figureMeanings, figureSigns, tableNote } from './report-words.ts';
import { toSafeCell } from './workbook-cells.ts';

const border = { style: 'thin', color: { rgb: '9AA5B1' } } as const;
const box = { top: border, right: border, bottom: border, left: border };
const font = { name: '宋体', size: 10 };
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

const titleStyle: CellStyle = {
  font: { ...font, size: 14, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: solid('EDF1F6'),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: box,
};
const labelStyle: CellStyle = {
  font,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border: box,
};
const noteStyle: CellStyle = {
  font: { ...font, color: { rgb: '5B6472' } },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};
const fills: Readonly<Partial<Record<FigureMark, string>>> = {
  suspect: 'F9C6C0',
  involved: 'FCE8B2',
  blank: 'E8EAED',
  odd: 'E8EAED',
  lost: 'E8EAED',
};

const labelWidths = [16, 14, 34];
const figureWidth = 12;

/** One cell of the sheet under construction; `across` columns and `down` rows are merged into it. */
interface Placed {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly cell: Partial<Cell>;
}

function place(row: number, column: number, cell: Partial<Cell>, across = 1, down = 1): Placed {
  return { row, column, across, down, cell };
}

function text(value: string, style: CellStyle): Partial<Cell> {
  return { value: toSafeCell(value), style };
}

/** A number stays one for whoever reckons with the sheet; its sign is shown by the format. */
function figureCell({ text: raw, mark }: FigureView): Partial<Cell> {
  const sign = figureSigns[mark];
  const isNumber = /^-?\d{1,15}(?:\.\d{1,6})?$/.test(raw);
  const value: CellValue = isNumber ? Number(raw) : toSafeCell(`${sign}${raw}`);
  const fill = fills[mark];
  const style: CellStyle = {
    font: { ...font, bold: mark === 'suspect' },
    alignment: { horizontal: 'center', vertical: 'center' },
    border: box,
    ...(isNumber && sign !== '' ? { numFmt: `"${sign}"General` } : {}),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
  };
  const meaning = figureMeanings[mark];
  return {
    value,
    style,
    ...(meaning === '' ? {} : { comment: { author: '明察', text: meaning } }),
  };
}

/** Heads of one part; 法人或其他组织 stands over its five kinds as in the form. */
function placeHeads(part: TablePartView, row: number, left: number): Placed[] {
  const labels = place(row, 0, text('', headStyle), left, 2);
  const over = part.heads.findIndex((head) => head === '商业企业');
  const isForm = over > 0 && part.heads.length === 7;
  if (!isForm) {
    const heads = part.heads.map((head, i) => place(row, left + i, text(head, headStyle), 1, 2));
    return [labels, ...heads];
  }
  const kinds = part.heads.slice(over, -1);
  return [
    labels,
    ...part.heads
      .slice(0, over)
      .map((head, i) => place(row, left + i, text(head, headStyle), 1, 2)),
    place(row, left + over, text('法人或其他组织', headStyle), kinds.length),
    ...kinds.map((head, i) => place(row + 1, left + over + i, text(head, headStyle))),
    place(row, left + part.heads.length - 1, text(part.heads.at(-1) ?? '', headStyle), 1, 2),
  ];
}

type Row = TablePartView['rows'][number];

/** Labels of the groups above the rows, each merged over the rows that it holds; the row's own label fills the rest. */
function placeLabels(rows: readonly Row[], top: number, depth: number): Placed[] {
  return rows.flatMap((row, index) => {
    const groups = row.groups.flatMap((group, level) => {
      const isInside = (other: Row | undefined): boolean =>
        other !== undefined &&
        other.groups.slice(0, level + 1).join('|') === row.groups.slice(0, level + 1).join('|');
      if (isInside(rows[index - 1])) return [];
      let down = 1;
      while (isInside(rows[index + down])) down += 1;
      return [place(top + index, level, text(group, labelStyle), 1, down)];
    });
    const own = row.groups.length;
    return [...groups, place(top + index, own, text(row.label, labelStyle), depth - own)];
  });
}

function placePart(part: TablePartView, top: number, depth: number): Placed[] {
  const first = top + 2;
  const figures = part.rows.flatMap(({ figures }, index) =>
    figures.map((figure, column) => place(first + index, depth + column, figureCell(figure))),
  );
  return [...placeHeads(part, top, depth), ...placeLabels(part.rows, first, depth), ...figures];
}

function toMerge({ row, column, across, down }: Placed): MergeRange[] {
  if (across === 1 && down === 1) return [];
  return [{ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + across - 1 }];
}

/** Cells under a merge carry its border, else the frame shows gaps. */
function toCells(placed: readonly Placed[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, across, down, cell } of placed) {
    for (let r = row; r < row + down; r += 1) {
      for (let c = column; c < column + across; c += 1) {
        const isFirst = r === row && c === column;
        const style = cell.style ?? {};
        cells.set(`${String(r)},${String(c)}`, isFirst ? cell : { value: null, style });
      }
    }
  }
  return cells;
}

function measureHeights(
  placed: readonly Placed[],
  widths: readonly number[],
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const { row, column, across, down, cell } of placed) {
    if (down > 1) continue;
    const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0);
    const height = estimateRowHeight([String(cell.value ?? '')], [width]);
    heights.set(row, { height: Math.max(height, heights.get(row)?.height ?? 0) });
  }
  return heights;
}

/** One table of the report rebuilt in the shape of the form, its doubtful figures marked by sign, fill and note. */
export function buildReportSheet(table: ReportTableView): WriteSheet {
  const rows = table.parts.flatMap((part) => part.rows);
  const depth = 1 + Math.max(0, ...rows.map(({ groups }) => groups.length));
  const figures = Math.max(1, ...table.parts.map(({ heads }) => heads.length));
  const width = depth + figures;
  const placed: Placed[] = [place(0, 0, text(table.title, titleStyle), width)];
  let top = 1;
  for (const part of table.parts) {
    placed.push(...placePart(part, top, depth));
    top += 2 + part.rows.length;
  }
  const note = tableNote(table);
  if (note !== '') placed.push(place(top, 0, text(note, noteStyle), width));
  placed.push(place(top + (note === '' ? 0 : 1), 0, text(figureLegend, noteStyle), width));
  const widths = [
    ...labelWidths.slice(-depth),
    ...Array.from({ length: figures }, () => figureWidth),
  ];
  const cells = toCells(placed);
  const height = Math.max(...placed.map(({ row, down }) => row + down));
  return {
    name: table.title.slice(0, 2),
    columns: widths.map((each) => ({ width: each })),
    rows: Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_, column) => cells.get(`${String(row)},${String(column)}`)?.value ?? null,
      ),
    ),
    cells,
    merges: placed.flatMap(toMerge),
    rowDefs: measureHeights(placed, widths),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
    },
    headerFooter: { oddFooter: '&L明察&R第&P页，共&N页' },
  };
}
