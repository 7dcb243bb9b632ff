import { addDays } from '../../calendar/civil-days.ts';
import { findDeadline } from '../../calendar/find-deadline.ts';
import { asCivilDate, type CivilDate } from '../../model/civil-date.ts';
import type { AuditContext } from '../define-audit.ts';

/** The year whose paper is due, and the day on which it was. */
export interface YearlyDue {
  readonly year: number;
  readonly dueDate: CivilDate;
}

/** Without a notice for the year, a due date is taken as past only after the longest holiday. */
const longestHolidayDays = 10;

/** The last day on which a yearly paper is still in time: a day off moves on to the next working day. */
function lastDay(dueDate: CivilDate, { holidays }: AuditContext): CivilDate {
  return findDeadline(dueDate, { days: 0 }, holidays).due ?? addDays(dueDate, longestHolidayDays);
}

/**
 * The last year before `asOf` whose paper must be out, where papers about a year are due on that day (`MM-DD`) of the next.
 * Errors: null where the day is none.
 */
export function findYearlyDue(monthDay: string, context: AuditContext): YearlyDue | null {
  const thisYear = Number(context.asOf.slice(0, 4));
  const dueIn = (year: number): CivilDate | null => asCivilDate(`${String(year)}-${monthDay}`);
  const now = dueIn(thisYear);
  const before = dueIn(thisYear - 1);
  if (now === null || before === null) return null;
  return context.asOf > lastDay(now, context)
    ? { year: thisYear - 1, dueDate: now }
    : { year: thisYear - 2, dueDate: before };
}
