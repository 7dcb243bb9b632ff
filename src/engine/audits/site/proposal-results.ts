import { periodWords } from '../../data/period-words.ts';
import type { SiteColumn, SiteRow, SiteView } from '../../model/site/site-view.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, type SiteClue, type SiteObservation } from '../define-site-audit.ts';
import {
  namedColumnSubject,
  observeSite,
  quotePlace,
  quoteRow,
  siteColumnSubject,
} from '../observe-site.ts';
import { isAskedAt } from './is-asked-at.ts';

type Key =
  'recent' | 'overview' | 'no-overview' | 'no-task' | 'old' | 'unsure' | 'unread' | 'notAsked';

const columnId = 'proposals';
const maxQuotes = 5;

/** Year of a row: the one its title names, else that of its date. */
function yearOf({ title, date }: SiteRow): number | null {
  const named = /(20\d{2})\s?年/.exec(title)?.[1] ?? date?.slice(0, 4);
  return named === undefined ? null : Number(named);
}

const isOverview = ({ title }: SiteRow): boolean => hasWord(title, periodWords.overview);

/** Whether an old newest row proves that nothing newer was published, at a level that a rule binds. */
function isProvenOld(column: SiteColumn, { level }: AuditContext): boolean {
  const isBound = level !== null && column.definition.requirement[level] === 'required';
  const isWhole = column.isComplete && column.isNewestCertain && column.newest !== null;
  return isBound && isWhole && column.presence === 'present';
}

/** Replies of this year or the last; in the first months of a year nearly all of them are last year's. */
function judgeRows(
  column: SiteColumn,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key>[] {
  const since = Number(context.asOf.slice(0, 4)) - 1;
  const recent = column.rows.filter((row) => (yearOf(row) ?? 0) >= since);
  const { newest, definition } = column;
  const say = {
    rule: context.rule('proposal-results'),
    subject: siteColumnSubject(column, site),
    data: {
      column: definition.name,
      count: recent.length,
      since,
      newestDate: newest?.date ?? null,
      title: newest?.title ?? null,
    },
  };
  if (recent.length > 0) {
    const evidence = recent.slice(0, maxQuotes).map(quoteRow);
    return [
      observeSite({ ...say, evidence, verdict: 'passed', message: 'recent' }),
      judgeOverview(column, recent, site, context),
    ];
  }
  const evidence = newest === null ? [] : [quoteRow(newest)];
  return isProvenOld(column, context)
    ? [observeSite({ ...say, evidence, verdict: 'fault', message: 'old' })]
    : [observeSite({ ...say, evidence, verdict: 'doubt', message: 'unsure' })];
}

/** One overview a year is practice. */
function judgeOverview(
  column: SiteColumn,
  recent: readonly SiteRow[],
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const found = recent.filter(isOverview);
  const say = {
    rule: context.rule('proposal-overview'),
    subject: siteColumnSubject(column, site),
    data: { column: column.definition.name, title: found[0]?.title ?? null },
    evidence: found.slice(0, 1).map(quoteRow),
  };
  return found.length > 0
    ? observeSite({ ...say, verdict: 'passed', message: 'overview' })
    : observeSite({ ...say, verdict: 'doubt', message: 'no-overview' });
}

interface Statement {
  readonly notice: string;
  readonly evidence: readonly SiteClue[];
}

/** The words by which the column says that there was nothing to handle, this year or the last. */
function findStatement(column: SiteColumn, { asOf }: AuditContext): Statement | null {
  const since = Number(asOf.slice(0, 4)) - 1;
  const row = column.rows.find(
    (each) => hasWord(each.title, periodWords.noTask) && (yearOf(each) ?? 0) >= since,
  );
  if (row !== undefined) return { notice: row.title, evidence: [quoteRow(row)] };
  const notice = column.statePlace?.locator?.quote ?? '';
  const isStated = column.state === 'note-only' && hasWord(notice, periodWords.noTask);
  return isStated ? { notice, evidence: quotePlace(column.statePlace) } : null;
}

/** Replies to proposals of deputies and members, and a yearly overview of them, are published. */
export const proposalResults = defineSiteAudit<Key>({
  id: 'proposal-results',
  title: '建议提案办理结果',
  messages: {
    recent: '“{column}”{since}年以来公开{count}条。',
    overview: '“{column}”公开了办理总体情况（《{title}》）。',
    'no-overview': '提示：“{column}”近两年未见办理总体情况，请核实是否另有公开。',
    'no-task': '“{column}”已说明无办理任务：“{notice}”。',
    old: '“{column}”最新一条为{newestDate}（《{title}》），{since}年以来未见办理结果。请补充公开；没有办理任务的，请说明。',
    unsure: '“{column}”未见{since}年以来的办理结果，栏目未读全或日期不明，请人工核实。',
    unread: '未读到“{column}”的列表，办理结果是否公开未检查。',
    notAsked: '该层级不要求设“{column}”栏目，不适用。',
  },
  audit(site, context) {
    const column = site.findColumn(columnId);
    const name = context.findColumn(columnId)?.name ?? '';
    const rule = context.rule('proposal-results');
    const say = { rule, subject: namedColumnSubject(columnId, name, site) };
    if (column === null || column.presence === 'absent') {
      const data = { column: name };
      return [
        isAskedAt(columnId, context)
          ? observeSite({ ...say, data, verdict: 'untested', message: 'unread' })
          : observeSite({ ...say, data, verdict: 'inapplicable', message: 'notAsked' }),
      ];
    }
    const statement = findStatement(column, context);
    if (statement !== null) {
      const { notice, evidence } = statement;
      const data = { column: name, notice, state: 'no-task' };
      return [observeSite({ ...say, data, evidence, verdict: 'passed', message: 'no-task' })];
    }
    return column.rows.length > 0
      ? judgeRows(column, site, context)
      : [observeSite({ ...say, data: { column: name }, verdict: 'untested', message: 'unread' })];
  },
});
