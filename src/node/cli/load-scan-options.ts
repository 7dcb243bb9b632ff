import type { ScanOptions } from '../../engine/index.ts';
import { loadHolidays } from '../load-holidays.ts';
import { loadSystems } from '../load-systems.ts';
import { todayInShanghai } from '../today-in-shanghai.ts';
import type { CommandHost } from './command-run.ts';
import type { SourceOptions } from './parse-command-line.ts';

/**
 * What the user chose, with the files it names read.
 * Errors: null where a file is wrong; its line is written already.
 */
export async function loadScanOptions(
  command: SourceOptions,
  host: CommandHost,
): Promise<ScanOptions | null> {
  const holidays = await loadHolidays(command.holidays);
  const systems = await loadSystems(command.systems);
  const failed = [holidays, systems].find((result) => !result.ok);
  if (failed?.ok === false) host.terminal.writeError(`mingcha: ${failed.error.message}\n`);
  if (!holidays.ok || !systems.ok) return null;
  for (const { warnings } of systems.value) {
    for (const warning of warnings) host.terminal.writeError(`mingcha: 注意：${warning}\n`);
  }
  const [first, ...further] = systems.value.map(({ system }) => system);
  if (first === undefined) return null;
  return {
    asOf: command.asOf ?? todayInShanghai(host.now()),
    level: command.level,
    system: first,
    furtherSystems: further,
    holidays: holidays.value,
  };
}
