import { addDays, daysBetween } from '../calendar/civil-days.ts';
import type { DatedLink } from '../model/artifacts/list.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { defineAudit } from './define-audit.ts';
import { absent, found, observe, siteSubject } from './observe.ts';

/** Fewer dates than this on a home page may be a stray block, no picture of its updates. */
const minCertainDates = 3;

function newestOf(links: readonly DatedLink[]): DatedLink | null {
  let newest: DatedLink | null = null;
  for (const link of links) {
    if (newest === null || link.date > newest.date) newest = link;
  }
  return newest;
}

/** A saved page does not tell when it was taken, so a date without a year may be of any year. */
function isYearOpen(link: DatedLink, { snapshot }: PageArtifacts): boolean {
  return link.yearInferred && snapshot.capturedAt === null;
}

/** Something on the home page is newer than two weeks. */
export const homeFreshness = defineAudit({
  id: 'home-freshness',
  scope: 'page',
  title: '首页更新',
  requires: ['kind', 'datedLinks'],
  messages: {
    fresh: '首页最新信息日期为{newestDate}（《{title}》），在{asOf}前{days}天内有更新。',
    stale:
      '首页最新信息日期为{newestDate}（《{title}》），截至{asOf}已{age}天未更新，超过{days}天。请及时更新首页信息。',
    unsure:
      '首页可读日期较少或未写年份，最新为{newestDate}（《{title}》），未能确认{asOf}前{days}天内是否更新，请人工核实。',
    'no-date': '首页未读到信息日期（可能为导航式首页），请人工核实各二级页面的更新情况。',
    'not-home': '本页不是首页。',
  },
  audit(artifacts, context) {
    const { asOf } = context;
    const rule = context.rule('home-stale');
    const say = { rule, subject: siteSubject(artifacts) };
    if (artifacts.kind.value !== 'home' || typeof rule.value !== 'number') {
      return [observe({ ...say, verdict: 'inapplicable', message: 'not-home' })];
    }
    const links = artifacts.datedLinks.filter(({ date }) => date <= asOf);
    const newest = newestOf(links);
    if (newest === null) {
      const evidence = [absent('链接旁的日期')];
      return [observe({ ...say, verdict: 'doubt', message: 'no-date', evidence })];
    }
    const { date: newestDate, title, locator } = newest;
    const data = { newestDate, title, asOf, days: rule.value, age: daysBetween(newestDate, asOf) };
    const evidence = [found(locator)];
    const certain = links.filter(({ from, yearInferred }) => from === 'text' && !yearInferred);
    if (newestDate >= addDays(asOf, -rule.value)) {
      return isYearOpen(newest, artifacts)
        ? [observe({ ...say, verdict: 'doubt', message: 'unsure', data, evidence })]
        : [observe({ ...say, verdict: 'passed', message: 'fresh', data, evidence })];
    }
    return certain.length < minCertainDates || newest.yearInferred
      ? [observe({ ...say, verdict: 'doubt', message: 'unsure', data, evidence })]
      : [observe({ ...say, verdict: 'fault', message: 'stale', data, evidence })];
  },
});
