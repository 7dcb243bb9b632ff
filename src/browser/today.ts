import { type CivilDate, toCivilDate } from '../engine/model/civil-date.ts';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The civil date in Asia/Shanghai at a moment, whatever the machine's time zone. */
export function civilDateAt(moment: Date): CivilDate {
  const read = (type: string): number =>
    Number(parts.formatToParts(moment).find((part) => part.type === type)?.value);
  const date = toCivilDate(read('year'), read('month'), read('day'));
  if (date === null) throw new RangeError('the clock gives no civil date');
  return date;
}
