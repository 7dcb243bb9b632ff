import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RegexLiteral, findRegexes, readRegexes } from './read-regexes.ts';

// The pure backend runs in this process: no Java, no native binary, the same on every machine.
process.env['RECHECK_BACKEND'] = 'pure';
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const root = join(import.meta.dirname, '../..');

/** Says how a literal can be slow; null for one that is linear. */
function findSlowness({ file, line, source, flags }: RegexLiteral): string | null {
  const answer = checkSync(source, flags, { timeout: 20_000 });
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
      'const a = /^(?:\\s*x)*$/u;\nconst b = "1".replace(/\\s+$/g, "");',
    );
    expect(planted.map(({ line, source, flags }) => [line, source, flags])).toEqual([
      [1, '^(?:\\s*x)*$', 'u'],
      [2, '\\s+$', 'g'],
    ]);
    expect(planted.map(findSlowness)).toEqual([null, expect.stringContaining('2nd degree')]);
  });
});
