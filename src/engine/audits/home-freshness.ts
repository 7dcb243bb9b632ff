import { defineAudit } from './define-audit.ts';
import { judgeHomeDates } from './judge-home-dates.ts';
import { absent, found, observe, siteSubject } from './observe.ts';

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
    const rule = context.rule('home-stale');
    const say = { rule, subject: siteSubject(artifacts) };
    if (artifacts.kind.value !== 'home' || typeof rule.value !== 'number') {
      return [observe({ ...say, verdict: 'inapplicable', message: 'not-home' })];
    }
    const dates = judgeHomeDates(artifacts, rule.value, context.asOf);
    if (dates === null) {
      const evidence = [absent('链接旁的日期')];
      return [observe({ ...say, verdict: 'doubt', message: 'no-date', evidence })];
    }
    const { verdict, message, data, newest } = dates;
    return [observe({ ...say, verdict, message, data, evidence: [found(newest.locator)] })];
  },
});
