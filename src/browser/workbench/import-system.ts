import { readGrids } from '../../carriers/read-grids.ts';
import { parseIndicatorSystem } from '../../engine/index.ts';
import type { SheetGrid } from '../../engine/model/assessment/score-table.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';

const maxJsonBytes = 5 * 1024 * 1024;

type ImportedFile =
  | { readonly kind: 'system'; readonly fileName: string; readonly system: IndicatorSystem }
  | { readonly kind: 'sheets'; readonly fileName: string; readonly sheets: readonly SheetGrid[] }
  | { readonly kind: 'refused'; readonly message: string };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readSystemFile(file: File): Promise<ImportedFile> {
  const { name } = file;
  if (file.size > maxJsonBytes) {
    return { kind: 'refused', message: `${name}：文件超过 5 MB，未读取。` };
  }
  const json = parseJson(await file.text());
  if (json === undefined) {
    return { kind: 'refused', message: `${name}：不是完整的 JSON 文件。请重新导出后再导入。` };
  }
  const parsed = parseIndicatorSystem(json);
  if (parsed.ok) return { kind: 'system', fileName: name, system: parsed.value };
  const message = `${name}：不是可用的指标体系（${parsed.error.message}）。请改正后再导入。`;
  return { kind: 'refused', message };
}

/** Reads a file that is to become an indicator system: `indicator-system@1` as JSON, or a 评分表 as xlsx or csv. */
export async function readImportedFile(file: File): Promise<ImportedFile> {
  const { name } = file;
  if (/\.json$/i.test(name)) return await readSystemFile(file);
  const sheets = await readGrids(name, new Uint8Array(await file.arrayBuffer()));
  return sheets.ok
    ? { kind: 'sheets', fileName: name, sheets: sheets.value }
    : { kind: 'refused', message: `${name}：${sheets.error.message}` };
}
