import { describe, expect, it } from 'vitest';
import { answerCase, listCases, readExpected } from './corpus-case.ts';

describe('the corpus', () => {
  it('holds cases', () => {
    expect(listCases().length).toBeGreaterThanOrEqual(8);
  });

  it.each(listCases())('is read as before: %s', (name) => {
    const expected = readExpected(name);
    expect(expected, 'run npm run corpus:update and review its diff').not.toBeNull();
    expect(JSON.parse(JSON.stringify(answerCase(name)))).toEqual(expected);
  });
});
