import { z } from 'zod';
import { Locator } from '../locator.ts';

const Quoted = z.object({ value: z.string(), locator: Locator });

/**
 * One figure of a table: `raw` as printed, `value` the number it stands for.
 * Blank is `raw: ""`, a figure that the carrier lost is `raw: null`; `0`, `/`, `—` and 无 stay different.
 */
export const ReportFigure = z.object({
  raw: z.string().nullable(),
  value: z.number().nullable(),
  /** Place of the figure; null where it was lost or the carrier has no places. */
  locator: Locator.nullable(),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

/** One row (表二, 表三) or group (表四) of a table; `id` is that of the form, `label` as it is printed in the form. */
export const ReportRow = z.object({
  id: z.string(),
  label: z.string(),
  /** Names of the columns, one a cell. */
  columns: z.array(z.string()),
  cells: z.array(ReportFigure),
});
export type ReportRow = z.infer<typeof ReportRow>;

/**
 * One table of the form.
 * `complete` every row of the form was read with certainty · `partial` only the rows listed were · `unreadable` it is there (a picture, broken text) but no row is certain.
 */
export const ReportTable = z.object({
  state: z.enum(['complete', 'partial', 'unreadable']),
  /** Why it is not complete, in one Chinese phrase; "" where it is. */
  reason: z.string(),
  rows: z.array(ReportRow),
  /** Rows with figures among the results of 表三 that the form lacks; they may be part of its totals. */
  extraRows: z.array(ReportRow),
  locator: Locator.nullable(),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** One of the six sections prescribed by the format. */
export const ReportSection = z.object({
  number: z.number().int(),
  /** Title that the form prescribes. */
  title: z.string(),
  present: z.boolean(),
  /** Heading as printed; null where none was found. */
  heading: Quoted.nullable(),
  /** Place among the headings found, from 1; null where none was found. */
  order: z.number().int().nullable(),
  /** Narrative text of the section, one paragraph a line, tables left out. */
  text: z.string(),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** A cell of the form: the table, the id of its row or group, the column counted from 0. */
export const ReportCellRef = z.object({
  table: z.enum(['disclosure', 'applications', 'reviews']),
  row: z.string(),
  column: z.number().int(),
});
export type ReportCellRef = z.infer<typeof ReportCellRef>;

/** One figure that takes part in an equation: its name, the number, and where it is printed. */
export const ReportTerm = z.object({
  name: z.string(),
  raw: z.string().nullable(),
  value: z.number().nullable(),
  /** The cell of the form that prints it; null for a figure of the text. */
  cell: ReportCellRef.nullable(),
  locator: Locator.nullable(),
});
export type ReportTerm = z.infer<typeof ReportTerm>;

/** A cell that is probably wrong, and the number that would be right. */
export const ReportSuspect = z.object({ cell: ReportCellRef, name: z.string(), value: z.number() });
export type ReportSuspect = z.infer<typeof ReportSuspect>;

/**
 * One printed identity (勾稽关系) of the tables, worked out.
 * `holds` is null where a blank or lost figure leaves it open.
 * Source: 国办公开办函〔2021〕30号; rules 5.5.
 */
export const ReportIdentity = z.object({
  id: z.string(),
  /** Row, column or group that it is about. */
  scope: z.string(),
  /** The equation with names and numbers: “本年新收 26 + 上年结转 0 = 总计 26 + 结转下年度 0”. */
  expression: z.string(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  holds: z.boolean().nullable(),
  /** Every figure of the equation, the left side first. */
  terms: z.array(ReportTerm),
  /** The one cell whose change would make this and every other broken equation it stands in hold; null where none or several would. */
  suspect: ReportSuspect.nullable(),
});
export type ReportIdentity = z.infer<typeof ReportIdentity>;

/**
 * One statement of the text that can be reckoned: against a table cell, its own parts, a share or a rate.
 * `verdict`: `agrees` · `contradicts` the figures are the same thing and differ · `unclear` they may be counted differently, a person decides.
 */
export const ReportClaim = z.object({
  kind: z.enum(['table', 'parts', 'share', 'rate', 'difference', 'statement']),
  /** What is counted: “收到政府信息公开申请”. */
  topic: z.string(),
  expression: z.string(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  verdict: z.enum(['agrees', 'contradicts', 'unclear']),
  /** Why it is unclear, in one Chinese phrase; "" otherwise. */
  reason: z.string(),
  terms: z.array(ReportTerm),
  /** The sentence of the text. */
  quote: Quoted,
});
export type ReportClaim = z.infer<typeof ReportClaim>;

/** A form of the report by the year from which reports use it. */
const ReportForm = z.enum(['2019', '2021']);

/** An annual report on government information disclosure, read from any carrier. */
export const AnnualReport = z.object({
  title: Quoted.nullable(),
  agency: z.string().nullable(),
  year: z.number().int().nullable(),
  /** Form by the report's year; null for years before 2019, which had no uniform tables, and where no year is known. */
  format: ReportForm.nullable(),
  /** 统计期限 as printed. */
  period: Quoted.nullable(),
  /** 联系方式 as printed. */
  contact: Quoted.nullable(),
  sections: z.array(ReportSection),
  /** Pictures between the lines, which may hold what the text lacks. */
  pictures: z.number().int(),
  /** True where a limit cut the body. */
  truncated: z.boolean(),
  tables: z.object({
    /** 表二; null where nothing of it was found. */
    disclosure: ReportTable.nullable(),
    /** 表三, seven figures a row. */
    applications: ReportTable.nullable(),
    /** 表四, three groups of five. */
    reviews: ReportTable.nullable(),
  }),
  /** Form that each table was drawn by, whatever the year; null where what was read fits both or none. */
  drawnForms: z.object({
    disclosure: ReportForm.nullable(),
    applications: ReportForm.nullable(),
    reviews: ReportForm.nullable(),
  }),
  identities: z.array(ReportIdentity),
  claims: z.array(ReportClaim),
});
export type AnnualReport = z.infer<typeof AnnualReport>;
