import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../src/engine/calendar/find-deadline.ts';
import { builtInHolidays } from '../../src/engine/data/holidays.ts';
import { buildDeadlineLine } from '../../src/report/build-deadline-line.ts';
import { day } from '../support/pages.ts';
import { findingOf, lateFinding } from '../support/scan-fixture.ts';

describe('buildDeadlineLine', () => {
  it('holds every day of the term once, in order', () => {
    const days = buildDeadlineLine(lateFinding)?.days ?? [];
    expect(days[0]?.date).toBe('2026-09-19');
    expect(days.at(-1)?.date).toBe(lateFinding.deadline?.due);
    expect(days.filter(({ kind }) => kind === 'working' || kind === 'made-up')).toHaveLength(20);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  it('joins a holiday and the weekends inside it to one run', () => {
    const holidays = buildDeadlineLine(lateFinding)?.holidays ?? [];
    expect(holidays.length).toBeGreaterThan(0);
    expect(holidays.some(({ from, to }) => from <= '2026-10-01' && to >= '2026-10-07')).toBe(true);
  });

  it('marks a weekend day that a notice made a working day', () => {
    const days = buildDeadlineLine(lateFinding)?.days ?? [];
    expect(days.filter(({ kind }) => kind === 'made-up').map(({ date }) => date)).toContain(
      '2026-09-20',
    );
  });

  it('counts natural days late where the term is in natural days', () => {
    const finding = findingOf('x', {
      data: { pubDate: '2026-11-12' },
      deadline: findDeadline(day('2026-10-20'), { days: 20 }, builtInHolidays),
    });
    expect(buildDeadlineLine(finding)).toMatchObject({
      due: '2026-11-09',
      late: 3,
      daysOver: 3,
      term: { length: 20, unit: 'day' },
    });
  });

  it('is not late on the last day', () => {
    const finding = findingOf('x', {
      data: { pubDate: '2026-11-09' },
      deadline: findDeadline(day('2026-10-20'), { days: 20 }, builtInHolidays),
    });
    expect(buildDeadlineLine(finding)).toMatchObject({ late: 0, daysOver: 0 });
  });

  it('draws nothing where the deadline is not known', () => {
    const deadline = findDeadline(day('2026-12-25'), { workingDays: 20 }, builtInHolidays);
    expect(deadline.known).toBe(false);
    expect(buildDeadlineLine(findingOf('x', { deadline: { ...deadline, due: null } }))).toBeNull();
    expect(buildDeadlineLine(findingOf('x'))).toBeNull();
  });
});
