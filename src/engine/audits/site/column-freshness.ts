import { daysBetween } from '../../calendar/civil-days.ts';
import type { SiteColumn, SiteRow, SiteView } from '../../model/site/site-view.ts';
import type { AuditContext, Verdict } from '../define-audit.ts';
import { defineSiteAudit, type SiteObservation } from '../define-site-audit.ts';
import { findFreshnessRule, nameSpan, shiftBySpan, spanOfRule } from '../freshness-window.ts';
import { observeSite, quotePlace, quoteRow, siteColumnSubject } from '../observe-site.ts';
import {
  countStaleColumns,
  type StaleCountKey,
  staleCountMessages,
} from './count-stale-columns.ts';
import { isFirstLevelColumn } from './is-first-level-column.ts';
import { tellUnread } from './tell-unread.ts';

type Key =
  | 'fresh'
  | 'stale'
  | 'uncertain'
  | 'sub-column'
  | 'unsure-column'
  | 'no-date'
  | 'no-items'
  | 'change-driven'
  | 'redirect'
  | 'unread'
  | StaleCountKey;

type Needless = 'change-driven' | 'redirect' | 'no-items' | 'unread';

const needlessVerdicts: Readonly<Record<Needless, Verdict>> = {
  'change-driven': 'inapplicable',
  redirect: 'inapplicable',
  'no-items': 'inapplicable',
  unread: 'untested',
};

/** Why there is nothing to measure; null where there is. */
function findNeedless({ definition, state }: SiteColumn): Needless | null {
  if (definition.freshness.kind !== 'update') return 'change-driven';
  switch (state) {
    case 'filled':
      return null;
    case 'note-only':
    case 'empty':
      return 'no-items';
    case 'redirect':
      return 'redirect';
    case 'unreachable':
    case 'unknown':
      return 'unread';
  }
}

/** Why an old newest date does not prove that the column is stale; null where it does. */
function findDoubt(
  column: SiteColumn,
  newest: SiteRow,
  site: SiteView,
  ruleId: string,
): 'uncertain' | 'sub-column' | 'unsure-column' | null {
  if (column.presence !== 'present') return 'unsure-column';
  if (!column.isNewestCertain || newest.yearInferred) return 'uncertain';
  return ruleId === 'notices-stale' && !isFirstLevelColumn(column, site) ? 'sub-column' : null;
}

function judgeColumn(
  column: SiteColumn,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const { definition, newest } = column;
  const { asOf } = context;
  const rule = findFreshnessRule(definition, context);
  const say = { rule, subject: siteColumnSubject(column, site) };
  const name = definition.name;
  const needless = findNeedless(column);
  if (needless !== null) {
    const data = { column: name, reason: tellUnread(column, site) };
    const evidence = quotePlace(column.statePlace);
    const verdict = needlessVerdicts[needless];
    return observeSite({ ...say, data, evidence, verdict, message: needless });
  }
  const span = spanOfRule(rule);
  if (newest?.date == null || span === null) {
    const data = { column: name };
    const evidence = quotePlace(column.statePlace);
    return observeSite({ ...say, data, evidence, verdict: 'doubt', message: 'no-date' });
  }
  const data = {
    column: name,
    newestDate: newest.date,
    title: newest.title,
    asOf,
    window: nameSpan(span),
    late: daysBetween(shiftBySpan(newest.date, span, 1), asOf),
  };
  const measured = { ...say, data, evidence: [quoteRow(newest)] };
  if (newest.date >= shiftBySpan(asOf, span, -1)) {
    return observeSite({ ...measured, verdict: 'passed', message: 'fresh' });
  }
  const doubt = findDoubt(column, newest, site, rule.id);
  return doubt === null
    ? observeSite({ ...measured, verdict: 'fault', message: 'stale' })
    : observeSite({ ...measured, verdict: 'doubt', message: doubt });
}

const stale =
  '“{column}”最新一条为{newestDate}（《{title}》），截至{asOf}已超过{window}未更新（超出{late}天）';

/** Each column's newest item within its window, counted back from the as-of date; so many stale ones are a veto. */
export const columnFreshness = defineSiteAudit<Key>({
  id: 'column-freshness',
  title: '栏目更新',
  messages: {
    fresh: '“{column}”最新一条为{newestDate}，在{asOf}前{window}内有更新。',
    stale: `${stale}。请及时更新；确无新信息的，请说明情况。`,
    uncertain: `${stale}；列表未按时间排列、未读全或日期未写明，最新一条未能确认，请人工核实。`,
    'sub-column': `${stale}；该时限针对一级栏目，本栏目为下级栏目或层级不明，请人工核实。`,
    'unsure-column': `${stale}；该栏目是否为“{column}”未能确认，请人工核实。`,
    'no-date': '“{column}”的列表未标日期，无法判断更新时间，请人工核实。',
    'no-items': '“{column}”没有信息条目，更新时间不作判断（见栏目内容）。',
    'change-driven': '“{column}”内容有变化时才需更新，不按期限检查。',
    redirect: '“{column}”转到其他网站，更新情况不在本网站检查。',
    unread: '“{column}”的更新情况未检查：{reason}',
    ...staleCountMessages,
  },
  audit(site, context) {
    const columns = site.columns.filter(({ presence }) => presence !== 'absent');
    const known = columns.filter(
      ({ presence, state }) => presence === 'present' || state === 'filled',
    );
    const answers = known.map((column) => judgeColumn(column, site, context));
    return [...answers, ...countStaleColumns(answers, site, context)];
  },
});
