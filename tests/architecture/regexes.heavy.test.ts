import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RegexLiteral, findRegexes, readRegexes } from './read-regexes.ts';

// The pure backend runs in this process: no Java, no native binary, the same on every machine.
process.env['RECHECK_BACKEND'] = 'pure';
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const root = join(import.meta.dirname, '../..');

const maxBound = 6;

/**
 * The same pattern with its high bounds lowered: `{0,120}` becomes `{0,6}`.
 * What grows with the length of a text stays; the checker's automaton stays small enough to be built.
 */
function lowerBounds(source: string): string {
  return source.replace(
    /\{(\d{1,4})(,?)(\d{0,4})\}/g,
    (_, from: string, comma: string, to: string) => {
      const least = Math.min(Number(from), maxBound);
      const most = to === '' ? '' : String(Math.min(Number(to), maxBound));
      return `{${String(least)}${comma}${most}}`;
    },
  );
}

/** Says how a literal can be slow; null for one that is linear. */
function findSlowness({ file, line, source, flags }: RegexLiteral): string | null {
  const answer = checkSync(lowerBounds(source), flags, { timeout: 20_000, checker: 'automaton' });
  if (answer.status === 'safe') return null;
  const reason = answer.status === 'vulnerable' ? answer.complexity.summary : answer.error.kind;
  return `${file}:${String(line)} /${source}/${flags} ${reason}`;
}

describe('regular expressions', () => {
  it('are all linear', { timeout: 240_000 }, () => {
    const literals = ['src', 'entrypoints']
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readRegexes(root, folder));
    const distinct = new Map(
      literals.map((literal) => [`${literal.source}/${literal.flags}`, literal]),
    );
    expect(distinct.size).toBeGreaterThan(5);
    expect([...distinct.values()].map(findSlowness).filter((fault) => fault !== null)).toEqual([]);
  });

  it('are caught when one is not linear', () => {
    const planted = findRegexes(
      'planted.ts',
      'const a = /^(?:\\s*x)*$/u;\nconst b = "1".replace(/\\s+$/g, "");\nconst c = /^(?:\\w{1,60}-?){1,}$/;',
    );
    expect(planted.map(({ line, source, flags }) => [line, source, flags])).toEqual([
      [1, '^(?:\\s*x)*$', 'u'],
      [2, '\\s+$', 'g'],
      [3, '^(?:\\w{1,60}-?){1,}$', ''],
    ]);
    expect(planted.map(findSlowness)).toEqual([
      null,
      expect.stringContaining('2nd degree'),
      expect.stringContaining('exponential'),
    ]);
  });
});
