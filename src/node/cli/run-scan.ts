import { scanPage } from '../../engine/index.ts';
import type { PageScan } from '../../engine/model/page-scan.ts';
import { readSource } from '../read-source.ts';
import type { SourceResult } from '../source-error.ts';
import type { CommandHost, CommandRun } from './command-run.ts';
import { loadScanOptions } from './load-scan-options.ts';
import { createPaint } from './paint.ts';
import type { Command } from './parse-command-line.ts';
import { decideStatus, saveDocument, writeSourceError } from './source-answer.ts';

type ScanCommand = Extract<Command, { name: 'scan' }>;

async function writeScan(
  scan: PageScan,
  command: ScanCommand,
  { terminal }: CommandHost,
): Promise<void> {
  if (command.format === 'json') {
    terminal.writeOut(`${JSON.stringify(scan)}\n`);
    return;
  }
  const { renderScan } = await import('./render-scan.ts');
  const { columns, hasColor } = terminal;
  terminal.writeOut(renderScan(scan, { paint: createPaint(hasColor), columns }));
  if (command.sources.length > 1) terminal.writeOut(`\n${'═'.repeat(terminal.columns)}\n\n`);
}

/** `mingcha scan`: each source in its order; one that cannot be read does not stop the others. */
export const runScan: CommandRun<ScanCommand> = async (command, host) => {
  const options = await loadScanOptions(command, host);
  if (options === null) return 2;
  const answers: SourceResult<PageScan>[] = [];
  for (const [at, source] of command.sources.entries()) {
    const { url } = command;
    const read = await readSource(source, { url, stdin: host.stdin, now: host.now });
    if (!read.ok) {
      writeSourceError(source, read, command, host);
      answers.push(read);
      continue;
    }
    const scan = scanPage(read.value, options);
    await writeScan(scan, command, host);
    await saveDocument('page-scan', scan, at, command);
    answers.push({ ok: true, value: scan });
  }
  return decideStatus(answers, command);
};
