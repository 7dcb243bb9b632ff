import { z } from 'zod';
import { ReportCellRef, ReportSuspect } from './artifacts/annual-report.ts';
import { CivilDate } from './civil-date.ts';
import { Finding } from './finding.ts';

/** One figure: blank (`""`), `/` and `0` stay different; a lost one has `raw: null`. */
const Cell = z.object({
  raw: z.string().nullable(),
  value: z.number().nullable(),
  /** CSS selector of the cell, or null. */
  locator: z.string().nullable(),
});

const Row = z.object({
  id: z.string(),
  label: z.string(),
  columns: z.array(z.string()),
  cells: z.array(Cell),
});

const tableState = {
  state: z.enum(['complete', 'partial', 'unreadable']),
  reason: z.string(),
};

/** The document that `mingcha report` prints for one report; a table is `null` where nothing of it was found. */
export const AnnualReportDocument = z.object({
  schema: z.literal('mingcha/annual-report@1'),
  /** Address or file name as given. */
  source: z.string(),
  asOf: CivilDate,
  sha256: z.string(),
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  title: z.string().nullable(),
  agency: z.string().nullable(),
  year: z.number().int().nullable(),
  format: z.enum(['2019', '2021']).nullable(),
  period: z.string().nullable(),
  contact: z.string().nullable(),
  sections: z.array(
    z.object({ title: z.string(), present: z.boolean(), heading: z.string().nullable() }),
  ),
  tables: z.object({
    disclosure: z.object({ ...tableState, rows: z.array(Row) }).nullable(),
    applications: z.object({ ...tableState, rows: z.array(Row) }).nullable(),
    reviews: z.object({ ...tableState, groups: z.array(Row) }).nullable(),
  }),
  identities: z.array(
    z.object({
      id: z.string(),
      scope: z.string(),
      expression: z.string(),
      left: z.number().nullable(),
      right: z.number().nullable(),
      holds: z.boolean().nullable(),
      /** Every cell of the equation, the left side first. */
      cells: z.array(ReportCellRef),
      /** The one cell that explains it and the other broken equations it stands in, with the number that would be right. */
      suspect: ReportSuspect.nullable(),
    }),
  ),
  /** Statements of the text that were reckoned. */
  claims: z.array(
    z.object({
      kind: z.string(),
      topic: z.string(),
      expression: z.string(),
      left: z.number().nullable(),
      right: z.number().nullable(),
      verdict: z.enum(['agrees', 'contradicts', 'unclear']),
      /** Cells of the tables that it is compared with. */
      cells: z.array(ReportCellRef),
      quote: z.string(),
    }),
  ),
  /** Findings of the annual report audits, and of residual text and personal information in it. */
  findings: z.array(Finding),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type AnnualReportDocument = z.infer<typeof AnnualReportDocument>;
