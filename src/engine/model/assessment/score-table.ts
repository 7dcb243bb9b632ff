import type { AuditId } from '../audit-id.ts';
import type { Indicator } from '../indicator-system.ts';

/** Cells that are joined into one; rows and columns from 0, the last ones included. */
export interface MergedRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One sheet of a spreadsheet as text, one entry a row; of merged cells only the first holds the text. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergedRange[];
}

/** What a column of a 评分表 is: `level` a heading above the items, `other` what the assessors fill in. */
export type ScoreTableField =
  'number' | 'stage' | 'level' | 'title' | 'criteria' | 'points' | 'other';

/** A column of the table as it was recognised; the user may say otherwise. */
export interface ScoreTableColumn {
  readonly heading: string;
  readonly field: ScoreTableField;
}

/** One item as it stands in the table. */
export interface ScoreTableRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Headings above it, outermost first, three at most. */
  readonly headings: readonly string[];
  readonly title: string;
  readonly points: number | null;
  readonly criteria: Indicator['criteria'];
  /** How the table words the points, with what it was understood as. */
  readonly scoring: Indicator['scoring'];
  readonly scoringReason: string;
}

/** Something about one row that the user must know, in Chinese. */
export interface RowRemark {
  readonly row: number;
  readonly isFault: boolean;
  readonly message: string;
}

/** A 评分表 read from a sheet. */
export interface ScoreTable {
  /** Text above the header; "" where there is none. */
  readonly title: string;
  /** One entry a column of the sheet. */
  readonly columns: readonly ScoreTableColumn[];
  /** Row of the header, from 1. */
  readonly headerRow: number;
  readonly rows: readonly ScoreTableRow[];
  readonly remarks: readonly RowRemark[];
  /** 合计 as the table prints it. */
  readonly printedTotal: number | null;
}

/** An audit or column that fits an item, with what in its words says so. */
export interface Suggestion {
  readonly kind: 'audit' | 'column';
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** An audit as the editor offers it. */
export interface AuditChoice {
  readonly id: AuditId;
  readonly name: string;
}
