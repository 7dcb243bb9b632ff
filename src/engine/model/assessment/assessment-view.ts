import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { Level } from '../level.ts';
import { Basis, Outcome, Severity } from '../outcome.ts';
import { TargetRun } from './assessment.ts';
import { GroupSummary } from './score-sheet.ts';

const Count = z.number().int();

/** Indicators by outcome. */
export const OutcomeTally = z.object({
  failed: Count,
  cantTell: Count,
  passed: Count,
  inapplicable: Count,
  untested: Count,
});
export type OutcomeTally = z.infer<typeof OutcomeTally>;

/** A deduction with all that makes it stand: what, where, when, on what ground. */
export const ProblemView = z.object({
  /** The same over rounds: that of the finding, or of the item where a person spoke. */
  id: z.string(),
  /** Number through the agency, from 1. */
  number: Count,
  itemId: z.string(),
  message: z.string(),
  severity: Severity,
  /** Name of the column, or null. */
  column: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string(),
  quote: z.string(),
  capturedAt: z.string().nullable(),
  /** What the rule says, in one line; "" where a person judged without one. */
  rule: z.string(),
  basis: z.array(Basis),
  /** 责任单位; "" where none is known. */
  unit: z.string(),
});
export type ProblemView = z.infer<typeof ProblemView>;

/** Something that waits for a person, or that nobody looked at, with its reason. */
export const OpenItemView = z.object({
  itemId: z.string(),
  outcome: z.enum(['cantTell', 'untested']),
  reason: z.string(),
  url: z.string(),
});
export type OpenItemView = z.infer<typeof OpenItemView>;

/** One row of the scoring table of one agency. */
export const ItemView = z.object({
  id: z.string(),
  title: z.string(),
  /** 过程 (五公开); "" where the table names none. */
  process: z.string(),
  group: z.array(z.string()),
  method: z.enum(['automatic', 'assisted', 'manual']),
  /** What counts: the person's word where there is one. */
  outcome: Outcome,
  machine: Outcome,
  points: z.number().nullable(),
  scored: z.number().nullable(),
  deducted: z.number().nullable(),
  /** What a person said, or null. */
  human: z
    .object({
      outcome: Outcome,
      note: z.string(),
      exemption: z.string().nullable(),
      evidence: Count,
      assessor: z.string(),
      at: z.string(),
    })
    .nullable(),
});
export type ItemView = z.infer<typeof ItemView>;

/** One agency of the round; `judged` is null before its portal was judged. */
export const AgencyView = z.object({
  id: z.string(),
  name: z.string(),
  level: Level.nullable(),
  url: z.string(),
  unit: z.string().nullable(),
  contact: z.string().nullable(),
  state: TargetRun.shape.state.nullable(),
  /** Why it ended so; "" where there is nothing to say. */
  message: z.string(),
  judged: z
    .object({
      /** 名次; null where a veto leaves no score. */
      rank: Count.nullable(),
      points: z.number(),
      scored: z.number(),
      /** Share that was obtained, 0–1: of the points, or of the indicators where the table has no points; null for none. */
      ratio: z.number().nullable(),
      share: z.number(),
      vetoed: z.boolean(),
      counts: OutcomeTally,
      groups: z.array(GroupSummary),
      decidedByHand: Count,
      judgedAt: z.string(),
      items: z.array(ItemView),
      problems: z.array(ProblemView),
      open: z.array(OpenItemView),
      notChecked: z.array(z.object({ url: z.string(), reason: z.string() })),
    })
    .nullable(),
});
export type AgencyView = z.infer<typeof AgencyView>;

/** A round under one table as people read it: the one model behind workbook, documents, page, csv and JSON. */
export const AssessmentView = z.object({
  schema: z.literal('mingcha/assessment-export@1'),
  /** Whether it is the whole round or one agency of it. */
  scope: z.enum(['round', 'agency']),
  assessment: z.object({
    id: z.string(),
    name: z.string(),
    round: z.string(),
    asOf: CivilDate,
    sample: Count,
    maxPages: Count,
    assessor: z.string(),
    createdAt: z.string(),
  }),
  system: z.object({
    key: z.string(),
    id: z.string(),
    name: z.string(),
    version: z.string(),
    issuer: z.string(),
    source: z.string(),
    passLine: z.number().nullable(),
    /** First-level groups in the order of the table. */
    groups: z.array(z.string()),
  }),
  engine: z.object({ versions: z.array(z.string()), calendarRevisions: z.array(z.string()) }),
  totals: z.object({
    targets: Count,
    judged: Count,
    vetoed: Count,
    /** Agencies at or above the pass line; null where the table has none. */
    qualified: Count.nullable(),
    problems: Count,
    counts: OutcomeTally,
    /** Mean of the agencies' ratios, 0–1; null where none has one. */
    meanRatio: z.number().nullable(),
    decidedByHand: Count,
  }),
  /** In the order of the ranking; those not judged come last. */
  agencies: z.array(AgencyView),
});
export type AssessmentView = z.infer<typeof AssessmentView>;
