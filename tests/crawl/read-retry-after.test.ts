import { expect, it } from 'vitest';
import { readRetryAfter } from '../../src/crawl/read-retry-after.ts';

const nowMs = Date.parse('2026-11-21T01:00:00Z');

it.each([
  [null, null],
  ['7', 7000],
  [' 0 ', 0],
  ['Sat, 21 Nov 2026 01:02:00 GMT', 120_000],
  ['Sat, 21 Nov 2026 00:00:00 GMT', 0],
  ['-5', null],
  ['soon', null],
  ['2026-11-21', null],
  ['', null],
])('Retry-After %j asks to wait %j ms', (value, expected) => {
  expect(readRetryAfter(value, nowMs)).toBe(expected);
});
