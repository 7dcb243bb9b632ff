import type { SheetGrid } from '../engine/model/assessment/score-table.ts';
import type { CarrierResult } from './carrier-error.ts';
import { unpackDocx } from './unpack-docx.ts';

const maxTables = 500;
const maxRows = 5000;
const maxColumns = 60;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function readText(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br[ /]/g, '\n$&')
    .replace(/<[^<>]{0,5000}>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

/** The cell, and an empty one for each further column that it goes across. */
function readCell(xml: string): readonly string[] {
  const span = Number(/<w:gridSpan w:val="(\d{1,2})"/.exec(xml)?.[1] ?? 1);
  const start = xml.lastIndexOf('<w:tc>') + 1 || xml.lastIndexOf('<w:tc ') + 1;
  return [readText(xml.slice(Math.max(0, start - 1))), ...Array<string>(span - 1).fill('')];
}

function readTable(xml: string): readonly (readonly string[])[] {
  const rows = xml.split('</w:tr>', maxRows).slice(0, -1);
  return rows.map((row) => row.split('</w:tc>', maxColumns).slice(0, -1).flatMap(readCell));
}

/** Reads every table of a Word file. Errors: as values, each with one Chinese line without the file's name. */
export async function readDocxTables(
  bytes: Uint8Array,
): Promise<CarrierResult<readonly SheetGrid[]>> {
  const unpacked = await unpackDocx(bytes);
  if (!unpacked.ok) return unpacked;
  const { strFromU8, unzipSync } = await import('fflate');
  const xml = strFromU8(unzipSync(unpacked.value)['word/document.xml'] ?? new Uint8Array());
  const tables = xml.split('</w:tbl>', maxTables).slice(0, -1);
  const grids = tables.map((table, i): SheetGrid => {
    const rows = readTable(table.slice(table.lastIndexOf('<w:tbl>')));
    return { name: `表${String(i + 1)}`, rows, merges: [] };
  });
  return { ok: true, value: grids };
}
