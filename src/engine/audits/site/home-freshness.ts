import { addDays, daysBetween } from '../../calendar/civil-days.ts';
import type { SnapshotFacts } from '../../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Locator } from '../../model/locator.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';
import type { AppliedRule, AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  portalSubject,
  type SiteObservation,
} from '../define-site-audit.ts';
import { type HomeDatesKey, judgeHomeDates } from '../judge-home-dates.ts';
import { found } from '../observe.ts';
import { observeSite, soughtOn } from '../observe-site.ts';

type Key =
  | HomeDatesKey
  | 'linked'
  | 'scripted'
  | 'no-date'
  | 'second-level'
  | 'second-level-stale'
  | 'unread';

/** A dated item of the site, and the page that shows its date. */
interface DatedItem {
  readonly title: string;
  readonly date: CivilDate;
  readonly yearInferred: boolean;
  readonly locator: Locator;
  readonly snapshot: SnapshotFacts;
}

function newestOf(items: readonly DatedItem[]): DatedItem | null {
  return items.reduce<DatedItem | null>(
    (best, item) => (best === null || item.date > best.date ? item : best),
    null,
  );
}

/** Dated rows and links of a page, up to the as-of day. */
function itemsOf({ artifacts }: SitePage, asOf: CivilDate): readonly DatedItem[] {
  const { list, datedLinks, snapshot } = artifacts;
  return [...(list?.rows ?? []), ...datedLinks].flatMap(({ title, date, yearInferred, locator }) =>
    date === null || date > asOf ? [] : [{ title, date, yearInferred, locator, snapshot }],
  );
}

/** The newest item that the home page links and a list of the site dates. */
function findLinkedItem({ columns }: SiteView, home: SitePage, asOf: CivilDate): DatedItem | null {
  const linked = new Set(home.links.map(({ href }) => addressKey(href)));
  const rows = columns.flatMap((column) =>
    column.rows.flatMap(({ title, href, date, yearInferred, locator, snapshot }) =>
      href === null || date === null || date > asOf || !linked.has(addressKey(href))
        ? []
        : [{ title, date, yearInferred, locator, snapshot }],
    ),
  );
  return newestOf(rows);
}

/** Pages of the portal that the home page's menu leads to: those read, and how many were not. */
function readSecondLevel(site: SiteView, home: SitePage) {
  const menu = home.links.filter(({ area, href }) => area === 'menu' && isOwn(href, home));
  const keys = [...new Set(menu.map(({ href }) => addressKey(href)))].filter(
    (key) => key !== home.key,
  );
  const byKey = new Map(site.pages.map((page) => [page.key, page]));
  const pages = keys.flatMap((key) => byKey.get(key) ?? []);
  return { pages, unread: keys.length - pages.length };
}

function isOwn(href: string, { artifacts }: SitePage): boolean {
  const { finalUrl } = artifacts.snapshot;
  if (!URL.canParse(href) || !URL.canParse(finalUrl)) return false;
  return new URL(href).hostname === new URL(finalUrl).hostname;
}

/** A home page without dates is a mere way in: then its second-level pages are looked at. */
function judgeSecondLevel(
  site: SiteView,
  home: SitePage,
  rule: AppliedRule,
  { asOf }: AuditContext,
): SiteObservation<Key> {
  const days = Number(rule.value);
  const say = { rule, subject: portalSubject(site) };
  const { pages, unread } = readSecondLevel(site, home);
  const newest = newestOf(pages.flatMap((page) => itemsOf(page, asOf)));
  const sought = soughtOn('首页链接旁的日期', home.artifacts.snapshot);
  if (newest === null) {
    return observeSite({ ...say, verdict: 'doubt', message: 'no-date', evidence: [sought] });
  }
  const { date: newestDate, title, locator, snapshot } = newest;
  const age = daysBetween(newestDate, asOf);
  const data = { newestDate, title, asOf, days, age, pages: pages.length };
  const evidence = [onPage(found(locator), snapshot)];
  if (newestDate >= addDays(asOf, -days)) {
    return observeSite({ ...say, data, evidence, verdict: 'passed', message: 'second-level' });
  }
  const isCertain =
    unread === 0 &&
    !newest.yearInferred &&
    [home, ...pages].every(({ needsRendering }) => !needsRendering);
  return isCertain
    ? observeSite({
        ...say,
        data,
        evidence: [...evidence, sought],
        verdict: 'fault',
        message: 'second-level-stale',
      })
    : observeSite({ ...say, verdict: 'doubt', message: 'no-date', evidence: [sought] });
}

/** Something on the home page, or behind a home page that is a mere way in, is newer than two weeks. */
export const homeFreshness = defineSiteAudit<Key>({
  id: 'home-freshness',
  title: '首页更新',
  messages: {
    fresh: '首页最新信息日期为{newestDate}（《{title}》），在{asOf}前{days}天内有更新。',
    stale:
      '首页最新信息日期为{newestDate}（《{title}》），截至{asOf}已{age}天未更新，超过{days}天。请及时更新首页信息。',
    unsure:
      '首页可读日期较少或未写年份，最新为{newestDate}（《{title}》），未能确认{asOf}前{days}天内是否更新，请人工核实。',
    linked: '首页链接的《{title}》为{newestDate}发布，在{asOf}前{days}天内有更新。',
    scripted:
      '首页静态内容中最新信息日期为{newestDate}（《{title}》），但首页部分内容由脚本加载、本次未取得，请在浏览器中核实。',
    'no-date': '首页未读到信息日期（可能为导航式首页），二级页面未能全部确认，请人工核实更新情况。',
    'second-level':
      '首页为导航式首页；二级页面最新信息日期为{newestDate}（《{title}》），在{asOf}前{days}天内有更新。',
    'second-level-stale':
      '首页为导航式首页；已查的{pages}个二级页面中最新信息日期为{newestDate}（《{title}》），截至{asOf}已{age}天未更新，超过{days}天。请及时更新。',
    unread: '首页未能读取，更新情况未检查。请检查网站能否访问后重新审计。',
  },
  audit(site, context) {
    const { home } = site;
    const { asOf } = context;
    const rule = context.rule('home-stale');
    const say = { rule, subject: portalSubject(site) };
    if (home === null) return [observeSite({ ...say, verdict: 'untested', message: 'unread' })];
    const days = Number(rule.value);
    const dates = judgeHomeDates(home.artifacts, days, asOf);
    if (dates?.verdict !== 'passed') {
      const item = findLinkedItem(site, home, asOf);
      if (item !== null && item.date >= addDays(asOf, -days)) {
        const data = { newestDate: item.date, title: item.title, asOf, days };
        const evidence = [onPage(found(item.locator), item.snapshot)];
        return [observeSite({ ...say, data, evidence, verdict: 'passed', message: 'linked' })];
      }
    }
    if (dates === null) return [judgeSecondLevel(site, home, rule, context)];
    const evidence = [onPage(found(dates.newest.locator), home.artifacts.snapshot)];
    const { verdict, message, data } = dates;
    return verdict === 'fault' && home.needsRendering
      ? [observeSite({ ...say, data, evidence, verdict: 'doubt', message: 'scripted' })]
      : [observeSite({ ...say, data, evidence, verdict, message })];
  },
});
