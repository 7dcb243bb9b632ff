import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** Days that differ from the plain week, by calendar year of the day. */
export const HolidayTable = z.object({
  revision: z.string(),
  source: z.string(),
  licence: z.string().optional(),
  years: z.record(
    z.string().regex(/^\d{4}$/, { error: '年份应为四位数字' }),
    z.object({
      /** Addresses of the State Council notices. */
      notices: z.array(z.string()).min(1),
      off: z.array(CivilDate),
      work: z.array(CivilDate),
    }),
  ),
  /** The days that each notice sets, by its address; tells which notice a day comes from. */
  notices: z.record(z.string(), z.object({ days: z.array(CivilDate) })).optional(),
});
export type HolidayTable = z.infer<typeof HolidayTable>;
