import type { LookupFunction } from 'node:net';
import { runCommandLine } from '../../src/node/cli/main.ts';

/** What one call of the command line wrote, and its exit status. */
export interface CallResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process on the morning of 2026-11-21 in Shanghai. */
export async function call(
  argv: readonly string[],
  more: {
    stdin?: string;
    columns?: number;
    hasColor?: boolean;
    canRedraw?: boolean;
    lookup?: LookupFunction;
    interrupt?: AbortSignal;
  } = {},
): Promise<CallResult> {
  let out = '';
  let err = '';
  const terminal = {
    writeOut: (text: string) => (out += text),
    writeError: (text: string) => (err += text),
    columns: more.columns ?? 80,
    hasColor: more.hasColor ?? false,
    canRedraw: more.canRedraw ?? false,
  };
  const stdin = (async function* () {
    await Promise.resolve();
    yield Buffer.from(more.stdin ?? '');
  })();
  const now = () => new Date('2026-11-20T23:30:00Z');
  const status = await runCommandLine(argv, {
    terminal,
    stdin,
    now,
    lookup: more.lookup ?? null,
    watchInterrupt: () => more.interrupt ?? new AbortController().signal,
  });
  return { status, out, err };
}
