import { z } from 'zod';
import { AuditId } from './audit-id.ts';
import { Level } from './level.ts';
import { RuleStatus } from './outcome.ts';

const Points = z.number({ error: '应为数字或 null' }).nullable();

const Criterion = z.object({ text: z.string(), points: Points }).loose();

/** How an item's points follow from its findings; the names of `indicators/README.md`. */
export const Scoring = z
  .object({
    rule: z.enum([
      'veto',
      'all-or-nothing',
      'share',
      'criteria',
      'per-finding',
      'manual',
      'unscored',
    ]),
    threshold: z.number().optional(),
    deductPerFinding: z.number().optional(),
    cap: z.number().optional(),
    noteOnlyRatio: z.number().min(0).max(1).nullable().optional(),
    noTaskRatio: z.number().min(0).max(1).nullable().optional(),
  })
  .loose();
export type Scoring = z.infer<typeof Scoring>;

/** One row of a scoring table. */
export const Indicator = z
  .object({
    id: z.string().min(1),
    title: z.string().min(1),
    level1: z.string(),
    level2: z.string().nullable(),
    level3: z.string().nullable(),
    points: Points,
    criteria: z.array(Criterion),
    method: z.enum(['automatic', 'assisted', 'manual']),
    audits: z.array(AuditId),
    columns: z.array(z.string()),
    /** Rules of the register that it is about; every rule of its audits where none is named. */
    about: z.array(z.string()).optional(),
    scoring: Scoring,
    status: z.union([RuleStatus, z.literal('partial')]),
    levels: z.array(Level).optional(),
    group: z.string().optional(),
    /** The user's own thresholds, by rule id of `data/rules.json`. */
    rules: z.record(z.string(), z.object({ value: z.union([z.number(), z.string()]) })).optional(),
    note: z.string().optional(),
  })
  .loose();
export type Indicator = z.infer<typeof Indicator>;

/** A scoring table as data. */
export const IndicatorSystem = z
  .object({
    schema: z.literal('indicator-system@1', { error: '应为 indicator-system@1' }),
    id: z.string().min(1),
    name: z.string().min(1),
    issuer: z.string(),
    year: z.number().int(),
    version: z.string().optional(),
    source: z.string(),
    levels: z.array(Level),
    passLine: z.number().nullable(),
    verification: z.string(),
    groups: z.array(z.object({ id: z.string(), title: z.string(), points: z.number() })).optional(),
    noteOnlyRatio: z.number().min(0).max(1).nullable().optional(),
    items: z.array(Indicator).min(1),
  })
  .loose();
export type IndicatorSystem = z.infer<typeof IndicatorSystem>;
