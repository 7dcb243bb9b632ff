import { z } from 'zod';
import { Checklist } from './checklist.ts';
import { CivilDate } from './civil-date.ts';
import { Finding } from './finding.ts';
import { Level } from './level.ts';

/** Whether a column is there: `uncertain` where the looks disagree or could not be taken. */
export const ColumnPresence = z.enum(['present', 'absent', 'uncertain']);
export type ColumnPresence = z.infer<typeof ColumnPresence>;

/** What a column holds; `note-only` nothing but a 情况说明. */
export const ColumnState = z.enum([
  'filled',
  'note-only',
  'empty',
  'redirect',
  'unreachable',
  'unknown',
]);
export type ColumnState = z.infer<typeof ColumnState>;

/** One column of the audited portal. */
export const AuditedColumn = z.object({
  id: z.string(),
  name: z.string(),
  presence: ColumnPresence,
  state: ColumnState,
  url: z.string().nullable(),
  /** Name as it stands on the site. */
  text: z.string().nullable(),
  itemCount: z.number().int().nullable(),
  newestDate: CivilDate.nullable(),
  /** Window of the rule in natural days, counted back from `asOf`; null for columns without one. */
  windowDays: z.number().int().nullable(),
  /** Last day on which the newest item is still fresh, or the yearly due date; null where neither applies. */
  dueDate: CivilDate.nullable(),
});
export type AuditedColumn = z.infer<typeof AuditedColumn>;

/** One document that was read, with the unit that answers for it. */
export const AuditedDocument = z.object({
  url: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  pubDate: CivilDate.nullable(),
  writtenDate: CivilDate.nullable(),
  docNumber: z.string().nullable(),
  /** 责任单位: 发布机构, else 来源. */
  unit: z.string().nullable(),
});
export type AuditedDocument = z.infer<typeof AuditedDocument>;

/** The document that `mingcha audit` writes; the same archive gives the same document. */
export const SiteAudit = z.object({
  schema: z.literal('mingcha/site-audit@1'),
  target: z.object({
    name: z.string().nullable(),
    url: z.string(),
    siteIdCode: z.string().nullable(),
    level: Level.nullable(),
  }),
  asOf: CivilDate,
  /** Moments of the first and the last request; null where nothing was asked. */
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  coverage: z.object({
    fetched: z.number().int(),
    rendered: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
    requests: z.number().int(),
    /** Addresses that were not looked at, each with its reason and what to do. */
    notChecked: z.array(z.object({ url: z.string(), reason: z.string() })),
  }),
  columns: z.array(AuditedColumn),
  documents: z.array(AuditedDocument),
  findings: z.array(Finding),
  checklist: Checklist,
  furtherChecklists: z.array(Checklist),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type SiteAudit = z.infer<typeof SiteAudit>;
