import { browser } from 'wxt/browser';
import { builtInHolidays, mergeHolidayTables, parseHolidayTable } from '../engine/index.ts';
import type { HolidayTable } from '../engine/model/holiday-table.ts';
import { OwnHolidays } from '../engine/model/own-holidays.ts';
import type { HolidayFile, HolidaysAnswer } from '../engine/model/popup-message.ts';

const key = 'holidays';

/** The calendar to judge by: the built-in one with the person's own table on top. */
export async function chooseHolidays(): Promise<HolidayTable> {
  const own = await readOwn();
  return own === null ? builtInHolidays : mergeHolidayTables(builtInHolidays, own.table);
}

/** The file in use; null where there is none, or where what is stored cannot be read. */
export async function findHolidayFile(): Promise<HolidayFile | null> {
  const own = await readOwn();
  return own === null ? null : describe(own);
}

/** Stores the table of a file in place of the one before; a file that is no table changes nothing. */
export async function loadHolidays(fileName: string, text: string): Promise<HolidaysAnswer> {
  const json = parseJson(text);
  if (json === undefined) return { state: 'refused', fault: 'not-json', detail: '' };
  const parsed = parseHolidayTable(json, builtInHolidays);
  if (!parsed.ok) return { state: 'refused', fault: 'not-a-table', detail: parsed.error.message };
  const own: OwnHolidays = { fileName, table: parsed.value };
  await browser.storage.local.set({ [key]: own });
  return { state: 'in-use', file: describe(own) };
}

/** Goes back to the built-in calendar. */
export async function removeHolidays(): Promise<void> {
  await browser.storage.local.remove(key);
}

async function readOwn(): Promise<OwnHolidays | null> {
  const stored = await browser.storage.local.get(key);
  const parsed = OwnHolidays.safeParse(stored[key]);
  return parsed.success ? parsed.data : null;
}

function describe({ fileName, table }: OwnHolidays): HolidayFile {
  return { fileName, years: Object.keys(table.years).toSorted() };
}

/** Errors: undefined, which no JSON text means. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
