import type { Locator } from './locator.ts';

/** One cell of a table as it is drawn. */
export interface ReportCell {
  /** Text with its blanks folded; "" where nothing is printed. */
  readonly text: string;
  /** First row and column that the cell covers, counted from 0 in the grid with all spans applied. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** True where the cell holds a picture. */
  readonly hasImage: boolean;
  readonly locator: Locator;
}

/** One table; `rows` and `columns` are the size of its grid. */
export interface ReportTableBlock {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ReportCell[];
  readonly locator: Locator;
}

/** One line of running text; blanks folded, tabs between columns kept as `\t`. */
export interface ReportLineBlock {
  readonly kind: 'line';
  readonly text: string;
  readonly isHeading: boolean;
  readonly locator: Locator;
}

/** A picture between the lines: where a table may have been scanned. */
export interface ReportImageBlock {
  readonly kind: 'image';
  readonly alt: string;
  readonly locator: Locator;
}

/** One part of a report's body. */
export type ReportBlock = ReportTableBlock | ReportLineBlock | ReportImageBlock;

/** An annual report's body in reading order, the same whatever file it came in. */
export interface ReportDocument {
  /** Title as the carrier shows it, or null. */
  readonly title: string | null;
  readonly blocks: readonly ReportBlock[];
  /** True where a limit cut the body. */
  readonly truncated: boolean;
}
