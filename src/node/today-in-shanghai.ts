import { asCivilDate, type CivilDate } from '../engine/model/civil-date.ts';

const shanghaiOffsetMs = 8 * 3_600_000;

/** The civil date in Asia/Shanghai at a moment, whatever the machine's time zone; the zone has had no daylight saving since 1991. */
export function todayInShanghai(now: Date): CivilDate {
  const shifted = new Date(now.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
  const today = asCivilDate(shifted);
  if (today === null) throw new RangeError(`no civil date: ${shifted}`);
  return today;
}
