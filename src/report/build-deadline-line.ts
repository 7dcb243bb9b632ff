import { daysBetween } from '../engine/index.ts';
import { type CivilDate, asCivilDate } from '../engine/model/civil-date.ts';
import type { Deadline } from '../engine/model/deadline.ts';
import type { Finding, MessageData } from '../engine/model/finding.ts';
import type { DeadlineDay, DeadlineLine } from '../engine/model/finding-view.ts';

/**
 * The calendar behind a finding as a line of days.
 * Errors: null where the finding has no deadline or the deadline is not known.
 */
export function buildDeadlineLine(finding: Finding): DeadlineLine | null {
  const { deadline, data } = finding;
  if (deadline === null || deadline.due === null) return null;
  const length = deadline.workingDays ?? deadline.days;
  if (length === null) return null;
  const unit = deadline.workingDays === null ? 'day' : 'working-day';
  const days = listDays(deadline);
  // The thing done late is not always the document itself: an interpretation names its own day.
  const actual = readDate(data, 'actualDate') ?? readDate(data, 'pubDate');
  const daysOver = actual === null ? 0 : daysBetween(deadline.due, actual);
  const late = unit === 'day' ? Math.max(0, daysOver) : readCount(data, 'lateWorkingDays');
  return {
    from: deadline.from,
    due: deadline.due,
    term: { length, unit },
    actual,
    late,
    days,
    daysOver,
    holidays: findHolidays(days),
  };
}

function readDate(data: MessageData, key: string): CivilDate | null {
  const value = data[key];
  return typeof value === 'string' ? asCivilDate(value) : null;
}

function readCount(data: MessageData, key: string): number {
  const value = data[key];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}

/** Every day of the term in order, the first day excluded. */
function listDays(deadline: Deadline): DeadlineDay[] {
  const madeUp = new Set(deadline.madeUp.map(({ date }) => date));
  const counted = deadline.counted.map((date): DeadlineDay => ({
    date,
    kind: madeUp.has(date) ? 'made-up' : 'working',
  }));
  const skipped = deadline.skipped.map(({ date, reason }): DeadlineDay => ({
    date,
    kind: reason === 'holiday' ? 'holiday' : 'off',
  }));
  return [...counted, ...skipped].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Runs of days off that hold at least one holiday; the weekends inside them belong to them. */
function findHolidays(days: readonly DeadlineDay[]): DeadlineLine['holidays'] {
  const runs: DeadlineLine['holidays'] = [];
  let run: DeadlineDay[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.some((day) => day.kind === 'holiday')) {
      runs.push({ from: first.date, to: last.date, length: run.length });
    }
    run = [];
  };
  for (const day of days) {
    if (day.kind === 'off' || day.kind === 'holiday') run.push(day);
    else close();
  }
  close();
  return runs;
}
