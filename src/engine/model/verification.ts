import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Outcome, Severity } from './outcome.ts';

/** What a finding said: null where it did not exist. */
const Verdict = z.object({ outcome: Outcome, severity: Severity, message: z.string() }).nullable();

/** A finding that is judged otherwise than before, and why. */
export const VerdictChange = z.object({
  id: z.string(),
  auditId: z.string(),
  title: z.string().nullable(),
  url: z.string(),
  before: Verdict,
  after: Verdict,
  /** What differs between the two judgings and can have changed this one, in one Chinese line. */
  why: z.string(),
});
export type VerdictChange = z.infer<typeof VerdictChange>;

/** The document that `mingcha verify` prints. */
export const Verification = z.object({
  schema: z.literal('mingcha/verification@1'),
  url: z.string(),
  asOf: CivilDate,
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  /** True where every byte and link is as it was sealed. */
  isIntact: z.boolean(),
  entries: z.number().int(),
  seal: z.string(),
  faults: z.array(z.object({ url: z.string(), offset: z.number().int(), message: z.string() })),
  /** Whether judging the archive again gives the audit that lies beside it; null where none does. */
  sameVerdicts: z.boolean().nullable(),
  changes: z.array(VerdictChange),
});
export type Verification = z.infer<typeof Verification>;
