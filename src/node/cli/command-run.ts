import type { LookupFunction } from 'node:net';
import type { Terminal } from './terminal.ts';

/** What a command may use of the machine. */
export interface CommandHost {
  readonly terminal: Terminal;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly now: () => Date;
  /** Maps host names to addresses; null asks the system. */
  readonly lookup: LookupFunction | null;
  /** From the first call on, a person's Ctrl+C aborts the signal instead of ending the program; a second one ends it. */
  readonly watchInterrupt: () => AbortSignal;
}

/** Exit status: 0 done · 1 something failed and was asked about · 2 the call or an input is wrong · 3 a target gave no page. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** One command. */
export type CommandRun<Command> = (command: Command, host: CommandHost) => Promise<ExitStatus>;
