import { createHash } from 'node:crypto';
import { addDays } from '../../src/engine/calendar/civil-days.ts';
import { findDeadline } from '../../src/engine/calendar/find-deadline.ts';
import { isWorkingDay } from '../../src/engine/calendar/working-days.ts';
import { builtInHolidays } from '../../src/engine/data/holidays.ts';
import { todayInShanghai } from '../../src/node/today-in-shanghai.ts';
import { day } from './pages.ts';

// Prints one hash over the whole calendar and Shanghai's date at some moments; run under several time zones.
const hash = createHash('sha256');
for (let i = 0; i < 7305; i += 1) {
  const date = addDays(day('2007-01-01'), i);
  const { due } = findDeadline(date, { workingDays: 20 }, builtInHolidays);
  hash.update(`${date} ${String(isWorkingDay(date, builtInHolidays))} ${String(due)}\n`);
}
const moments = ['2026-11-20T15:59:59Z', '2026-11-20T16:00:00Z', '2026-03-08T10:30:00Z'];
hash.update(moments.map((moment) => todayInShanghai(new Date(moment))).join());
process.stdout.write(hash.digest('hex'));
