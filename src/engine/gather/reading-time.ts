import type { CivilDate } from '../model/civil-date.ts';

/** The day that "no later than now" means while reading: dates without a year are never put after it. */
export interface ReadingTime {
  /** Day of capture where known, else the as-of date. */
  readonly today: CivilDate;
}
