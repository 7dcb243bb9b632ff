import type { Deadline } from '../../engine/model/deadline.ts';
import type { DeadlineLine } from '../../engine/model/finding-view.ts';
import type { Paint } from './paint.ts';

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'];
const dayMs = 86_400_000;

interface DayCell {
  readonly date: string;
  readonly style: 'start' | 'counted' | 'madeUp' | 'holiday' | 'weekend' | 'due' | 'none';
}

function startOfWeek(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  return time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs;
}

function styleOf(date: string, deadline: Deadline, madeUp: ReadonlySet<string>): DayCell['style'] {
  if (date === deadline.from) return 'start';
  if (date === deadline.due) return 'due';
  if (madeUp.has(date)) return 'madeUp';
  const skipped = deadline.skipped.find((day) => day.date === date);
  if (skipped !== undefined) return skipped.reason;
  return deadline.counted.some((counted) => counted === date) ? 'counted' : 'none';
}

function paintDay({ date, style }: DayCell, paint: Paint): string {
  const number = String(Number(date.slice(8, 10))).padStart(2);
  switch (style) {
    case 'start':
      return paint('bold', `[${number}]`);
    case 'due':
      return paint('red', `<${number}>`);
    case 'madeUp':
      return paint('yellow', ` ${number}+`);
    case 'holiday':
      return paint('blue', ` ${number}*`);
    case 'weekend':
      return paint('gray', ` ${number}-`);
    case 'counted':
      return paint('green', ` ${number} `);
    case 'none':
      return paint('gray', '  · ');
  }
}

/** The weeks of a term as a small calendar, one line a week, Monday first. */
export function renderDeadlineWeeks(deadline: Deadline, paint: Paint): string[] {
  const madeUp = new Set(deadline.madeUp.map(({ date }) => String(date)));
  const last = [deadline.from, ...deadline.counted, ...deadline.skipped.map(({ date }) => date)]
    .toSorted()
    .at(-1);
  const end = startOfWeek(deadline.due ?? last ?? deadline.from);
  const lines = [
    `             ${[1, 2, 3, 4, 5, 6, 0].map((d) => ` ${weekdayNames[d] ?? ''} `).join(' ')}`,
  ];
  for (let week = startOfWeek(deadline.from); week <= end; week += 7 * dayMs) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((d) =>
      new Date(week + d * dayMs).toISOString().slice(0, 10),
    );
    const cells = dates.map((date) =>
      paintDay({ date, style: styleOf(date, deadline, madeUp) }, paint),
    );
    lines.push(`${dates[0] ?? ''}  ${cells.join(' ')}`);
  }
  return lines;
}

/** The legend of the calendar. */
export const calendarLegend = '[起算日，不计入]  计入的日  调休上班+  法定节假日*  周末-  <期限>';

const shortDate = (date: string): string =>
  `${String(Number(date.slice(5, 7)))}月${String(Number(date.slice(8)))}日`;

/** A deadline in one line: term, days off inside it, made-up days, and how late it was. */
export function renderDeadlineLine(line: DeadlineLine): string {
  const { from, due, term, holidays, days, actual } = line;
  const unit = term.unit === 'working-day' ? '个工作日' : '日';
  const parts = [`${from} 起 ${String(term.length)}${unit}，期限 ${due}`];
  if (term.unit === 'working-day') {
    parts.push(...holidays.map((run) => `${shortDate(run.from)}至${shortDate(run.to)}放假不计`));
    const madeUp = days.filter(({ kind }) => kind === 'made-up').map(({ date }) => shortDate(date));
    if (madeUp.length > 0) parts.push(`${madeUp.join('、')}调休上班计入`);
  }
  if (actual !== null) {
    const late =
      term.unit === 'working-day' ? `${String(line.late)}个工作日` : `${String(line.late)}天`;
    parts.push(line.late > 0 ? `实际 ${actual}，晚${late}` : `实际 ${actual}`);
  }
  return parts.join('；');
}
