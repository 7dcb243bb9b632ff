import { z } from 'zod';
import { engineVersion } from '../../engine/model/engine-version.ts';
import type { CommandHost, ExitStatus } from './command-run.ts';
import { helpText } from './help-text.ts';
import { type Command, parseCommandLine } from './parse-command-line.ts';
import { openTerminal } from './terminal.ts';
import { watchInterrupt } from './watch-interrupt.ts';

z.config({ jitless: true });

async function runCommand(command: Command, host: CommandHost): Promise<ExitStatus> {
  switch (command.name) {
    case 'help':
      host.terminal.writeOut(helpText);
      return 0;
    case 'version':
      host.terminal.writeOut(`${engineVersion}\n`);
      return 0;
    case 'schema':
      return (await import('./run-schema.ts')).runSchema(command, host);
    case 'due':
      return (await import('./run-due.ts')).runDue(command, host);
    case 'verify':
      return (await import('./run-verify.ts')).runVerify(command, host);
    case 'audit':
      return (await import('./run-audit.ts')).runAudit(command, host);
    case 'scan':
      return (await import('./run-scan.ts')).runScan(command, host);
    case 'report':
      return (await import('./run-report.ts')).runReport(command, host);
  }
}

/**
 * Runs one call of the command line and gives its exit status.
 * Errors: none thrown; what was not foreseen is one Chinese line and status 2.
 */
export async function runCommandLine(
  argv: readonly string[],
  host: CommandHost,
): Promise<ExitStatus> {
  const { terminal } = host;
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) {
    terminal.writeError(`mingcha: ${parsed.error.message}\n`);
    return 2;
  }
  try {
    return await runCommand(parsed.value, host);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    terminal.writeError(`mingcha: 程序出错（${detail}），请反馈所用的命令和页面。\n`);
    return 2;
  }
}

/** Runs the arguments of this process; sets its exit status. */
export async function runProcess(): Promise<void> {
  // A reader that closed early (head) is no fault.
  process.stdout.on('error', () => process.exit(0));
  const terminal = openTerminal(process);
  const host: CommandHost = {
    terminal,
    stdin: process.stdin,
    now: () => new Date(),
    lookup: null,
    watchInterrupt: () => watchInterrupt(process),
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), host);
}
