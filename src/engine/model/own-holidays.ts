import { z } from 'zod';
import { HolidayTable } from './holiday-table.ts';

/** The holiday table that a person has loaded, with the name of its file. */
export const OwnHolidays = z.object({ fileName: z.string().max(255), table: HolidayTable });
export type OwnHolidays = z.infer<typeof OwnHolidays>;
