import { expect, it } from 'vitest';
import { civilDayAt } from '../../../src/engine/calendar/civil-days.ts';

it.each([
  ['2026-11-20T15:59:59.999Z', '2026-11-20'],
  ['2026-11-20T16:00:00Z', '2026-11-21'],
  ['2026-11-21T00:00:00+08:00', '2026-11-21'],
  ['1969-12-31T15:00:00Z', '1969-12-31'],
])('at %s it is %s in Shanghai', (moment, expected) => {
  expect(civilDayAt(moment)).toBe(expected);
});

it('knows no day where there is no moment', () => {
  expect(civilDayAt('昨天')).toBeNull();
});
