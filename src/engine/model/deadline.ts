import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** A deadline with its proof: each counted, each skipped and each made-up day. */
export const Deadline = z.object({
  schema: z.literal('mingcha/deadline@1'),
  from: CivilDate,
  /** Working days, first day excluded; null when natural days were counted. */
  workingDays: z.number().int().nullable(),
  /** Natural days, first day excluded; null when working days were counted. */
  days: z.number().int().nullable(),
  /** Last day of the term; null when not known. */
  due: CivilDate.nullable(),
  /** False where a day of a year without a published holiday notice would be counted. */
  known: z.boolean(),
  counted: z.array(CivilDate),
  skipped: z.array(
    z.object({
      date: CivilDate,
      reason: z.enum(['weekend', 'holiday']),
      notice: z.string().nullable(),
    }),
  ),
  madeUp: z.array(z.object({ date: CivilDate, notice: z.string().nullable() })),
});
export type Deadline = z.infer<typeof Deadline>;
