import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Outcome, RuleStatus, Severity } from './outcome.ts';

/** One day between the start of a term and the last day drawn. */
export const DeadlineDay = z.object({
  date: CivilDate,
  /** `working` counted · `made-up` a weekend day worked by notice · `off` weekend · `holiday` off by notice · `over` after the deadline. */
  kind: z.enum(['working', 'made-up', 'off', 'holiday', 'over']),
});
export type DeadlineDay = z.infer<typeof DeadlineDay>;

/** A deadline as a line of days, ready to be drawn or told. */
export const DeadlineLine = z.object({
  from: CivilDate,
  due: CivilDate,
  /** Length of the term in its own unit. */
  term: z.object({ length: z.number().int(), unit: z.enum(['working-day', 'day']) }),
  /** When the thing was really done, or null. */
  actual: CivilDate.nullable(),
  /** How late it was, in the term's unit; 0 when in time or not known. */
  late: z.number().int(),
  /** Days after `from` up to the deadline, both the counted and the skipped. */
  days: z.array(DeadlineDay),
  /** Natural days from the deadline to `actual`; negative when it was early. */
  daysOver: z.number().int(),
  /** Runs of days off by notice, weekends inside them included; first and last day. */
  holidays: z.array(z.object({ from: CivilDate, to: CivilDate, length: z.number().int() })),
});
export type DeadlineLine = z.infer<typeof DeadlineLine>;

/** A quote with where it stands and when it was taken. */
export const EvidenceView = z.object({
  kind: z.enum(['found', 'absent', 'interval', 'computed', 'status']),
  excerpt: z.string(),
  url: z.string(),
  selector: z.string().nullable(),
  frame: z.string().nullable(),
  capturedAt: z.string().nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** One finding as a person reads it. */
export const FindingView = z.object({
  id: z.string(),
  auditId: z.string(),
  outcome: Outcome,
  severity: Severity,
  status: RuleStatus,
  message: z.string(),
  subject: z.object({ title: z.string().nullable(), url: z.string() }),
  rule: z.string(),
  basis: z.array(z.object({ document: z.string(), article: z.string().nullable() })),
  evidence: z.array(EvidenceView),
  deadline: DeadlineLine.nullable(),
  /** Number of its mark in the page, 1 and up; null where nothing can be framed. */
  mark: z.number().int().nullable(),
});
export type FindingView = z.infer<typeof FindingView>;
