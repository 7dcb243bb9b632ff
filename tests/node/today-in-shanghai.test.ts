import { expect, it } from 'vitest';
import { todayInShanghai } from '../../src/node/today-in-shanghai.ts';

it.each([
  ['2026-11-20T15:59:59Z', '2026-11-20'],
  ['2026-11-20T16:00:00Z', '2026-11-21'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s it is %s in Shanghai', (moment, expected) => {
  expect(todayInShanghai(new Date(moment))).toBe(expected);
});
