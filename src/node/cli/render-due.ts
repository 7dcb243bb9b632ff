import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { Deadline } from '../../engine/model/deadline.ts';
import type { Drawing } from './drawing.ts';
import { calendarLegend, renderDeadlineWeeks } from './render-deadline.ts';
import { indentText, wrapText } from './wrap-text.ts';

function describeTerm({ workingDays, days }: Deadline): string {
  return workingDays === null
    ? `${String(days ?? 0)} 日（自然日）`
    : `${String(workingDays)} 个工作日`;
}

function findUnknownYear({ from, counted, skipped }: Deadline): string {
  const last = [from, ...counted, ...skipped.map(({ date }) => date)].toSorted().at(-1) ?? from;
  const isYearEnd = last.endsWith('-12-31');
  return isYearEnd ? String(Number(last.slice(0, 4)) + 1) : last.slice(0, 4);
}

function renderVerdict(deadline: Deadline, asOf: CivilDate, { paint, columns }: Drawing): string[] {
  const { due, from } = deadline;
  if (due === null) {
    const text = `未内置 ${findUnknownYear(deadline)} 年的节假日安排，期限不能确定。用 --holidays <文件> 提供该年的安排后再算。`;
    return wrapText(text, columns).map((line) => paint('yellow', line));
  }
  const state = asOf > due ? `监测时间点 ${asOf} 已过期限` : `监测时间点 ${asOf} 未过期限`;
  return [
    `${from} 起 ${describeTerm(deadline)}，期限为 ${paint('bold', due)}`,
    paint(asOf > due ? 'red' : 'green', state),
  ];
}

function listNotices({ skipped, madeUp }: Deadline): string[] {
  const notices = [...skipped, ...madeUp].flatMap(({ notice }) => notice ?? []);
  return [...new Set(notices)];
}

/** A deadline with its small calendar and the notices behind it. */
export function renderDue(deadline: Deadline, asOf: CivilDate, drawing: Drawing): string {
  const { paint, columns } = drawing;
  const holidays = deadline.skipped.filter(({ reason }) => reason === 'holiday').length;
  const weekends = deadline.skipped.length - holidays;
  const sum =
    deadline.workingDays === null
      ? `当日不计入；末日为休息日的，顺延 ${String(deadline.skipped.length)} 天。`
      : `当日不计入；跳过法定节假日 ${String(holidays)} 天、周末 ${String(weekends)} 天，调休上班 ${String(deadline.madeUp.length)} 天计入。`;
  const notices = listNotices(deadline);
  const lines = [
    ...renderVerdict(deadline, asOf, drawing),
    '',
    ...renderDeadlineWeeks(deadline, paint),
    ...wrapText(calendarLegend, columns).map((line) => paint('dim', line)),
    '',
    ...wrapText(sum, columns),
    ...notices.flatMap((notice) => indentText('节假日依据：', notice, columns)),
    '计算方法：民法典第二百零一条、第二百零三条',
  ];
  return `${lines.join('\n')}\n`;
}
