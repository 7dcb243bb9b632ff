import { findDeadline } from '../calendar/find-deadline.ts';
import { daysBetween } from '../calendar/civil-days.ts';
import { reportWording } from '../data/report-wording.ts';
import type { RuleId } from '../data/rules.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { asCivilDate, type CivilDate } from '../model/civil-date.ts';
import type { PageDate } from '../model/page-date.ts';
import { type AppliedRule, type AuditContext, defineAudit } from './define-audit.ts';
import { observe, pageSubject } from './observe.ts';
import { reportSubject } from './report-grounds.ts';
import { type ReportIssuer, tellReportIssuer } from './tell-report-issuer.ts';

type Doubt =
  'restDay' | 'unknownCalendar' | 'issuer' | 'migration' | 'hiddenDate' | 'conflict' | 'reissue';

/** Reports due before the regulation in force are not judged by it. */
const firstDueYear = 2020;

/** The rule of each sort of issuer; one that the law does not name is held to the custom, and doubted. */
const ruleOf: Readonly<Record<ReportIssuer, RuleId>> = {
  government: 'report-government',
  'government-office': 'report-government',
  department: 'report-department',
  town: 'report-town',
  other: 'report-town',
};

interface Publication {
  readonly published: PageDate;
  readonly due: CivilDate;
  /** The due date moved off days off; null where the year has no notice. */
  readonly moved: CivilDate | null;
  readonly issuer: ReportIssuer;
}

function isReissued({ annualReport, article }: PageArtifacts): boolean {
  const title = `${annualReport?.title?.value ?? ''}${article?.title?.value ?? ''}`;
  return reportWording.reissueWords.some((word) => title.includes(word));
}

/** Why a date after the due date is no proof of a late report; null where it is. */
function findDoubt(
  artifacts: PageArtifacts,
  { published, due, moved, issuer }: Publication,
  migrationDays: number,
): Doubt | null {
  if (moved === null) return 'unknownCalendar';
  if (published.value <= moved) return 'restDay';
  if (published.from === 'meta') return 'hiddenDate';
  const others = artifacts.article?.dates.filter(({ role }) => role === 'published') ?? [];
  if (others.some(({ value }) => value <= due)) return 'conflict';
  if (daysBetween(due, published.value) > migrationDays) return 'migration';
  if (isReissued(artifacts)) return 'reissue';
  return issuer === 'other' ? 'issuer' : null;
}

/** Date on which the page says it was published; a file has none, whatever dates its text holds. */
function findPublished({ article, snapshot }: PageArtifacts): PageDate | null {
  if (snapshot.carrier !== 'html') return null;
  return (
    article?.dates.find(({ role, value }) => role === 'published' && value === article.pubDate) ??
    null
  );
}

/** Day of the year after the report's, by a rule. */
function dueBy(year: number, { value }: AppliedRule): CivilDate | null {
  return asCivilDate(`${String(year + 1)}-${String(value)}`);
}

/** An office of a government reports for itself or for the government: between the two dates it is open which binds. */
function isBetweenDates(
  issuer: ReportIssuer,
  year: number,
  published: CivilDate,
  context: AuditContext,
): boolean {
  const early = dueBy(year, context.rule('report-department'));
  return issuer === 'government-office' && early !== null && published > early;
}

function judgeDate(
  artifacts: PageArtifacts,
  { agency, year }: { readonly agency: string | null; readonly year: number },
  published: PageDate,
  context: AuditContext,
) {
  const issuer = agency === null ? 'other' : tellReportIssuer(agency);
  const rule = context.rule(ruleOf[issuer]);
  const subject = reportSubject(artifacts);
  const due = dueBy(year, rule);
  if (due === null) return observe({ verdict: 'untested', rule, message: 'undated', subject });
  const moved = findDeadline(due, { days: 0 }, context.holidays).due;
  const { label, notation, locator, value: pubDate } = published;
  const title = subject.title;
  const data = { title, year, agency, pubDate, dueDate: due, movedDate: moved };
  const excerpt = label === null ? notation : `${label}：${notation}`;
  const evidence = [{ kind: 'interval' as const, locator, excerpt }];
  const common = { rule, subject, data, evidence };
  if (pubDate <= due) {
    return isBetweenDates(issuer, year, pubDate, context)
      ? observe({ ...common, verdict: 'doubt', message: 'office' })
      : observe({ ...common, verdict: 'passed', message: 'inTime' });
  }
  const migrationDays = Number(context.rule('publish-migration').value);
  const doubt = findDoubt(artifacts, { published, due, moved, issuer }, migrationDays);
  return doubt === null
    ? observe({ ...common, verdict: 'fault', message: issuer === 'town' ? 'lateTown' : 'late' })
    : observe({ ...common, verdict: 'doubt', message: doubt });
}

/** An annual report is published by the date of the law: departments 31 January, governments 31 March. */
export const annualReportTimeliness = defineAudit({
  id: 'annual-report-timeliness',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告公布时限',
  requires: ['annualReport', 'article'],
  messages: {
    late: '《{title}》{pubDate}公布，晚于期限{dueDate}。请核对首次公布日期或说明原因。',
    lateTown:
      '《{title}》{pubDate}公布；条例未规定乡镇、街道的公布期限，按地方规定一般为{dueDate}。请按当地要求核实。',
    inTime: '《{title}》{pubDate}公布，在期限{dueDate}之内。',
    restDay:
      '《{title}》{pubDate}公布，晚于{dueDate}，但该日为休息日，顺延至{movedDate}。条例未写明是否顺延，请人工核实。',
    unknownCalendar:
      '《{title}》{pubDate}公布，晚于{dueDate}；该年度节假日安排未内置，不能确定是否顺延。请人工核实。',
    issuer:
      '《{title}》{pubDate}公布，晚于{dueDate}；“{agency}”适用的公布期限无法确定。请人工核实。',
    office:
      '《{title}》{pubDate}公布，在{dueDate}之前；若为“{agency}”本机关的报告，期限为1月31日。请人工核实是本机关还是本级政府的报告。',
    migration:
      '《{title}》{pubDate}公布，晚于期限{dueDate}一年以上，可能系网站迁移改写发布日期。请人工核实。',
    hiddenDate:
      '《{title}》页面未显示发布日期，仅网页标签记为{pubDate}，晚于期限{dueDate}。请人工核实实际公布日期。',
    conflict:
      '《{title}》页面发布日期{pubDate}晚于期限{dueDate}，但网页另有不晚于期限的日期。请人工核实实际公布日期。',
    reissue:
      '《{title}》{pubDate}公布，晚于期限{dueDate}；标题表明系更正或重新发布。请人工核实首次公布日期。',
    undated: '未能同时确定报告年度和公布日期，未检查公布时限。',
    early: '页面日期{pubDate}早于报告年度{year}年结束，不是公布日期，未检查公布时限。',
    older: '{year}年度报告的公布期限适用修订前的条例，未检查。',
    noReport: '本页不是政府信息公开工作年度报告，本项不适用。',
  },
  audit(artifacts, context) {
    const { annualReport: report } = artifacts;
    const rule = context.rule('report-department');
    if (report === null) {
      const subject = pageSubject(artifacts);
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    const { agency, year } = report;
    const subject = reportSubject(artifacts);
    const published = findPublished(artifacts);
    if (year === null || published === null) {
      return [observe({ verdict: 'untested', rule, message: 'undated', subject })];
    }
    if (published.value <= `${String(year)}-12-31`) {
      const data = { year, pubDate: published.value };
      return [observe({ verdict: 'untested', rule, message: 'early', subject, data })];
    }
    if (year + 1 < firstDueYear) {
      return [observe({ verdict: 'untested', rule, message: 'older', subject, data: { year } })];
    }
    return [judgeDate(artifacts, { agency, year }, published, context)];
  },
});
