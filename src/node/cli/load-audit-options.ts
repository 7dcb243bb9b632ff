import type { SiteOptions } from '../../engine/index.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { loadHolidays } from '../load-holidays.ts';
import { loadSystems } from '../load-systems.ts';
import type { CommandHost } from './command-run.ts';
import type { AuditCommand } from './parse-audit.ts';

/** The files that the user named, read; null and empty where none was named. */
export interface NamedFiles {
  readonly holidays: SiteOptions['holidays'] | null;
  readonly systems: readonly IndicatorSystem[];
}

/**
 * Reads holiday table and indicator systems that a call names.
 * Errors: null where a file is wrong; its line is written already.
 */
export async function loadNamedFiles(
  command: Pick<AuditCommand, 'holidays' | 'systems'>,
  { terminal }: CommandHost,
): Promise<NamedFiles | null> {
  const holidays = await loadHolidays(command.holidays);
  const systems = await loadSystems(command.systems);
  const failed = [holidays, systems].find((result) => !result.ok);
  if (failed?.ok === false) terminal.writeError(`mingcha: ${failed.error.message}\n`);
  if (!holidays.ok || !systems.ok) return null;
  for (const warning of systems.value.flatMap(({ warnings }) => warnings)) {
    terminal.writeError(`mingcha: 注意：${warning}\n`);
  }
  return {
    holidays: command.holidays === null ? null : holidays.value,
    systems: command.systems.length === 0 ? [] : systems.value.map(({ system }) => system),
  };
}
