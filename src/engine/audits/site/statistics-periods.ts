import { addDays } from '../../calendar/civil-days.ts';
import { periodWords } from '../../data/period-words.ts';
import { type CivilDate, toCivilDate } from '../../model/civil-date.ts';
import type { SiteColumn, SiteRow, SiteView } from '../../model/site/site-view.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext, Verdict } from '../define-audit.ts';
import { defineSiteAudit, type SiteClue, type SiteObservation } from '../define-site-audit.ts';
import {
  namedColumnSubject,
  observeSite,
  quoteRow,
  siteColumnSubject,
  soughtOn,
} from '../observe-site.ts';
import { isAskedAt } from './is-asked-at.ts';
import { isYearly, listMissing, listSeries, type Series } from './list-series.ts';
import { nameMonth, readTitlePeriod, type TitlePeriod } from './read-title-period.ts';

type Key = 'complete' | 'missing' | 'unsure' | 'ended' | 'no-series' | 'unread' | 'notAsked';

const columnId = 'statistics';
const minNameLength = 2;

/** The last month that should be out by the day: it ended more than the lag ago. Counted from year 0. */
function lastDueMonth(asOf: CivilDate, lagDays: number): number {
  const day = addDays(asOf, -lagDays);
  // The month before the one that the day falls in has ended by then.
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 2;
}

/** The first day after a month counted from year 0. */
function monthAfter(month: number): CivilDate | null {
  return toCivilDate(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1);
}

/** Rows of one list page after another come newest first, so that nothing between two of them is unread. */
function isInOrder(rows: readonly SiteRow[]): boolean {
  return rows.every(({ date }, i) => {
    const before = rows[i - 1]?.date;
    return date !== null && (before == null || date <= before);
  });
}

/** Periods that any list of the site names. */
function listPeriods({ columns }: SiteView): readonly TitlePeriod[] {
  return columns
    .flatMap(({ rows }) => rows)
    .flatMap(({ title }) => readTitlePeriod(title) ?? [])
    .filter(({ series }) => series.length >= minNameLength);
}

/** Those of the same series, or of one that holds its name. */
function listOthers(periods: readonly TitlePeriod[], { name }: Series): readonly TitlePeriod[] {
  return periods.filter(({ series }) => series.includes(name) || name.includes(series));
}

/** The rows on both sides of the first gap. */
function quoteAround({ rows }: Series, gap: number): SiteClue[] {
  const before = rows.findLast(({ to }) => to < gap);
  const after = rows.find(({ to }) => to > gap);
  return [before, after].flatMap((each) => (each === undefined ? [] : [quoteRow(each.row)]));
}

interface Gap {
  readonly verdict: Verdict;
  readonly message: Key;
}

/** What missing periods come to: certain only where no unread page can hold them and the series still runs. */
function judgeGap(
  column: SiteColumn,
  tail: { readonly isOnlyTail: boolean; readonly months: number },
  context: AuditContext,
): Gap {
  const maxMonths = Number(context.rule('statistics-ended').value);
  const isAnnounced = column.rows.some(({ title }) => hasWord(title, periodWords.ended));
  if (tail.isOnlyTail && (isAnnounced || tail.months >= maxMonths)) {
    return { verdict: 'doubt', message: 'ended' };
  }
  const isWhole = column.isComplete || (column.isNewestCertain && isInOrder(column.rows));
  return column.presence === 'present' && isWhole
    ? { verdict: 'fault', message: 'missing' }
    : { verdict: 'doubt', message: 'unsure' };
}

function judgeSeries(
  series: Series,
  { column, periods }: { readonly column: SiteColumn; readonly periods: readonly TitlePeriod[] },
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const rule = context.rule('statistics-lag');
  const last = series.rows.at(-1)?.to ?? 0;
  const first = series.rows[0]?.to ?? 0;
  const due = lastDueMonth(context.asOf, Number(rule.value));
  const others = listOthers(periods, series);
  const maxMonths = Number(context.rule('statistics-ended').value);
  const all = listMissing(series, others, Math.max(last, due));
  const inner = all.filter((month) => month < last);
  const tailMonths = due - last;
  // A series that ended long ago does not lack what came after its end.
  const missing = tailMonths >= maxMonths && inner.length > 0 ? inner : all;
  const [gap] = missing;
  const say = {
    rule,
    subject: siteColumnSubject(column, site),
    data: {
      column: column.definition.name,
      series: series.name,
      first: nameMonth(first),
      last: nameMonth(last),
      count: missing.length,
      missing: missing.length === 0 ? null : missing.map(nameMonth).join('、'),
      until: monthAfter(due),
    },
  };
  if (gap === undefined) {
    const evidence = series.rows.slice(-1).map(({ row }) => quoteRow(row));
    return observeSite({ ...say, evidence, verdict: 'passed', message: 'complete' });
  }
  const isOnlyTail = inner.length === 0;
  const { verdict, message } = judgeGap(column, { isOnlyTail, months: tailMonths }, context);
  const page = column.pages[0];
  const sought =
    page === undefined
      ? []
      : [soughtOn(`“${series.name}”${say.data.missing ?? ''}`, page.artifacts.snapshot)];
  const evidence = [...quoteAround(series, gap), ...sought];
  return observeSite({ ...say, evidence, verdict, message });
}

/** No month or quarter is missing in a series of statistics that still runs. */
export const statisticsPeriods = defineSiteAudit<Key>({
  id: 'statistics-periods',
  title: '统计信息连续',
  messages: {
    complete: '“{column}”的“{series}”{first}至{last}各期连续。',
    missing:
      '“{column}”的“{series}”（{first}至{last}）缺{missing}，共{count}期。请补充公布；已停止公布的，请说明。',
    unsure:
      '“{column}”的“{series}”（{first}至{last}）未见{missing}（{count}期），栏目未读全或顺序不明，请人工核实。',
    ended: '“{column}”的“{series}”{last}之后未见更新（缺{count}期），可能已停止公布，请人工核实。',
    'no-series': '“{column}”未见按月或按季连续公布的统计信息，不检查缺期。',
    unread: '未读到“{column}”的列表，各期是否连续未检查。',
    notAsked: '该层级不要求设“{column}”栏目，不适用。',
  },
  audit(site, context) {
    const column = site.findColumn(columnId);
    const rule = context.rule('statistics-lag');
    const name = context.findColumn(columnId)?.name ?? '';
    const say = {
      rule,
      subject: namedColumnSubject(columnId, name, site),
      data: { column: name },
    };
    if (column === null || column.rows.length === 0) {
      return [
        isAskedAt(columnId, context)
          ? observeSite({ ...say, verdict: 'untested', message: 'unread' })
          : observeSite({ ...say, verdict: 'inapplicable', message: 'notAsked' }),
      ];
    }
    const minRows = Number(context.rule('statistics-series').value);
    const series = listSeries(column.rows, minRows).filter((each) => !isYearly(each));
    if (series.length === 0) {
      return [observeSite({ ...say, verdict: 'inapplicable', message: 'no-series' })];
    }
    const facts = { column, periods: listPeriods(site) };
    return series.map((each) => judgeSeries(each, facts, site, context));
  },
});
