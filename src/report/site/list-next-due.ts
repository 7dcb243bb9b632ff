import { daysBetween } from '../../engine/index.ts';
import { asCivilDate, type CivilDate } from '../../engine/model/civil-date.ts';
import type { NextDue } from '../../engine/model/site-audit-view.ts';
import type { AuditedColumn } from '../../engine/model/site-audit.ts';

/** The day of a yearly paper that comes next, from `asOf` on. */
function nextYearly(due: CivilDate, asOf: CivilDate): CivilDate {
  const [year, ...monthDay] = due.split('-');
  const next = asCivilDate([String(Number(year) + 1), ...monthDay].join('-'));
  return due >= asOf || next === null ? due : next;
}

/** Until when each column must have something new, the first first: what has run out, then what comes. */
export function listNextDue(
  columns: readonly AuditedColumn[],
  asOf: CivilDate,
): readonly NextDue[] {
  return columns
    .flatMap((column): readonly NextDue[] => {
      const { id, name, url, state, newestDate, windowDays, dueDate } = column;
      if (dueDate === null) return [];
      const isYearly = windowDays === null;
      // A column that is empty, or was not read, is told of by its findings.
      if (!isYearly && state !== 'filled') return [];
      const due = isYearly ? nextYearly(dueDate, asOf) : dueDate;
      return [{ id, name, url, due, daysLeft: daysBetween(asOf, due), newestDate, isYearly }];
    })
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.name.localeCompare(b.name));
}
