import { z } from 'zod';
import { AnnualReportView } from './annual-report-view.ts';
import { CivilDate } from './civil-date.ts';
import { FindingView } from './finding-view.ts';
import { Outcome } from './outcome.ts';
import { PageKind } from './page-kind.ts';

/** How many items (or findings) have each outcome. */
export const OutcomeCounts = z.record(Outcome, z.number().int());
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

/** One line of the checklist. */
export const ItemView = z.object({
  id: z.string(),
  title: z.string(),
  outcome: Outcome,
  method: z.enum(['automatic', 'assisted', 'manual']),
  /** What was found, in one line. */
  summary: z.string(),
  isVeto: z.boolean(),
  points: z.number().nullable(),
  scored: z.number().nullable(),
  /** Worst first, at most `maxFindingsOfItem`. */
  findings: z.array(FindingView),
  /** Findings of the item that are not listed. */
  more: z.number().int(),
});
export type ItemView = z.infer<typeof ItemView>;

/** Items under one heading of the scoring table, worst first. */
export const GroupView = z.object({
  title: z.string(),
  counts: OutcomeCounts,
  items: z.array(ItemView),
});
export type GroupView = z.infer<typeof GroupView>;

/** A page scan as a person reads it: the one model behind popup, terminal, Markdown and workbook. */
export const ScanView = z.object({
  header: z.object({
    /** Name of the portal, else its title, else its host. */
    name: z.string(),
    siteIdCode: z.string().nullable(),
    kind: PageKind,
    kindLabel: z.string(),
    column: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string(),
    host: z.string(),
    asOf: CivilDate,
    capturedAt: z.string().nullable(),
    encoding: z.string(),
    sha256: z.string(),
    government: z.enum(['yes', 'likely', 'no']),
  }),
  system: z.object({ id: z.string(), name: z.string(), version: z.string() }),
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  score: z.object({
    points: z.number(),
    scored: z.number(),
    judged: z.number(),
    vetoed: z.boolean(),
  }),
  counts: OutcomeCounts,
  /** Items that were decided (不符合, 需人工核实, 符合), grouped, worst group first. */
  groups: z.array(GroupView),
  /** Items that do not apply or were not checked. */
  rest: z.array(ItemView),
  /** The annual report that the page shows; null where it shows none. */
  annualReport: AnnualReportView.nullable(),
  warnings: z.array(z.string()),
});
export type ScanView = z.infer<typeof ScanView>;
