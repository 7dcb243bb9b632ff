import { builtInHolidays, mergeHolidayTables, parseHolidayTable } from '../engine/index.ts';
import type { HolidayTable } from '../engine/model/holiday-table.ts';
import type { Result } from '../engine/model/result.ts';
import { readJsonFile } from './read-json-file.ts';

/** The built-in holidays, with the user's own file on top where one is named. */
export async function loadHolidays(path: string | null): Promise<Result<HolidayTable, 'badFile'>> {
  if (path === null) return { ok: true, value: builtInHolidays };
  const file = await readJsonFile(path);
  if (!file.ok) return file;
  const parsed = parseHolidayTable(file.value, builtInHolidays);
  if (parsed.ok) return { ok: true, value: mergeHolidayTables(builtInHolidays, parsed.value) };
  const message = `${path}：${parsed.error.message}。请改正后再用。`;
  return { ok: false, error: { code: 'badFile', message } };
}
