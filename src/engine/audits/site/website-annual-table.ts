import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { namedColumnSubject, observeSite, quoteRow, soughtOn } from '../observe-site.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import { findYearlyDue, type YearlyDue } from './find-yearly-due.ts';

type Key = 'published' | 'older' | 'undated' | 'unseen' | 'needless' | 'unread';

interface Table {
  readonly year: number | null;
  readonly text: string;
  readonly clue: SiteClue;
}

const columnId = 'website-annual-table';
const maxQuotes = 5;

function readYear(text: string): number | null {
  const year = /20\d{2}/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

/** Whether a text names the table, in the words of the column. */
function namesTable(text: string, names: readonly string[]): boolean {
  const plain = normalizeName(text);
  return names.some((name) => plain.includes(normalizeName(name)));
}

/** Tables that the column lists, the home page links, or a page of the site shows. */
function listTables(site: SiteView, column: SiteColumn | null, names: readonly string[]): Table[] {
  const rows = (column?.rows ?? []).map((row) => ({
    year: readYear(row.title),
    text: row.title,
    clue: quoteRow(row),
  }));
  const linked = (site.home?.links ?? []).flatMap(({ text, href }) => {
    if (site.home === null || !namesTable(text, names)) return [];
    const clue = onPage(
      { kind: 'found', locator: null, excerpt: text },
      site.home.artifacts.snapshot,
    );
    const target = site.findPage(href)?.artifacts;
    return [{ year: readYear(text) ?? readYear(target?.identity.title ?? ''), text, clue }];
  });
  const shown = site.pages.flatMap(({ artifacts: { article, snapshot } }) => {
    const title = article?.title ?? null;
    if (title === null || !namesTable(title.value, names)) return [];
    const clue = onPage(found(title.locator), snapshot);
    return [{ year: readYear(title.value), text: title.value, clue }];
  });
  return [...rows, ...linked, ...shown];
}

/** A column whose every page was read, each row with its year, shows which tables there are. */
function isWhole(column: SiteColumn | null): boolean {
  return (
    column?.presence === 'present' &&
    column.isComplete &&
    column.rows.length > 0 &&
    column.rows.every(({ title }) => readYear(title) !== null)
  );
}

function demandOf(context: AuditContext): 'required' | 'expected' | 'optional' | undefined {
  const { requirement } = context.findColumn(columnId) ?? {};
  return context.level === null ? 'expected' : requirement?.[context.level];
}

interface Circumstances {
  readonly due: YearlyDue;
  readonly demand: string;
  readonly column: SiteColumn | null;
}

function judgeTables(
  tables: readonly Table[],
  { due, demand, column }: Circumstances,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const name = context.findColumn(columnId)?.name ?? '';
  const years = tables.flatMap(({ year }) => year ?? []);
  const ofYear = tables.find(({ year }) => year !== null && year >= due.year);
  const shown = ofYear ?? tables.find(({ year }) => year === null);
  const newest = years.length === 0 ? null : Math.max(...years);
  const say = {
    rule: context.rule('website-table'),
    subject: namedColumnSubject(columnId, name, site),
    data: { ...due, newest, text: shown?.text ?? null },
  };
  if (shown !== undefined) {
    const evidence = [shown.clue];
    return shown === ofYear
      ? observeSite({ ...say, evidence, verdict: 'passed', message: 'published' })
      : observeSite({ ...say, evidence, verdict: 'doubt', message: 'undated' });
  }
  const sought = `${String(due.year)}年度${name}`;
  const evidence = [
    ...tables.slice(0, maxQuotes).map(({ clue }) => clue),
    ...(site.home === null ? [] : [soughtOn(sought, site.home.artifacts.snapshot)]),
  ];
  return demand === 'required' && isWhole(column)
    ? observeSite({ ...say, evidence, verdict: 'fault', message: 'older' })
    : observeSite({ ...say, evidence, verdict: 'doubt', message: 'unseen' });
}

/** Last year's 政府网站工作年度报表 stands on the site by 31 January. */
export const websiteAnnualTable = defineSiteAudit<Key>({
  id: 'website-annual-table',
  title: '政府网站工作年度报表',
  messages: {
    published: '已发布{year}年度政府网站工作年度报表（“{text}”）。',
    older:
      '政府网站工作年度报表最新为{newest}年度，未见{year}年度的，发布期限{dueDate}已过。请补充发布，并在首页设置链接。',
    undated: '见政府网站工作年度报表（“{text}”），未写明年度，请核实是否为{year}年度。',
    unseen: '首页及已读页面未见{year}年度政府网站工作年度报表（期限{dueDate}），请人工核实。',
    needless: '本级机关未要求单独发布政府网站工作年度报表，不适用。',
    unread: '首页未能读取，政府网站工作年度报表未检查。',
  },
  audit(site, context) {
    const definition = context.findColumn(columnId);
    const rule = context.rule('website-table');
    const subject = namedColumnSubject(columnId, definition?.name ?? '', site);
    const demand = demandOf(context);
    const due = findYearlyDue(String(rule.value), context);
    if (definition === null || due === null || demand === undefined) {
      return [observeSite({ rule, subject, verdict: 'inapplicable', message: 'needless' })];
    }
    if (site.home === null) {
      return [observeSite({ rule, subject, verdict: 'untested', message: 'unread' })];
    }
    const column = site.findColumn(columnId);
    const tables = listTables(site, column, [definition.name, ...definition.aliases]);
    return [judgeTables(tables, { due, demand, column }, site, context)];
  },
});
