import { z } from 'zod';
import { ChecklistItem } from '../checklist.ts';
import { CivilDate } from '../civil-date.ts';
import { Finding } from '../finding.ts';
import { Outcome } from '../outcome.ts';

/** One row of the scoring table as the audits judged it. */
export const SheetItem = ChecklistItem.extend({
  /** Share of the item that the audits decided, 0–1. */
  decidedRatio: z.number(),
  /** Findings that passed; these are counted, not kept. */
  passed: z.number().int(),
});
export type SheetItem = z.infer<typeof SheetItem>;

/** 评分表 of one agency under one system: what the machine says. Human verdicts stand beside it, never in it. */
export const ScoreSheet = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  auditId: z.string(),
  asOf: CivilDate,
  engineVersion: z.string(),
  calendarRevision: z.string(),
  judgedAt: z.string(),
  items: z.array(SheetItem),
  /** Findings that failed, are in doubt or were not looked at. */
  findings: z.array(Finding),
  notChecked: z.array(z.object({ url: z.string(), reason: z.string() })),
});
export type ScoreSheet = z.infer<typeof ScoreSheet>;

/** What one cell of the overview shows: a first-level group of the table for one agency. */
export const GroupSummary = z.object({
  title: z.string(),
  outcome: Outcome,
  failed: z.number().int(),
  cantTell: z.number().int(),
  passed: z.number().int(),
  untested: z.number().int(),
  inapplicable: z.number().int(),
  points: z.number(),
  scored: z.number(),
});
export type GroupSummary = z.infer<typeof GroupSummary>;

/** Why indicators were not checked. */
export const UntestedReasons = z.object({
  /** Only a person can look. */
  manual: z.number().int(),
  /** The pages it needs were not read. */
  unread: z.number().int(),
  /** The audits said nothing of it. */
  unanswered: z.number().int(),
});
export type UntestedReasons = z.infer<typeof UntestedReasons>;

/** One agency in the overview: counts are of indicators, after the human verdicts. */
export const SheetSummary = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  points: z.number(),
  scored: z.number(),
  /** Share of the points that were decided, 0–1. */
  judged: z.number(),
  vetoed: z.boolean(),
  counts: z.object({
    failed: z.number().int(),
    cantTell: z.number().int(),
    passed: z.number().int(),
    inapplicable: z.number().int(),
    untested: z.number().int(),
  }),
  groups: z.array(GroupSummary),
  untestedBy: UntestedReasons,
  /** Addresses that were not looked at, by reason, most frequent first. */
  notChecked: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  /** Items that a person decided. */
  decidedByHand: z.number().int(),
  /** Items that wait for a person (待人工核实). */
  waiting: z.number().int(),
  updatedAt: z.string(),
});
export type SheetSummary = z.infer<typeof SheetSummary>;
