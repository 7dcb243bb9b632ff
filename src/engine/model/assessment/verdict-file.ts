import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { HumanVerdict } from './human-verdict.ts';
import { Target } from './target.ts';

/** Most verdicts of one file; the largest scoring tables have some hundred rows. */
const maxVerdicts = 5000;

/** One assessor's own verdicts on one agency, to be laid beside another's. */
export const VerdictFile = z.object({
  schema: z.literal('mingcha/verdicts@1'),
  assessment: z.object({ name: z.string(), round: z.string(), asOf: CivilDate }),
  target: Target.pick({ name: true, url: true }),
  system: z.object({ key: z.string(), name: z.string() }),
  assessor: z.string(),
  exportedAt: z.string(),
  verdicts: z
    .array(HumanVerdict.extend({ origin: HumanVerdict.shape.origin.default('judged') }))
    .max(maxVerdicts),
});
export type VerdictFile = z.infer<typeof VerdictFile>;
