import { addMonths } from '../calendar/civil-days.ts';
import type { Message } from '../model/artifacts/content.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { defineAudit } from './define-audit.ts';
import { columnSubject, found, observe } from './observe.ts';

type Dated = Message & { asked: CivilDate };

/** What became of a message by the day of judging. */
function judge(
  message: Dated,
  dueDate: CivilDate,
  asOf: CivilDate,
): 'late' | 'open' | 'unknown' | 'ok' {
  const { answered, state } = message;
  if (answered !== null) return answered > dueDate ? 'late' : 'ok';
  if (asOf <= dueDate || state === 'answered') return 'ok';
  return state === 'unanswered' ? 'open' : 'unknown';
}

/** No message of the last twelve months waits, or waited, more than three months for its reply. */
export const replyTimeliness = defineAudit({
  id: 'reply-timeliness',
  scope: 'page',
  title: '留言答复时限',
  requires: ['messages'],
  messages: {
    open: '留言“{title}”于{asked}提交，页面显示仍未答复，已超过{dueDate}（{maxMonths}个月）。请尽快答复并公开。',
    late: '留言“{title}”于{asked}提交，{answered}才答复，超过{maxMonths}个月（应不晚于{dueDate}）。请核对答复时间。',
    unknown:
      '本页有{count}条留言提交已超过{maxMonths}个月，未见答复时间和办理状态（如“{title}”）。请人工核实。',
    timely: '近{withinMonths}个月的{count}条留言均未超过{maxMonths}个月未答复。',
    'none-recent': '本页留言均早于{windowStart}，不在近{withinMonths}个月之内，不适用。',
    none: '本页没有公开的留言及答复，不适用。',
  },
  audit(artifacts, context) {
    const rule = context.rule('reply-overdue');
    const subject = columnSubject(artifacts);
    const maxMonths = Number(rule.value);
    const withinMonths = rule.withinMonths ?? 12;
    const { asOf } = context;
    const windowStart = addMonths(asOf, -withinMonths);
    const dated = artifacts.messages.filter((message): message is Dated => message.asked !== null);
    if (dated.length === 0) {
      return [observe({ verdict: 'inapplicable', rule, message: 'none', subject })];
    }
    const recent = dated.filter(({ asked }) => asked >= windowStart && asked <= asOf);
    if (recent.length === 0) {
      const data = { windowStart, withinMonths };
      return [observe({ verdict: 'inapplicable', rule, message: 'none-recent', subject, data })];
    }
    const judged = recent.map((message) => {
      const dueDate = addMonths(message.asked, maxMonths);
      return { message, dueDate, state: judge(message, dueDate, asOf) };
    });
    const faults = judged.flatMap(({ message, dueDate, state }) => {
      if (state !== 'open' && state !== 'late') return [];
      const { title, asked, answered } = message;
      const data = { title, asked, answered, dueDate, maxMonths };
      const evidence = [found(message.locator)];
      return [observe({ verdict: 'fault', rule, message: state, subject, data, evidence })];
    });
    const unknown = judged.filter(({ state }) => state === 'unknown');
    const doubts = unknown.slice(0, 1).map(({ message }) =>
      observe({
        verdict: 'doubt',
        rule,
        message: 'unknown' as const,
        subject,
        data: { title: message.title, count: unknown.length, maxMonths },
        evidence: unknown.slice(0, 5).map((entry) => found(entry.message.locator)),
      }),
    );
    if (faults.length + doubts.length > 0) return [...faults, ...doubts];
    const data = { count: recent.length, withinMonths, maxMonths };
    return [observe({ verdict: 'passed', rule, message: 'timely', subject, data })];
  },
});
