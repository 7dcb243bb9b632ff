import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { IndicatorSystem } from '../indicator-system.ts';
import { Target } from './target.ts';

/** One round of judging many agencies against the same tables (评估任务). */
export const Assessment = z.object({
  schema: z.literal('mingcha/assessment@1'),
  id: z.string(),
  name: z.string().min(1),
  /** 轮次, in the user's words ("第 2 轮", "2026年第四季度"). */
  round: z.string(),
  /** 监测时间点: every verdict of the round counts up to this day. */
  asOf: CivilDate,
  /** Keys of `StoredSystem`; the first makes the ranking. */
  systems: z.array(z.string()).min(1),
  targets: z.array(Target),
  /** Documents read in each column, and pages read of each portal. */
  sample: z.number().int(),
  maxPages: z.number().int(),
  /** Name of the person who judges, as it goes into the record. */
  assessor: z.string(),
  /** Moments, ISO 8601. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Assessment = z.infer<typeof Assessment>;

/** One version of an indicator system, kept as it was used. A used version is never changed: an edit makes the next. */
export const StoredSystem = z.object({
  /** `<system id>@<version>`. */
  key: z.string(),
  origin: z.enum(['built-in', 'own', 'imported']),
  /** Key of the version that it was edited from, or null. */
  basedOn: z.string().nullable(),
  system: IndicatorSystem,
  createdAt: z.string(),
  /** What changed, in the user's words. */
  note: z.string(),
});
export type StoredSystem = z.infer<typeof StoredSystem>;

/** How far one agency of a round is. */
export const TargetRun = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  state: z.enum(['waiting', 'running', 'paused', 'judged', 'unreachable', 'failed']),
  /** Id of the `StoredAudit` whose archive the verdicts rest on; null before the first run. */
  auditId: z.string().nullable(),
  /** Why it ended so, in Chinese; "" where there is nothing to say. */
  message: z.string(),
  updatedAt: z.string(),
});
export type TargetRun = z.infer<typeof TargetRun>;
