import {
  findAnnualReport,
  gatherReport,
  judgeReports,
  type ReadReport,
  type ScanOptions,
} from '../../engine/index.ts';
import type { AnnualReportDocument } from '../../engine/model/annual-report-document.ts';
import { readReport } from '../read-report.ts';
import { sourceError, type SourceResult } from '../source-error.ts';
import type { CommandHost, CommandRun } from './command-run.ts';
import { loadScanOptions } from './load-scan-options.ts';
import { createPaint } from './paint.ts';
import type { Command } from './parse-command-line.ts';
import { decideStatus, saveDocument, saveFile, writeSourceError } from './source-answer.ts';

type ReportCommand = Extract<Command, { name: 'report' }>;

function refuse(source: string): SourceResult<never> {
  const name = source === '-' ? '标准输入' : source;
  return sourceError(
    'notReport',
    `${name}：没有读到政府信息公开工作年度报告的标题、表格或章节，请给出年度报告本身。`,
  );
}

async function gatherSource(
  source: string,
  { url }: ReportCommand,
  host: CommandHost,
  { asOf }: ScanOptions,
): Promise<SourceResult<ReadReport>> {
  const read = await readReport(source, { url, stdin: host.stdin, now: host.now });
  if (!read.ok) return read;
  const artifacts = gatherReport(read.value, { today: asOf });
  return findAnnualReport(artifacts) === null
    ? refuse(source)
    : { ok: true, value: { source, artifacts } };
}

/** The next document for a source that was read; the error of one that was not. */
function takeAnswer(
  source: string,
  read: SourceResult<ReadReport> | undefined,
  documents: Iterator<AnnualReportDocument | null, undefined>,
): SourceResult<AnnualReportDocument> {
  if (read?.ok !== true) return read ?? refuse(source);
  const document = documents.next().value ?? null;
  return document === null ? refuse(source) : { ok: true, value: document };
}

async function writeReport(
  document: AnnualReportDocument,
  command: ReportCommand,
  { terminal }: CommandHost,
): Promise<void> {
  if (command.format === 'json') {
    terminal.writeOut(`${JSON.stringify(document)}\n`);
    return;
  }
  const { renderReport } = await import('./render-report.ts');
  const { columns, hasColor } = terminal;
  terminal.writeOut(renderReport(document, { paint: createPaint(hasColor), columns }));
  if (command.sources.length > 1) terminal.writeOut(`\n${'═'.repeat(columns)}\n\n`);
}

async function saveReport(
  document: AnnualReportDocument,
  at: number,
  command: ReportCommand,
): Promise<void> {
  if (command.out === null) return;
  await saveDocument('annual-report', document, at, command);
  const { renderAnnualReportWorkbook } = await import('../../report/annual-report-workbook.ts');
  const file = { name: 'annual-report', extension: 'xlsx', at };
  await saveFile(await renderAnnualReportWorkbook(document), file, command);
}

/** `mingcha report`: reads all sources first, then judges each beside the others, in their order. */
export const runReport: CommandRun<ReportCommand> = async (command, host) => {
  const options = await loadScanOptions(command, host);
  if (options === null) return 2;
  const gathered: SourceResult<ReadReport>[] = [];
  for (const source of command.sources) {
    gathered.push(await gatherSource(source, command, host, options));
  }
  const reports = gathered.flatMap((read) => (read.ok ? [read.value] : []));
  const documents = judgeReports(reports, options).values();
  const answers: SourceResult<AnnualReportDocument>[] = [];
  for (const [at, source] of command.sources.entries()) {
    const answer = takeAnswer(source, gathered[at], documents);
    answers.push(answer);
    if (!answer.ok) {
      writeSourceError(source, answer, command, host);
      continue;
    }
    await writeReport(answer.value, command, host);
    await saveReport(answer.value, at, command);
  }
  return decideStatus(answers, command);
};
