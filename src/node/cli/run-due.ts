import { findDeadline } from '../../engine/index.ts';
import { loadHolidays } from '../load-holidays.ts';
import { todayInShanghai } from '../today-in-shanghai.ts';
import type { CommandRun } from './command-run.ts';
import { createPaint } from './paint.ts';
import type { Command } from './parse-command-line.ts';
import { renderDue } from './render-due.ts';

/** `mingcha due`: a deadline with its proof. */
export const runDue: CommandRun<Extract<Command, { name: 'due' }>> = async (command, host) => {
  const holidays = await loadHolidays(command.holidays);
  if (!holidays.ok) {
    host.terminal.writeError(`mingcha: ${holidays.error.message}\n`);
    return 2;
  }
  const deadline = findDeadline(command.from, command.term, holidays.value);
  if (command.format === 'json') {
    host.terminal.writeOut(`${JSON.stringify(deadline)}\n`);
    return 0;
  }
  const { columns, hasColor } = host.terminal;
  const asOf = command.asOf ?? todayInShanghai(host.now());
  host.terminal.writeOut(renderDue(deadline, asOf, { paint: createPaint(hasColor), columns }));
  return 0;
};
