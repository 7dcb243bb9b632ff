import type { SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';
import { columnFreshness as pageFreshness } from '../column-freshness.ts';
import type { AuditContext } from '../define-audit.ts';
import { portalSubject, type SiteObservation } from '../define-site-audit.ts';
import { shiftBySpan, spanOfRule } from '../freshness-window.ts';
import { bindToPage, observeSite } from '../observe-site.ts';

/** Messages of the two counts. */
export type StaleCountKey =
  'not-updated' | 'few-not-updated' | 'long-stale' | 'few-long-stale' | 'count-open';

/** Templates of the two counts; each says what was counted. */
export const staleCountMessages: Readonly<Record<StaleCountKey, string>> = {
  'not-updated':
    '动态、要闻类栏目（2周）和通知公告、政策文件类一级栏目（6个月）中有{count}个未按期更新，达到单项否决数量（{limit}个）：{names}。请逐一核对并更新。',
  'few-not-updated':
    '动态、要闻类栏目（2周）和通知公告、政策文件类一级栏目（6个月）中有{count}个未按期更新，未达到单项否决数量（{limit}个）。',
  'long-stale':
    '超过更新期限的栏目共{count}个（含各类栏目，“长期”按一年计），达到单项否决数量（{limit}个）：{names}。“长期未更新”的口径未核到原文，请人工认定。',
  'few-long-stale':
    '超过更新期限的栏目共{count}个（含各类栏目，“长期”按一年计），未达到单项否决数量（{limit}个）。',
  'count-open':
    '未按期更新的栏目已确认{count}个，另有{open}个栏目未能检查或未能确认，是否达到单项否决数量（{limit}个）未作判断。',
};

type Answer = SiteObservation;

/** Lists of columns that the settled ones do not name (the several 动态 of one portal), judged by their own page. */
function judgeFurtherLists(
  settled: ReadonlySet<string>,
  site: SiteView,
  context: AuditContext,
): readonly Answer[] {
  return site.pages
    .filter(({ key, answerOf, purpose, artifacts }) => {
      const isList = purpose.kind !== 'list' && answerOf === null && !settled.has(key);
      return isList && artifacts.kind.value === 'column-list' && artifacts.list !== null;
    })
    .flatMap((page) =>
      pageFreshness.audit(page.artifacts, context).map((answer) => bindToPage(answer, page)),
    );
}

/** One entry a page: combined columns share one, and a folder is its index page. */
function byAddress(answers: readonly Answer[]): readonly Answer[] {
  const keyOf = ({ subject }: Answer): string =>
    addressKey(subject.url).replace(/\/(?:index|default)\.[a-z]{3,5}$/, '/');
  return [...new Map(answers.map((answer) => [keyOf(answer), answer])).values()];
}

const isStale = ({ verdict, message }: Answer): boolean =>
  verdict === 'fault' && message === 'stale';
const isOpen = ({ verdict }: Answer): boolean => verdict === 'doubt' || verdict === 'untested';
const isOfVetoColumns = ({ rule }: Answer): boolean =>
  rule.id === 'news-stale' || rule.id === 'notices-stale';

/** Whether the newest item is so old that the column counts as long stale, whatever its own window. */
function isLongStale({ data }: Answer, context: AuditContext): boolean {
  const span = spanOfRule(context.rule('other-stale'));
  const { newestDate } = data;
  return (
    span !== null &&
    typeof newestDate === 'string' &&
    newestDate < shiftBySpan(context.asOf, span, -1)
  );
}

interface Count {
  readonly ruleId: 'veto-not-updated' | 'veto-long-stale';
  readonly messages: { readonly reached: StaleCountKey; readonly few: StaleCountKey };
  readonly stale: readonly Answer[];
  readonly open: number;
}

function tell(
  { ruleId, messages, stale, open }: Count,
  site: SiteView,
  context: AuditContext,
): SiteObservation<StaleCountKey> {
  const rule = context.rule(ruleId);
  const limit = Number(rule.value);
  const count = stale.length;
  const names = stale.map(({ subject }) => subject.title ?? subject.url).join('、');
  const common = {
    rule,
    subject: portalSubject(site),
    data: { count, limit, open, names: names === '' ? null : names },
    evidence: stale.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
  if (count >= limit)
    return observeSite({ ...common, verdict: 'fault', message: messages.reached });
  return count + open >= limit
    ? observeSite({ ...common, verdict: 'untested', message: 'count-open' })
    : observeSite({ ...common, verdict: 'passed', message: messages.few });
}

/**
 * The two veto counts over the columns found stale for certain: news, notices and policy by the verified windows;
 * all columns by the one-year class. Source: 国办秘函〔2019〕19号 单项否决指标.
 */
export function countStaleColumns(
  answers: readonly Answer[],
  site: SiteView,
  context: AuditContext,
): SiteObservation<StaleCountKey>[] {
  const settled = new Set(
    site.columns.flatMap(({ url, pages }) => [
      ...(url === null ? [] : [addressKey(url)]),
      ...pages.slice(0, 1).map(({ key }) => key),
    ]),
  );
  const further = judgeFurtherLists(settled, site, context);
  const stale = byAddress([...answers, ...further].filter(isStale));
  const open = answers.filter(isOpen);
  const notUpdated: Count = {
    ruleId: 'veto-not-updated',
    messages: { reached: 'not-updated', few: 'few-not-updated' },
    stale: stale.filter(isOfVetoColumns),
    open: open.filter(isOfVetoColumns).length,
  };
  const longStale: Count = {
    ruleId: 'veto-long-stale',
    messages: { reached: 'long-stale', few: 'few-long-stale' },
    stale: stale.filter((answer) => isLongStale(answer, context)),
    open: open.length,
  };
  return [tell(notUpdated, site, context), tell(longStale, site, context)];
}
