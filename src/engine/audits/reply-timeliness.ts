import { defineAudit } from './define-audit.ts';
import { judgeMessages } from './judge-messages.ts';
import { columnSubject, found, observe } from './observe.ts';

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
    return judgeMessages(artifacts.messages, context).map(({ entries, ...answer }) => {
      const evidence = entries.map(({ locator }) => found(locator));
      return observe({ ...answer, rule, subject, evidence });
    });
  },
});
