import { daysBetween } from '../calendar/civil-days.ts';
import type { ListRow, PageList } from '../model/artifacts/list.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { type AppliedRule, defineAudit } from './define-audit.ts';
import { findFreshnessRule, nameSpan, shiftBySpan, spanOfRule } from './freshness-window.ts';
import { columnSubject, found, observe } from './observe.ts';
import { isFirstLevelTrail } from './site/is-first-level-column.ts';

function findNewest(rows: readonly ListRow[], asOf: CivilDate): ListRow | null {
  let newest: ListRow | null = null;
  for (const row of rows) {
    if (row.date === null || row.date > asOf) continue;
    if (newest?.date == null || row.date > newest.date) newest = row;
  }
  return newest;
}

function isInOrder(rows: readonly ListRow[]): boolean {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.every((date, i) => i === 0 || date <= (dates[i - 1] ?? date));
}

/** A newer dated link of the same folder outside the list: another block of the column is up to date. */
function hasNewerBeside(artifacts: PageArtifacts, limit: CivilDate, asOf: CivilDate): boolean {
  const { finalUrl } = artifacts.snapshot;
  const folder = finalUrl.slice(0, finalUrl.lastIndexOf('/') + 1);
  return artifacts.datedLinks.some(
    ({ date, href, from }) =>
      from === 'text' && date >= limit && date <= asOf && href?.startsWith(folder) === true,
  );
}

type Doubt =
  | 'later-page'
  | 'undated'
  | 'year-unsure'
  | 'unsorted'
  | 'newer-beside'
  | 'sub-column'
  | 'unknown-column';

/** Why an old newest date does not prove that the column is stale; null where it does. */
function findDoubt(
  artifacts: PageArtifacts,
  list: PageList,
  newest: ListRow,
  facts: { limit: CivilDate; asOf: CivilDate; rule: AppliedRule },
): Doubt | null {
  const { rows, pagination } = list;
  const hasMore = pagination?.next != null || (pagination?.pages ?? 1) > 1;
  const checks: readonly (readonly [Doubt, boolean])[] = [
    ['unknown-column', artifacts.currentColumn?.certainty !== 'certain'],
    ['later-page', list.isLaterPage],
    ['undated', rows.some((row) => row.date === null)],
    ['year-unsure', newest.yearInferred],
    ['unsorted', hasMore && !isInOrder(rows)],
    ['newer-beside', hasNewerBeside(artifacts, facts.limit, facts.asOf)],
    ['sub-column', facts.rule.id === 'notices-stale' && !isFirstLevelTrail(artifacts.breadcrumbs)],
  ];
  return checks.find(([, applies]) => applies)?.[0] ?? null;
}

function nameOf(artifacts: PageArtifacts): string {
  return columnSubject(artifacts).title ?? artifacts.identity.title ?? '本栏目';
}

/** Why no window applies; null where one does. */
function findNeedless(
  { kind }: PageArtifacts,
  column: ColumnDefinition | null,
): 'not-list' | 'change-driven' | null {
  if (kind.value !== 'column-list') return 'not-list';
  return column !== null && column.freshness.kind !== 'update' ? 'change-driven' : null;
}

const stale = '“{column}”最新一条为{newestDate}，截至{asOf}已超过{window}未更新（超出{late}天）';

/** A column's newest item within its window, counted back from the as-of date. */
export const columnFreshness = defineAudit({
  id: 'column-freshness',
  scope: 'page',
  title: '栏目更新',
  requires: ['kind', 'list', 'currentColumn', 'breadcrumbs', 'datedLinks'],
  messages: {
    fresh: '“{column}”最新一条为{newestDate}，在{asOf}前{window}内有更新。',
    stale: `${stale}。请及时更新；确无新信息的，请说明情况。`,
    'unknown-column': `${stale}；该栏目的更新要求未能确定，请人工核实。`,
    'later-page': `${stale}；当前不是第一页，请打开第一页核实。`,
    undated: `${stale}；列表中有条目未标日期，请人工核实。`,
    'year-unsure': `${stale}；列表日期未写年份，请人工核实。`,
    unsorted: `${stale}；列表未按时间排列且还有其他页，请人工核实。`,
    'newer-beside': `${stale}；本页另有较新的同栏目信息，请人工核实。`,
    'sub-column': `${stale}；该时限针对一级栏目，本页为下级栏目或层级不明，请人工核实。`,
    'no-date': '“{column}”的列表未标日期，无法判断更新时间，请人工核实。',
    'change-driven': '“{column}”内容有变化时才需更新，不按期限检查。',
    'no-rows': '本页未读到列表条目，更新情况不作判断。',
    'not-list': '本页不是栏目列表页。',
  },
  audit(artifacts, context) {
    const { list, currentColumn } = artifacts;
    const subject = columnSubject(artifacts);
    const column = currentColumn === null ? null : context.findColumn(currentColumn.id);
    const rule = findFreshnessRule(column, context);
    const name = nameOf(artifacts);
    const say = { rule, subject, data: { column: name } };
    const needless = findNeedless(artifacts, column);
    if (needless !== null) return [observe({ ...say, verdict: 'inapplicable', message: needless })];
    const span = spanOfRule(rule);
    if (list === null || list.rows.length === 0 || span === null) {
      return [observe({ ...say, verdict: 'untested', message: 'no-rows' })];
    }
    const newest = findNewest(list.rows, context.asOf);
    if (newest?.date == null) return [observe({ ...say, verdict: 'doubt', message: 'no-date' })];
    const limit = shiftBySpan(context.asOf, span, -1);
    const data = {
      column: name,
      newestDate: newest.date,
      asOf: context.asOf,
      window: nameSpan(span),
      late: daysBetween(shiftBySpan(newest.date, span, 1), context.asOf),
    };
    const evidence = [found(newest.locator)];
    if (newest.date >= limit) {
      return [observe({ ...say, verdict: 'passed', message: 'fresh', data, evidence })];
    }
    const doubt = findDoubt(artifacts, list, newest, { limit, asOf: context.asOf, rule });
    const verdict = doubt === null ? 'fault' : 'doubt';
    return [observe({ ...say, verdict, message: doubt ?? 'stale', data, evidence })];
  },
});
