import { applicationLines, disclosureBlocks, type Format, reviewColumns } from './form.ts';
import type { PrintedTables } from './tables.ts';

/** A cell as the form draws it, with what it covers. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly isHead: boolean;
  /** True for a figure of the report. */
  readonly isFigure: boolean;
}

/** A table as drawn: each row lists the cells that start in it. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** Number of rows of column heads at the top. */
  readonly headRows: number;
}

const head = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({
  text,
  colSpan,
  rowSpan,
  isHead: true,
  isFigure: false,
});
const label = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({
  ...head(text, colSpan, rowSpan),
  isHead: false,
});
const figure = (text: string, colSpan = 1): GridCell => ({
  ...label(text, colSpan),
  isFigure: true,
});

/** Table two, four columns wide; a block with fewer columns widens its last. */
export function disclosureGrid(tables: PrintedTables, format: Format): Grid {
  const rows = disclosureBlocks[format].flatMap((block) => {
    const wide = (at: number): number =>
      at === block.columns.length - 1 ? 4 - block.columns.length : 1;
    return [
      [head(block.title, 4)],
      [head('信息内容'), ...block.columns.map((name, at) => head(name, wide(at)))],
      ...block.rows.map((name) => [
        label(name),
        ...(tables.disclosure.find(({ id }) => id === name)?.cells ?? []).map((text, at) =>
          figure(text, wide(at)),
        ),
      ]),
    ];
  });
  return { width: 4, rows, headRows: 0 };
}

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table three, ten columns wide: three of labels, seven of figures. */
export function applicationsGrid(tables: PrintedTables, format: Format): Grid {
  const lines = applicationLines(format);
  const heads = [
    [head(corner, 3, 3), head('申请人情况', 7)],
    [head('自然人', 1, 2), head('法人或其他组织', 5), head('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => head(name)),
  ];
  const rows = lines.map(({ id, labels }, at) => {
    const before = lines[at - 1]?.labels ?? [];
    const starts = labels.flatMap((text, level) => {
      const isLast = level === labels.length - 1;
      if (!isLast && before[level] === text) return [];
      const rowSpan = isLast
        ? 1
        : lines.filter((line) => line.labels[level] === text && line.labels.length > level + 1)
            .length;
      return [label(text, isLast ? 3 - level : 1, rowSpan)];
    });
    const cells = tables.applications.find((row) => row.id === id)?.cells ?? [];
    return [...starts, ...cells.map((text) => figure(text))];
  });
  return { width: 10, rows: [...heads, ...rows], headRows: 3 };
}

/** Table four in one table of fifteen columns. */
export function reviewsGrid(tables: PrintedTables): Grid {
  const five = reviewColumns.map((name) => head(name));
  return {
    width: 15,
    headRows: 3,
    rows: [
      [head('行政复议', 5), head('行政诉讼', 10)],
      [
        ...reviewColumns.map((name) => head(name, 1, 2)),
        head('未经复议直接起诉', 5),
        head('复议后起诉', 5),
      ],
      [...five, ...five],
      tables.reviews.flatMap(({ cells }) => cells.map((text) => figure(text))),
    ],
  };
}

/** Table four as three small tables, each under its own title. */
export function reviewGrids(tables: PrintedTables): readonly Grid[] {
  return tables.reviews.map(({ label: title, cells }) => ({
    width: 5,
    headRows: 2,
    rows: [
      [head(title, 5)],
      reviewColumns.map((name) => head(name)),
      cells.map((text) => figure(text)),
    ],
  }));
}

/** One place of a grid with all spans applied. */
export interface Place {
  readonly cell: GridCell;
  readonly isStart: boolean;
}

/** Every place of the grid, row by row, covered ones too. */
export function expandGrid(grid: Grid): readonly (readonly Place[])[] {
  const places: Place[][] = grid.rows.map(() => []);
  grid.rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      while (places[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          const row = places[top + down];
          if (row) row[column + across] = { cell, isStart: down === 0 && across === 0 };
        }
      }
    }
  });
  return places;
}
