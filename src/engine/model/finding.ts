import { z } from 'zod';
import { Deadline } from './deadline.ts';
import { Basis, Outcome, RuleStatus, Severity } from './outcome.ts';

/** What an audit speaks of. */
export const Subject = z.object({
  kind: z.enum(['site', 'column', 'page', 'document']),
  /** Id in `data/columns.json`, or null. */
  column: z.string().nullable(),
  url: z.string(),
  title: z.string().nullable(),
});
export type Subject = z.infer<typeof Subject>;

/** What a finding is about, as people and programs outside read it: the column by its name. */
export const FindingSubject = Subject.extend({
  /** Chinese name in `data/columns.json`, or null. */
  column: z.string().nullable(),
  /** Id in `data/columns.json`, or null; two columns may share a name. */
  columnId: z.string().nullable(),
});
export type FindingSubject = z.infer<typeof FindingSubject>;

/** One piece of evidence: a quote, where it stands, and which bytes it was read from. */
export const Evidence = z.object({
  /** `found` text at its place · `absent` sought and not seen · `interval` two dates · `computed` a figure · `status` what a server answered. */
  kind: z.enum(['found', 'absent', 'interval', 'computed', 'status']),
  url: z.string(),
  /** CSS selector of the element, or null. */
  locator: z.string().nullable(),
  /** Address of the frame it stands in, or null. */
  frame: z.string().nullable(),
  excerpt: z.string(),
  capturedAt: z.string().nullable(),
  sha256: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Named figures and words of a message. */
export const MessageData = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type MessageData = z.infer<typeof MessageData>;

/** One judged observation. */
export const Finding = z.object({
  /** Stable for the same fault on the same thing, across runs. */
  id: z.string(),
  auditId: z.string(),
  outcome: Outcome,
  severity: Severity,
  subject: FindingSubject,
  /** Key of the audit's message template. */
  messageKey: z.string(),
  message: z.string(),
  data: MessageData,
  /** Status of the rule applied. */
  status: RuleStatus,
  /** The rule in the register, and what it says in one line. */
  rule: z.object({ id: z.string(), text: z.string() }),
  basis: z.array(Basis),
  evidence: z.array(Evidence),
  /** The counted calendar behind a deadline, or null. */
  deadline: Deadline.nullable(),
});
export type Finding = z.infer<typeof Finding>;
