import type { Message } from '../../model/artifacts/content.ts';
import type { SnapshotFacts } from '../../model/artifacts/page-artifacts.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import { defineSiteAudit, onPage } from '../define-site-audit.ts';
import { judgeMessages, type RepliesKey } from '../judge-messages.ts';
import { found } from '../observe.ts';
import { namedColumnSubject, observeSite } from '../observe-site.ts';
import { isAskedAt } from './is-asked-at.ts';

type Key = RepliesKey | 'unread' | 'notAsked';
type SiteMessage = Message & { readonly snapshot: SnapshotFacts };

const columnId = 'public-enquiries';

/** The list and the message's own page may tell different parts of one message: what is answered anywhere is answered. */
function join(a: SiteMessage, b: SiteMessage): SiteMessage {
  const answered = [a, b].find((each) => each.answered !== null);
  const told = answered ?? [a, b].find(({ state }) => state === 'answered');
  return told ?? (a.state === 'unknown' ? b : a);
}

/** Every message once, by title and day. */
function collectMessages({ pages }: SiteView): readonly SiteMessage[] {
  const messages = new Map<string, SiteMessage>();
  for (const { artifacts } of pages) {
    for (const message of artifacts.messages) {
      const one = { ...message, snapshot: artifacts.snapshot };
      const key = `${message.asked ?? ''} ${message.title}`;
      const known = messages.get(key);
      messages.set(key, known === undefined ? one : join(known, one));
    }
  }
  return [...messages.values()];
}

/** No public message of the last twelve months waits, or waited, more than three months for its reply. */
export const replyTimeliness = defineSiteAudit<Key>({
  id: 'reply-timeliness',
  title: '留言答复时限',
  messages: {
    open: '留言“{title}”于{asked}提交，页面显示仍未答复，已超过{dueDate}（{maxMonths}个月）。请尽快答复并公开。',
    late: '留言“{title}”于{asked}提交，{answered}才答复，超过{maxMonths}个月（应不晚于{dueDate}）。请核对答复时间。',
    unknown:
      '有{count}条留言提交已超过{maxMonths}个月，未见答复时间和办理状态（如“{title}”）。请人工核实。',
    timely: '近{withinMonths}个月的{count}条公开留言均未超过{maxMonths}个月未答复。',
    'none-recent': '公开的留言均早于{windowStart}，不在近{withinMonths}个月之内，不适用。',
    none: '没有公开的留言及提交日期，不适用。',
    unread: '未读到咨询建言类栏目的页面，答复时限未检查。',
    notAsked: '该层级不要求设咨询建言类栏目，不适用。',
  },
  audit(site, context) {
    const rule = context.rule('reply-overdue');
    const name = context.findColumn(columnId)?.name ?? '';
    const subject = namedColumnSubject(columnId, name, site);
    const messages = collectMessages(site);
    const column = site.findColumn(columnId);
    if (messages.length === 0 && (column === null || column.pages.length === 0)) {
      return [
        isAskedAt(columnId, context)
          ? observeSite({ rule, subject, verdict: 'untested', message: 'unread' })
          : observeSite({ rule, subject, verdict: 'inapplicable', message: 'notAsked' }),
      ];
    }
    return judgeMessages(messages, context).map(({ entries, ...answer }) => {
      const evidence = entries.map(({ locator, snapshot }) => onPage(found(locator), snapshot));
      return observeSite({ ...answer, rule, subject, evidence });
    });
  },
});
