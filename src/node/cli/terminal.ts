/** Where a command writes, and what the place can show. */
export interface Terminal {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly columns: number;
  readonly hasColor: boolean;
  /** Whether a line on standard error can be drawn over. */
  readonly canRedraw: boolean;
}

const minColumns = 40;
const maxColumns = 100;

function hasColor(env: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_COLOR'];
  return forced === undefined ? isTTY : forced !== '0';
}

/** The terminal of this process. */
export function openTerminal({ stdout, stderr, env }: NodeJS.Process): Terminal {
  const columns = stdout.isTTY ? stdout.columns : 80;
  return {
    writeOut: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
    columns: Math.min(maxColumns, Math.max(minColumns, columns || 80)),
    hasColor: hasColor(env, stdout.isTTY),
    canRedraw: stderr.isTTY && env['TERM'] !== 'dumb',
  };
}
