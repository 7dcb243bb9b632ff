import type { CivilDate } from '../model/civil-date.ts';
import type { Deadline } from '../model/deadline.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import { addDays } from './civil-days.ts';
import { type DayStatus, lookUpDay } from './look-up-day.ts';

/** A term: so many working days (工作日), or so many natural days (日). */
export type Term = { readonly workingDays: number } | { readonly days: number };

type Proof = Pick<Deadline, 'counted' | 'skipped' | 'madeUp'>;

function skipDay(proof: Proof, date: CivilDate, { kind, notice }: DayStatus): void {
  proof.skipped.push({ date, reason: kind === 'holiday' ? 'holiday' : 'weekend', notice });
}

/** Moves a last day that is a day off on to the next working day; null beyond the table. */
function moveOffRestDay(last: CivilDate, table: HolidayTable, proof: Proof): CivilDate | null {
  let date = last;
  for (;;) {
    const status = lookUpDay(date, table);
    if (status.kind === 'unknown') return null;
    if (status.kind === 'madeUp') proof.madeUp.push({ date, notice: status.notice });
    if (status.kind === 'madeUp' || status.kind === 'working') return date;
    skipDay(proof, date, status);
    date = addDays(date, 1);
  }
}

function countWorkingTerm(
  from: CivilDate,
  workingDays: number,
  table: HolidayTable,
  proof: Proof,
): CivilDate | null {
  if (workingDays === 0) return moveOffRestDay(from, table, proof);
  let date = from;
  while (proof.counted.length < workingDays) {
    date = addDays(date, 1);
    const status = lookUpDay(date, table);
    if (status.kind === 'unknown') return null;
    if (status.kind === 'weekend' || status.kind === 'holiday') {
      skipDay(proof, date, status);
      continue;
    }
    if (status.kind === 'madeUp') proof.madeUp.push({ date, notice: status.notice });
    proof.counted.push(date);
  }
  return date;
}

function countNaturalTerm(
  from: CivilDate,
  days: number,
  table: HolidayTable,
  proof: Proof,
): CivilDate | null {
  for (let i = 1; i <= days; i += 1) proof.counted.push(addDays(from, i));
  return moveOffRestDay(addDays(from, days), table, proof);
}

/**
 * Last day of a term, with its proof. The day of the event is not counted; a term of natural days that ends on a day off
 * ends on the next working day (that day off then stands in both `counted` and `skipped`).
 * Errors: `known: false` and `due: null` where the answer depends on a year without a notice; the proof then stops there.
 * Source: 民法典 第二百零一条、第二百零三条.
 */
export function findDeadline(from: CivilDate, term: Term, table: HolidayTable): Deadline {
  const proof: Proof = { counted: [], skipped: [], madeUp: [] };
  const workingDays = 'workingDays' in term ? term.workingDays : null;
  const days = 'days' in term ? term.days : null;
  const due =
    'workingDays' in term
      ? countWorkingTerm(from, term.workingDays, table, proof)
      : countNaturalTerm(from, term.days, table, proof);
  return {
    schema: 'mingcha/deadline@1',
    from,
    workingDays,
    days,
    due,
    known: due !== null,
    ...proof,
  };
}
