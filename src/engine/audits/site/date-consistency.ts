import { daysBetween } from '../../calendar/civil-days.ts';
import type { PageDate } from '../../model/page-date.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteDocument, SiteRow, SiteView } from '../../model/site/site-view.ts';
import { dateConsistency as pageAudit, judgeDateConsistency } from '../date-consistency.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, onPage, portalSubject } from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { clueOn, observeDocument, observeSubject } from './document-grounds.ts';

/** A document, the row that lists it, and the date that its page shows for its publication. */
interface Listed {
  readonly document: SiteDocument;
  readonly row: SiteRow;
  readonly shown: PageDate;
}

/** The visible date of publication beside the list's own; null where either is missing or only inferred. */
function findListed(document: SiteDocument): Listed | null {
  const { page, pubDate, row } = document;
  if (row?.date == null || row.yearInferred) return null;
  const shown = page.artifacts.article?.dates.find(
    ({ role, value, from }) =>
      role === 'published' && value === pubDate && from !== 'meta' && from !== 'url',
  );
  return shown === undefined ? null : { document, row, shown };
}

/** One day may be a shift of the time zone; a date that the page shows in another role is that role's in the list, too. */
function contradicts({ document, row, shown }: Listed): boolean {
  const { date } = row;
  if (date === null || Math.abs(daysBetween(date, shown.value)) < 2) return false;
  const dates = document.page.artifacts.article?.dates ?? [];
  return !dates.some(({ value }) => value === date);
}

/** Contradictions by list; where a list mostly differs from its pages, it shows dates of another kind. */
function listContradictions(documents: readonly SiteDocument[]): readonly Listed[] {
  const byList = new Map<string, Listed[]>();
  for (const document of documents) {
    const listed = findListed(document);
    if (listed === null) continue;
    const key = document.columns[0] ?? '';
    byList.set(key, [...(byList.get(key) ?? []), listed]);
  }
  return [...byList.values()].flatMap((group) => {
    const differing = group.filter(contradicts);
    return differing.length * 2 < group.length ? differing : [];
  });
}

function judgeListed({ document, row, shown }: Listed, context: AuditContext) {
  const data = { first: shown.value, second: row.date };
  const excerpt = shown.label === null ? shown.notation : `${shown.label}：${shown.notation}`;
  const evidence = [
    clueOn(document, found(shown.locator, excerpt)),
    onPage(found(row.locator, `${row.title} ${row.notation ?? ''}`.trim()), row.snapshot),
  ];
  const rule = context.rule('date-order');
  return observeDocument(document, {
    verdict: 'fault',
    rule,
    message: 'listDiffers',
    data,
    evidence,
  });
}

function judgePage({ artifacts }: SitePage, context: AuditContext) {
  const { article, snapshot } = artifacts;
  if (article === null) return [];
  return judgeDateConsistency(artifacts, article, context)
    .filter(({ verdict }) => verdict !== 'untested')
    .map((seen) => ({ ...seen, evidence: seen.evidence.map((clue) => onPage(clue, snapshot)) }));
}

function judge(site: SiteView, context: AuditContext) {
  const pages = site.pages.filter(({ answerOf }) => answerOf === null);
  const listed = listContradictions(site.documents);
  const differing = new Set(listed.map(({ document }) => document.page));
  return [
    ...pages
      .flatMap((page) => judgePage(page, context).map((seen) => ({ page, seen })))
      .filter(({ page, seen }) => seen.verdict !== 'passed' || !differing.has(page))
      .map(({ seen }) => seen),
    ...listed.map((each) => judgeListed(each, context)),
  ];
}

/** Dates that must agree do, on the page itself and between the page and the list that leads to it. */
export const dateConsistency = defineSiteAudit({
  id: 'date-consistency',
  title: '日期一致',
  messages: {
    ...pageAudit.messages,
    listDiffers: '《{title}》页面显示的发布日期{first}与栏目列表中的{second}不一致。请核对后统一。',
    none: '已读取的页面中没有文件页面，未检查日期一致性。',
  },
  audit(site, context) {
    const said = judge(site, context);
    if (said.length > 0) return said;
    const rule = context.rule('date-order');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
  },
});
