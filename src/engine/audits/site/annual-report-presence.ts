import type { RuleId } from '../../data/rules.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { AppliedRule, AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  portalSubject,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { findReportYear, isReportTitle } from '../../site/find-report-year.ts';
import { found, pageSubject } from '../observe.ts';
import { namedColumnSubject, observeSite, quoteRow, soughtOn } from '../observe-site.ts';
import { findYearlyDue } from './find-yearly-due.ts';
import {
  findTitleAgency,
  isSameSort,
  type ReportOwner,
  tellReportOwner,
} from './tell-report-owner.ts';

type Key =
  'listed' | 'alike' | 'notListed' | 'unsure' | 'onlyOthers' | 'unread' | 'gap' | 'unreadFile';

interface Listed {
  readonly year: number;
  readonly title: string;
  readonly clue: SiteClue;
  readonly agency: string | null;
  readonly owner: ReportOwner;
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

/** Reports that any list names or any page or file shows, with whose they are. */
function listReports({ columns, pages, reportFiles, target }: SiteView): readonly Listed[] {
  const rows = columns.flatMap(({ definition, rows: listed }) =>
    listed.flatMap((row) => {
      const year = readYear(row.title, definition.id === columnId);
      if (year === null) return [];
      const agency = findTitleAgency(row.title);
      const owner = tellReportOwner(agency, target);
      return [{ year, title: row.title, clue: quoteRow(row), agency, owner }];
    }),
  );
  const shown = [...pages, ...reportFiles].flatMap(({ artifacts: { annualReport, snapshot } }) => {
    const { year = null, title = null } = annualReport ?? {};
    if (year === null || title === null) return [];
    const agency = annualReport?.agency ?? findTitleAgency(title.value);
    const owner = tellReportOwner(agency, target);
    const clue = onPage(found(title.locator), snapshot);
    return [{ year, title: title.value, clue, agency, owner }];
  });
  return [...rows, ...shown];
}

/** Whether a row may be the report all the same: it names the year in other words, or a report without a year. */
function mayListYear({ rows }: SiteColumn, year: number, { target }: SiteView): boolean {
  return rows.some(
    ({ title }) =>
      tellReportOwner(findTitleAgency(title), target) !== 'other' &&
      (title.includes(String(year)) || (isReportTitle(title, true) && !/20\d{2}/.test(title))),
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
  site: SiteView,
): readonly ['fault' | 'doubt' | 'untested', Key] {
  if (column === null || column.rows.length === 0) return ['untested', 'unread'];
  const isCertain =
    column.presence === 'present' &&
    column.isComplete &&
    listed.length > 0 &&
    !mayListYear(column, year, site);
  return isCertain ? ['fault', 'notListed'] : ['doubt', 'unsure'];
}

/** Files of reports that came and could not be read. */
function judgeFiles(site: SiteView, context: AuditContext): readonly SiteObservation<Key>[] {
  return site.reportFiles.flatMap(({ artifacts, purpose }) => {
    const trouble = artifacts.errors.find(({ artifact }) => artifact === 'annualReport');
    if (trouble === undefined) return [];
    const { snapshot } = artifacts;
    const from = purpose.from === null ? null : site.findPage(purpose.from);
    const subject = from === null ? portalSubject(site) : pageSubject(from.artifacts);
    const data = { title: subject.title, file: snapshot.url, reason: trouble.message };
    const clue: SiteClue = { kind: 'found', locator: null, excerpt: snapshot.url, snapshot };
    return [
      observeSite({
        verdict: 'doubt',
        rule: context.rule('report-history'),
        message: 'unreadFile',
        subject,
        data,
        evidence: [clue],
      }),
    ];
  });
}

interface DueAnswer {
  readonly verdict: 'passed' | 'fault' | 'doubt' | 'untested';
  readonly message: Key;
  /** The report that decides; null where none does. */
  readonly by: Listed | null;
}

function judgeDue(
  listed: readonly Listed[],
  column: SiteColumn | null,
  year: number,
  site: SiteView,
): DueAnswer {
  const due = listed.filter((report) => report.year >= year);
  const own = due.find(({ owner }) => owner === 'own') ?? null;
  if (own !== null) return { verdict: 'passed', message: 'listed', by: own };
  const alike = due.find(({ owner }) => owner === 'unsure') ?? null;
  if (alike !== null) return { verdict: 'doubt', message: 'alike', by: alike };
  const mine = listed.filter(({ owner }) => owner !== 'other');
  const [other = null] = due;
  const isOpen = mine.length === 0 || due.some(({ agency }) => isSameSort(agency, site.target));
  if (other !== null && isOpen) return { verdict: 'doubt', message: 'onlyOthers', by: other };
  const [verdict, message] = judgeAbsence(mine, column, year, site);
  return { verdict, message, by: null };
}

/** The annual report that is due is listed or shown; a whole list of reports that ends before it proves that it is not. */
export const annualReportPresence = defineSiteAudit<Key>({
  id: 'annual-report-presence',
  title: '上一年度报告公布',
  messages: {
    listed: '已公布《{title}》。',
    alike:
      '见有《{title}》，其编制机关与本网站“{site}”名称不完全一致，是否本机关的报告请人工核实。',
    notListed:
      '年报栏目共列出{count}份年度报告（最新为{newest}年度），未见{year}年度的，公布期限{dueDate}已过。请补充公布；由上级平台集中公布的，请在本栏目链接。',
    unsure: '年报栏目未见{year}年度的报告（期限{dueDate}），栏目未读全或标题未写年份，请人工核实。',
    onlyOthers:
      '只见其他机关{year}年度的报告（如《{title}》），未见本网站“{site}”的（期限{dueDate}），请人工核实。',
    unread: '未读到年报栏目的列表，{year}年度报告是否公布未检查。',
    gap: '提示：未见{years}年度的报告（{count}份）。历年年度报告宜连续保留，请核对。',
    unreadFile: '《{title}》的报告是附件（{file}），{reason}其内容未检查，请人工查看。',
  },
  audit(site, context) {
    const due = findYearlyDue(String(dueRule(context).value), context);
    const files = judgeFiles(site, context);
    if (due === null) return files;
    const { year, dueDate } = due;
    const column = site.findColumn(columnId);
    const listed = listReports(site);
    const mine = listed.filter(({ owner }) => owner !== 'other');
    const years = mine.map((report) => report.year);
    const { verdict, message, by } = judgeDue(listed, column, year, site);
    const say = {
      rule: presenceRule(context),
      subject: namedColumnSubject(columnId, context.findColumn(columnId)?.name ?? '', site),
      verdict,
      message,
      data: {
        year,
        dueDate,
        title: by?.title ?? null,
        site: site.target.name,
        count: new Set(years).size,
        newest: years.length === 0 ? null : Math.max(...years),
      },
    };
    const further = [...judgeGaps(mine, column, site, { year, context }), ...files];
    if (by !== null) return [observeSite({ ...say, evidence: [by.clue] }), ...further];
    const quotes = mine.slice(0, maxQuotes).map(({ clue }) => clue);
    const sought = column?.pages[0];
    const evidence = [
      ...quotes,
      ...(sought === undefined
        ? []
        : [soughtOn(`${String(year)}年政府信息公开工作年度报告`, sought.artifacts.snapshot)]),
    ];
    return [observeSite({ ...say, evidence }), ...further];
  },
});
