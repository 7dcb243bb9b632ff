import { z } from 'zod';
import { AnnualReportDocument } from './annual-report-document.ts';
import { Checklist } from './checklist.ts';
import { CivilDate } from './civil-date.ts';
import { Finding } from './finding.ts';
import { DateRole, DateSource } from './page-date.ts';
import { PageKind } from './page-kind.ts';
import { Level } from './level.ts';

const Link = z.object({ text: z.string(), href: z.string() });

/** The document that `mingcha scan` prints; `null` means "looked for, not there". */
export const PageScan = z.object({
  schema: z.literal('mingcha/page-scan@1'),
  url: z.string(),
  asOf: CivilDate,
  capturedAt: z.string().nullable(),
  sha256: z.string(),
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  page: z.object({
    kind: PageKind,
    title: z.string().nullable(),
    siteName: z.string().nullable(),
    siteIdCode: z.string().nullable(),
    siteDomain: z.string().nullable(),
    columnName: z.string().nullable(),
    /** Id in `data/columns.json` of the column that the page belongs to. */
    columnId: z.string().nullable(),
    breadcrumbs: z.array(z.string()),
    encoding: z.string(),
    level: Level.nullable(),
    /** Whether the page is one of a government body. */
    government: z.enum(['yes', 'likely', 'no']),
  }),
  columns: z.array(
    z.object({ id: z.string(), name: z.string(), text: z.string(), href: z.string() }),
  ),
  list: z
    .object({
      rows: z.array(
        z.object({ title: z.string(), href: z.string().nullable(), date: CivilDate.nullable() }),
      ),
      itemCount: z.number().int(),
      newestDate: CivilDate.nullable(),
      oldestDate: CivilDate.nullable(),
      pagination: z
        .object({
          pages: z.number().int().nullable(),
          items: z.number().int().nullable(),
          next: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  article: z
    .object({
      title: z.string().nullable(),
      pubDate: CivilDate.nullable(),
      writtenDate: CivilDate.nullable(),
      docNumber: z.string().nullable(),
      indexNumber: z.string().nullable(),
      source: z.string().nullable(),
      validity: z.string().nullable(),
      attachments: z.array(Link),
      dates: z.array(z.object({ role: DateRole, value: CivilDate, from: DateSource })),
    })
    .nullable(),
  /** The annual report with its findings; null where the page is none. */
  annualReport: AnnualReportDocument.nullable(),
  findings: z.array(Finding),
  checklist: Checklist,
  /** Checklists of the further indicator systems that were asked for, in their order. */
  furtherChecklists: z.array(Checklist),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type PageScan = z.infer<typeof PageScan>;
