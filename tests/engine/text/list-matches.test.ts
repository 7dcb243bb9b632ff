import { describe, expect, it } from 'vitest';
import { listMatches } from '../../../src/engine/text/list-matches.ts';

describe('listMatches', () => {
  it('gives what matchAll gives', () => {
    for (const [text, pattern] of [
      ['2026年10月9日', /\d{1,4}/g],
      ['没有', /\d{1,4}/g],
      ['', /\d{0,4}/g],
      ['a1b', /\d{0,4}/g],
    ] as const) {
      expect(listMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
    }
  });

  it('begins anew at each call', () => {
    const digits = /\d/g;
    digits.test('1');
    expect(listMatches('12', digits)).toHaveLength(2);
    expect(listMatches('3', digits)).toHaveLength(1);
  });
});
