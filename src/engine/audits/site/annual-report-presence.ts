import type { RuleId } from '../../data/rules.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { AppliedRule, AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { findReportYear, isReportTitle } from '../find-report-year.ts';
import { found } from '../observe.ts';
import { namedColumnSubject, observeSite, quoteRow, soughtOn } from '../observe-site.ts';
import { findYearlyDue } from './find-yearly-due.ts';

type Key = 'listed' | 'notListed' | 'unsure' | 'unread' | 'gap';

interface Listed {
  readonly year: number;
  readonly title: string;
  readonly clue: SiteClue;
}

const columnId = 'annual-report';
const maxQuotes = 10;

/** The due date of the level; where it is not known, the later of the two that the law names. */
function dueRule(context: AuditContext): AppliedRule {
  const rules: Partial<Record<string, RuleId>> = {
    ministry: 'report-department',
    department: 'report-department',
    town: 'report-town',
    zone: 'report-town',
  };
  return context.rule(rules[context.level ?? ''] ?? 'report-government');
}

/** The law binds departments and governments from the county up; below, the duty is local. */
function presenceRule(context: AuditContext): AppliedRule {
  const rule = context.rule('report-presence');
  return dueRule(context).id === 'report-town'
    ? { ...rule, status: 'unverified', severity: 'advise' }
    : rule;
}

/** The year that a title of the reports' own list names, with or without 年 behind it. */
function readYear(title: string, isReportColumn: boolean): number | null {
  const year = findReportYear(title, isReportColumn);
  if (year !== null || !isReportTitle(title, isReportColumn)) return year;
  const named = new Set(title.match(/20\d{2}/g) ?? []);
  const [only] = named;
  return named.size === 1 && only !== undefined ? Number(only) : null;
}

/** Reports that any list names or any page shows. */
function listReports({ columns, pages }: SiteView): readonly Listed[] {
  const rows = columns.flatMap(({ definition, rows: listed }) =>
    listed.flatMap((row) => {
      const year = readYear(row.title, definition.id === columnId);
      return year === null ? [] : [{ year, title: row.title, clue: quoteRow(row) }];
    }),
  );
  const shown = pages.flatMap(({ artifacts: { annualReport, snapshot } }) => {
    const { year = null, title = null } = annualReport ?? {};
    if (year === null || title === null) return [];
    return [{ year, title: title.value, clue: onPage(found(title.locator), snapshot) }];
  });
  return [...rows, ...shown];
}

/** Whether a row may be the report all the same: it names the year in other words, or a report without a year. */
function mayListYear({ rows }: SiteColumn, year: number): boolean {
  return rows.some(
    ({ title }) =>
      title.includes(String(year)) || (isReportTitle(title, true) && !/20\d{2}/.test(title)),
  );
}

/** Years between the first report and the last that no report is of. */
function listGaps(years: readonly number[], last: number): readonly number[] {
  const first = Math.min(...years);
  const known = new Set(years);
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).filter(
    (year) => !known.has(year),
  );
}

function judgeGaps(
  listed: readonly Listed[],
  column: SiteColumn | null,
  site: SiteView,
  { year, context }: { readonly year: number; readonly context: AuditContext },
): SiteObservation<Key>[] {
  if (column?.isComplete !== true) return [];
  const gaps = listGaps(
    listed.map((report) => report.year),
    year,
  );
  if (gaps.length === 0) return [];
  const evidence = listed.slice(0, maxQuotes).map(({ clue }) => clue);
  return [
    observeSite({
      verdict: 'doubt',
      rule: context.rule('report-history'),
      message: 'gap',
      subject: namedColumnSubject(columnId, column.definition.name, site),
      data: { years: gaps.join('、'), count: gaps.length },
      evidence,
    }),
  ];
}

function judgeAbsence(
  listed: readonly Listed[],
  column: SiteColumn | null,
  year: number,
): readonly ['fault' | 'doubt' | 'untested', Key] {
  if (column === null || column.rows.length === 0) return ['untested', 'unread'];
  const isCertain =
    column.presence === 'present' &&
    column.isComplete &&
    listed.length > 0 &&
    !mayListYear(column, year);
  return isCertain ? ['fault', 'notListed'] : ['doubt', 'unsure'];
}

/** The annual report that is due is listed or shown; a whole list of reports that ends before it proves that it is not. */
export const annualReportPresence = defineSiteAudit<Key>({
  id: 'annual-report-presence',
  title: '上一年度报告公布',
  messages: {
    listed: '已公布《{title}》。',
    notListed:
      '年报栏目共列出{count}份年度报告（最新为{newest}年度），未见{year}年度的，公布期限{dueDate}已过。请补充公布；由上级平台集中公布的，请在本栏目链接。',
    unsure: '年报栏目未见{year}年度的报告（期限{dueDate}），栏目未读全或标题未写年份，请人工核实。',
    unread: '未读到年报栏目的列表，{year}年度报告是否公布未检查。',
    gap: '提示：未见{years}年度的报告（{count}份）。历年年度报告宜连续保留，请核对。',
  },
  audit(site, context) {
    const due = findYearlyDue(String(dueRule(context).value), context);
    if (due === null) return [];
    const { year, dueDate } = due;
    const column = site.findColumn(columnId);
    const listed = listReports(site);
    const newest = listed.find((report) => report.year >= year);
    const years = listed.map((report) => report.year);
    const say = {
      rule: presenceRule(context),
      subject: namedColumnSubject(columnId, context.findColumn(columnId)?.name ?? '', site),
      data: {
        year,
        dueDate,
        title: newest?.title ?? null,
        count: new Set(years).size,
        newest: years.length === 0 ? null : Math.max(...years),
      },
    };
    const gaps = judgeGaps(listed, column, site, { year, context });
    if (newest !== undefined) {
      const evidence = [newest.clue];
      return [observeSite({ ...say, evidence, verdict: 'passed', message: 'listed' }), ...gaps];
    }
    const [verdict, message] = judgeAbsence(listed, column, year);
    const quotes = listed.slice(0, maxQuotes).map(({ clue }) => clue);
    const sought = column?.pages[0];
    const evidence = [
      ...quotes,
      ...(sought === undefined
        ? []
        : [soughtOn(`${String(year)}年政府信息公开工作年度报告`, sought.artifacts.snapshot)]),
    ];
    return [observeSite({ ...say, evidence, verdict, message }), ...gaps];
  },
});
