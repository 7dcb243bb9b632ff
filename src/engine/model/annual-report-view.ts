import { z } from 'zod';
import { FindingView } from './finding-view.ts';

/**
 * What a figure of a table asks of the reader.
 * `suspect` the one figure that every broken equation shares, else the total that does not add up · `involved` stands in a broken equation ·
 * `blank` nothing is printed · `odd` no number is printed · `lost` not readable in this file · `plain` nothing to see.
 */
export const FigureMark = z.enum(['suspect', 'involved', 'blank', 'odd', 'lost', 'plain']);
export type FigureMark = z.infer<typeof FigureMark>;

/** One figure as shown. */
export const FigureView = z.object({
  text: z.string(),
  mark: FigureMark,
  /** CSS selector of the cell, or null where it has no place in a page. */
  locator: z.string().nullable(),
});
export type FigureView = z.infer<typeof FigureView>;

/** Rows of a table under the same column heads. */
export const TablePartView = z.object({
  heads: z.array(z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      /** Labels of the groups above the row, the outermost first: 三、本年度办理结果 › （三）不予公开. */
      groups: z.array(z.string()),
      label: z.string(),
      figures: z.array(FigureView),
    }),
  ),
});
export type TablePartView = z.infer<typeof TablePartView>;

/** One of the three tables; one that was not found has no parts. */
export const ReportTableView = z.object({
  key: z.enum(['disclosure', 'applications', 'reviews']),
  title: z.string(),
  state: z.enum(['complete', 'partial', 'unreadable', 'absent']),
  reason: z.string(),
  parts: z.array(TablePartView),
});
export type ReportTableView = z.infer<typeof ReportTableView>;

/** One equation of the tables or statement of the text, worked out. */
export const EquationView = z.object({
  name: z.string(),
  scope: z.string(),
  expression: z.string(),
  verdict: z.enum(['agrees', 'contradicts', 'unclear']),
  /** Sentence of the text that says it; "" for an equation of the tables. */
  quote: z.string(),
});
export type EquationView = z.infer<typeof EquationView>;

/** An annual report as popup, workbench, terminal and workbook show it. */
export const AnnualReportView = z.object({
  title: z.string(),
  agency: z.string().nullable(),
  year: z.number().int().nullable(),
  format: z.enum(['2019', '2021']).nullable(),
  period: z.string().nullable(),
  sections: z.array(z.object({ title: z.string(), present: z.boolean() })),
  /** What the audits say of it, worst first. */
  findings: z.array(FindingView),
  tables: z.array(ReportTableView),
  /** Equations of the tables, worst first. */
  identities: z.array(EquationView),
  /** Statements of the text, worst first. */
  claims: z.array(EquationView),
  /** How many equations and statements hold, fail, stay open. */
  counts: z.object({
    agrees: z.number().int(),
    contradicts: z.number().int(),
    unclear: z.number().int(),
  }),
});
export type AnnualReportView = z.infer<typeof AnnualReportView>;
