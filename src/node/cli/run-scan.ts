import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanPage, type ScanOptions } from '../../engine/index.ts';
import type { PageScan } from '../../engine/model/page-scan.ts';
import type { Failure } from '../../engine/model/result.ts';
import { loadHolidays } from '../load-holidays.ts';
import { loadSystems } from '../load-systems.ts';
import { readSource } from '../read-source.ts';
import { isTargetError, type SourceErrorCode } from '../source-error.ts';
import { todayInShanghai } from '../today-in-shanghai.ts';
import type { CommandHost, CommandRun, ExitStatus } from './command-run.ts';
import { createPaint } from './paint.ts';
import type { Command } from './parse-command-line.ts';

type ScanCommand = Extract<Command, { name: 'scan' }>;

/** What one source gave. */
type ScanAnswer =
  | { readonly ok: true; readonly scan: PageScan }
  | { readonly ok: false; readonly error: Failure<SourceErrorCode> };

async function loadOptions(command: ScanCommand, host: CommandHost): Promise<ScanOptions | null> {
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

async function writeAnswer(
  source: string,
  answer: ScanAnswer,
  command: ScanCommand,
  host: CommandHost,
): Promise<void> {
  const { terminal } = host;
  if (!answer.ok) {
    terminal.writeError(`mingcha: ${answer.error.message}\n`);
    const { code, message } = answer.error;
    if (command.format === 'json') {
      terminal.writeOut(`${JSON.stringify({ source, error: { code, message } })}\n`);
    }
    return;
  }
  if (command.format === 'json') {
    terminal.writeOut(`${JSON.stringify(answer.scan)}\n`);
    return;
  }
  const { renderScan } = await import('./render-scan.ts');
  const { columns, hasColor } = terminal;
  terminal.writeOut(renderScan(answer.scan, { paint: createPaint(hasColor), columns }));
  if (command.sources.length > 1) terminal.writeOut(`\n${'═'.repeat(terminal.columns)}\n\n`);
}

async function saveScan(scan: PageScan, index: number, command: ScanCommand): Promise<void> {
  if (command.out === null) return;
  await mkdir(command.out, { recursive: true });
  const number = command.sources.length === 1 ? '' : `-${String(index + 1).padStart(3, '0')}`;
  await writeFile(
    join(command.out, `page-scan${number}.json`),
    `${JSON.stringify(scan, null, 2)}\n`,
  );
}

function decideStatus(answers: readonly ScanAnswer[], failsOnFailed: boolean): ExitStatus {
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  if (codes.some((code) => !isTargetError(code))) return 2;
  if (codes.length > 0) return 3;
  const hasFailed = answers.some(
    (answer) => answer.ok && answer.scan.findings.some(({ outcome }) => outcome === 'failed'),
  );
  return failsOnFailed && hasFailed ? 1 : 0;
}

/** `mingcha scan`: each source in its order; one that cannot be read does not stop the others. */
export const runScan: CommandRun<ScanCommand> = async (command, host) => {
  const options = await loadOptions(command, host);
  if (options === null) return 2;
  const answers: ScanAnswer[] = [];
  for (const [i, source] of command.sources.entries()) {
    const { url } = command;
    const read = await readSource(source, { url, stdin: host.stdin, now: host.now });
    const answer: ScanAnswer = read.ok
      ? { ok: true, scan: scanPage(read.value, options) }
      : { ok: false, error: read.error };
    await writeAnswer(source, answer, command, host);
    if (answer.ok) await saveScan(answer.scan, i, command);
    answers.push(answer);
  }
  return decideStatus(answers, command.failsOnFailed);
};
