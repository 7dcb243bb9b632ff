import { addMonths } from '../calendar/civil-days.ts';
import type { Message } from '../model/artifacts/content.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { MessageData } from '../model/finding.ts';
import type { AuditContext, Verdict } from './define-audit.ts';

/** Messages that citizens' messages come to. */
export type RepliesKey = 'open' | 'late' | 'unknown' | 'timely' | 'none-recent' | 'none';

/** One answer about messages, with those that it rests on. */
export interface RepliesAnswer<Entry extends Message> {
  readonly verdict: Verdict;
  readonly message: RepliesKey;
  readonly data: MessageData;
  readonly entries: readonly Entry[];
}

const maxQuotes = 5;

/** What became of a message by the day of judging. */
function tellState(
  { answered, state }: Message,
  dueDate: CivilDate,
  asOf: CivilDate,
): 'late' | 'open' | 'unknown' | 'ok' {
  if (answered !== null) return answered > dueDate ? 'late' : 'ok';
  if (asOf <= dueDate || state === 'answered') return 'ok';
  return state === 'unanswered' ? 'open' : 'unknown';
}

/** Judges messages by the rule `reply-overdue`: those of the last twelve months may not wait for more than three. */
export function judgeMessages<Entry extends Message>(
  messages: readonly Entry[],
  context: AuditContext,
): readonly RepliesAnswer<Entry>[] {
  const { asOf } = context;
  const rule = context.rule('reply-overdue');
  const maxMonths = Number(rule.value);
  const withinMonths = rule.withinMonths ?? 12;
  const windowStart = addMonths(asOf, -withinMonths);
  const dated = messages.flatMap((entry) =>
    entry.asked === null ? [] : [{ entry, asked: entry.asked }],
  );
  if (dated.length === 0) {
    return [{ verdict: 'inapplicable', message: 'none', data: {}, entries: [] }];
  }
  const recent = dated.filter(({ asked }) => asked >= windowStart && asked <= asOf);
  if (recent.length === 0) {
    const data = { windowStart, withinMonths };
    return [{ verdict: 'inapplicable', message: 'none-recent', data, entries: [] }];
  }
  const judged = recent.map(({ entry, asked }) => {
    const dueDate = addMonths(asked, maxMonths);
    return { entry, asked, dueDate, state: tellState(entry, dueDate, asOf) };
  });
  const faults = judged.flatMap(({ entry, asked, dueDate, state }): RepliesAnswer<Entry>[] => {
    if (state !== 'open' && state !== 'late') return [];
    const { title, answered } = entry;
    const data = { title, asked, answered, dueDate, maxMonths };
    return [{ verdict: 'fault', message: state, data, entries: [entry] }];
  });
  const unknown = judged.filter(({ state }) => state === 'unknown').map(({ entry }) => entry);
  const doubts = unknown.slice(0, 1).map(({ title }): RepliesAnswer<Entry> => ({
    verdict: 'doubt',
    message: 'unknown',
    data: { title, count: unknown.length, maxMonths },
    entries: unknown.slice(0, maxQuotes),
  }));
  if (faults.length + doubts.length > 0) return [...faults, ...doubts];
  const data = { count: recent.length, withinMonths, maxMonths };
  return [{ verdict: 'passed', message: 'timely', data, entries: [] }];
}
