import type { SheetGrid } from '../engine/model/assessment/score-table.ts';
import { carrierError, type CarrierResult } from './carrier-error.ts';
import { readTable } from './read-table.ts';
import { recognizeCarrier } from './recognize-carrier.ts';

const maxFileBytes = 10 * 1024 * 1024;
const maxRows = 5000;
const maxColumns = 60;
const maxSheets = 20;
/** 考察点 of a whole section may stand in one cell. */
const maxCellLength = 8000;

const broken = '文件无法读取，可能已损坏或有密码；请用 Excel、WPS 另存为 xlsx。';

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText ? String(value).slice(0, maxCellLength) : '';
}

async function readSheets(bytes: Uint8Array): Promise<CarrierResult<readonly SheetGrid[]>> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
      maxRows,
    });
    const grids = sheets.slice(0, maxSheets).map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => row.slice(0, maxColumns).map(toText)),
      merges: merges ?? [],
    }));
    const filled = grids.filter(({ rows }) => rows.some((row) => row.some(Boolean)));
    if (filled.length === 0) return carrierError('empty', '表格为空，没有可读的行。');
    return { ok: true, value: filled };
  } catch {
    return carrierError('broken', broken);
  }
}

/**
 * Reads every sheet of an xlsx file with its merged cells; a csv file is one sheet without any.
 * Errors: as values, each with one Chinese line without the file's name.
 */
export async function readGrids(
  name: string,
  bytes: Uint8Array,
): Promise<CarrierResult<readonly SheetGrid[]>> {
  if (bytes.length > maxFileBytes) return carrierError('tooLarge', '文件超过 10 MB，未读取。');
  if (bytes.length > 0 && recognizeCarrier(bytes) === 'zip') return await readSheets(bytes);
  const table = await readTable(name, bytes);
  if (!table.ok) return table;
  return { ok: true, value: [{ name, rows: table.value.rows, merges: [] }] };
}
