import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../bin/mingcha.mjs');

/** Starts the real command line on a portal, as a process of its own. */
export function startAudit(home: string, out: string, words: readonly string[]): ChildProcess {
  return spawn(
    process.execPath,
    [program, 'audit', home, '--out', out, '--render', 'never', ...words],
    { stdio: 'ignore' },
  );
}

/** Resolves when the process has ended; true where it was killed. Rejects where it failed by itself. */
export function waitForEnd(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`the audit ended with ${String(code)}`));
      else resolve(signal !== null);
    });
  });
}
