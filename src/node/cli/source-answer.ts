import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../engine/model/finding.ts';
import { isTargetError, type SourceResult } from '../source-error.ts';
import type { CommandHost, ExitStatus } from './command-run.ts';
import type { SourceOptions } from './parse-command-line.ts';

/** A document about one source. */
interface Judged {
  readonly findings: readonly Finding[];
}

/** Says why a source gave nothing: a line for people, and an object among the documents of a program. */
export function writeSourceError(
  source: string,
  answer: Extract<SourceResult<unknown>, { ok: false }>,
  command: SourceOptions,
  { terminal }: CommandHost,
): void {
  const { code, message } = answer.error;
  terminal.writeError(`mingcha: ${message}\n`);
  if (command.format === 'json') {
    terminal.writeOut(`${JSON.stringify({ source, error: { code, message } })}\n`);
  }
}

/** Puts a file about one source into the folder that the user named; none where none was named. */
export async function saveFile(
  content: string | Uint8Array,
  { name, extension, at }: { name: string; extension: string; at: number },
  { out, sources }: SourceOptions,
): Promise<void> {
  if (out === null) return;
  await mkdir(out, { recursive: true });
  const number = sources.length === 1 ? '' : `-${String(at + 1).padStart(3, '0')}`;
  await writeFile(join(out, `${name}${number}.${extension}`), content);
}

/** Puts the document of one source into the folder that the user named. */
export async function saveDocument(
  name: string,
  document: unknown,
  at: number,
  options: SourceOptions,
): Promise<void> {
  await saveFile(
    `${JSON.stringify(document, null, 2)}\n`,
    { name, extension: 'json', at },
    options,
  );
}

/** Exit status of a call by what its sources gave. */
export function decideStatus(
  answers: readonly SourceResult<Judged>[],
  { failsOnFailed }: SourceOptions,
): ExitStatus {
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  if (codes.some((code) => !isTargetError(code))) return 2;
  if (codes.length > 0) return 3;
  const hasFailed = answers.some(
    (answer) => answer.ok && answer.value.findings.some(({ outcome }) => outcome === 'failed'),
  );
  return failsOnFailed && hasFailed ? 1 : 0;
}
