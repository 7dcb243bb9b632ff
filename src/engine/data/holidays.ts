import { HolidayTable } from '../model/holiday-table.ts';
import holidays from './holidays.json' with { type: 'json' };

/** Days off and made-up working days by notice of the General Office of the State Council, 2007–2026. */
export const builtInHolidays: HolidayTable = HolidayTable.parse(holidays);
