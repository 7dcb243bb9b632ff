import { existsSync } from 'node:fs';
import {
  builtInSystems,
  findBuiltInSystem,
  listSystemWarnings,
  pageChecklist,
  parseIndicatorSystem,
} from '../engine/index.ts';
import type { IndicatorSystem } from '../engine/model/indicator-system.ts';
import type { Result } from '../engine/model/result.ts';
import { readJsonFile } from './read-json-file.ts';

/** One indicator system, and what is odd in it. */
export interface LoadedSystem {
  readonly system: IndicatorSystem;
  readonly warnings: readonly string[];
}

async function loadSystem(name: string): Promise<Result<LoadedSystem, 'badFile'>> {
  const builtIn = await findBuiltInSystem(name);
  if (builtIn !== null) return { ok: true, value: { system: builtIn, warnings: [] } };
  if (!existsSync(name) && !/[./\\]/.test(name)) {
    const ids = builtInSystems.map(({ id }) => id).join('、');
    const message = `--system：没有“${name}”。内置的有：${ids}；也可给出 JSON 文件的路径。`;
    return { ok: false, error: { code: 'badFile', message } };
  }
  const file = await readJsonFile(name);
  if (!file.ok) return file;
  const parsed = parseIndicatorSystem(file.value);
  if (!parsed.ok) {
    const message = `${name}：${parsed.error.message}。请改正后再用。`;
    return { ok: false, error: { code: 'badFile', message } };
  }
  const warnings = listSystemWarnings(parsed.value).map((line) => `${name}：${line}`);
  return { ok: true, value: { system: parsed.value, warnings } };
}

/** The systems of these ids or files, in their order; the page checklist where none is named. */
export async function loadSystems(
  names: readonly string[],
): Promise<Result<readonly LoadedSystem[], 'badFile'>> {
  if (names.length === 0) return { ok: true, value: [{ system: pageChecklist, warnings: [] }] };
  const loaded: LoadedSystem[] = [];
  for (const name of names) {
    const result = await loadSystem(name);
    if (!result.ok) return result;
    loaded.push(result.value);
  }
  return { ok: true, value: loaded };
}

/** The system that is used where none is named: for one page, or for a whole site. */
export async function loadDefaultSystem(scope: 'page' | 'site'): Promise<IndicatorSystem> {
  return (scope === 'site' ? await findBuiltInSystem('site-checklist') : null) ?? pageChecklist;
}
