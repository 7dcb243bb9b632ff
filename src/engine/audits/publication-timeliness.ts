import { daysBetween } from '../calendar/civil-days.ts';
import { findDeadline } from '../calendar/find-deadline.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import { documentWords } from '../data/document-words.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Deadline } from '../model/deadline.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import type { PageDate } from '../model/page-date.ts';
import { type AppliedRule, type AuditContext, type Clue, defineAudit } from './define-audit.ts';
import { findPublicationTerm } from './find-publication-term.ts';
import { documentSubject, observe } from './observe.ts';
import { tellOwnership } from './tell-ownership.ts';

type Doubt =
  | 'uncertainStart'
  | 'hiddenDate'
  | 'conflict'
  | 'migration'
  | 'embargo'
  | 'otherOrgan'
  | 'joint'
  | 'repost'
  | 'unknownOrgan';

function toClue({ label, notation, locator }: PageDate): Clue {
  const excerpt = label === null ? notation : `${label}：${notation}`;
  return { kind: 'interval', locator, excerpt };
}

function doubtOwnership(artifacts: PageArtifacts): Doubt | null {
  switch (tellOwnership(artifacts)) {
    case 'own':
      return null;
    case 'joint':
      return 'joint';
    case 'repost':
      return 'repost';
    case 'other-organ':
      return 'otherOrgan';
    case 'unknown':
      return 'unknownOrgan';
  }
}

/** Why a late publication is no proof; null where both dates are plain and the document is the site's own. */
function findDoubt(
  artifacts: PageArtifacts,
  article: Article,
  found: { start: PageDate; isCertain: boolean; published: PageDate; due: CivilDate },
  migrationDays: number,
): Doubt | null {
  const { start, isCertain, published, due } = found;
  if (!isCertain) return 'uncertainStart';
  if (published.from === 'meta') return 'hiddenDate';
  const others = article.dates.filter(({ role }) => role === 'published');
  if (others.some(({ value }) => value <= due)) return 'conflict';
  if (daysBetween(start.value, published.value) > migrationDays) return 'migration';
  const text = article.body?.text ?? '';
  if (documentWords.embargoWords.some((word) => text.includes(word))) return 'embargo';
  return doubtOwnership(artifacts);
}

/** Terms of natural days end with the calendar, all others are working days. */
function countTerm(start: CivilDate, value: unknown, holidays: HolidayTable): Deadline | null {
  return typeof value === 'number' ? findDeadline(start, { workingDays: value }, holidays) : null;
}

function excludeDocument({
  article,
  kind,
}: PageArtifacts): 'noDocument' | 'news' | 'otherTerm' | null {
  if (article === null) return 'noDocument';
  if (kind.value === 'annual-report') return 'otherTerm';
  const isNews = article.documentType === 'news' || article.documentType === 'interpretation';
  return isNews ? 'news' : null;
}

interface Dates {
  readonly rule: AppliedRule;
  readonly start: PageDate;
  readonly isCertain: boolean;
  readonly published: PageDate;
}

function judgeDates(
  artifacts: PageArtifacts,
  article: Article,
  context: AuditContext,
  { rule, start, isCertain, published }: Dates,
) {
  const subject = documentSubject(artifacts);
  const deadline = countTerm(start.value, rule.value, context.holidays);
  const due = deadline?.due ?? null;
  const lateDays = due === null ? null : countWorkingDays(due, published.value, context.holidays);
  const data = {
    title: subject.title,
    writtenDate: start.value,
    pubDate: published.value,
    dueDate: due,
    termDays: Number(rule.value),
    lateWorkingDays: lateDays,
  };
  const common = { rule, subject, data, deadline, evidence: [toClue(start), toClue(published)] };
  if (due === null) return observe({ ...common, verdict: 'doubt', message: 'unknownCalendar' });
  if (published.value <= due) return observe({ ...common, verdict: 'passed', message: 'inTime' });
  const migrationDays = Number(context.rule('publish-migration').value);
  const found = { start, isCertain, published, due };
  const doubt = findDoubt(artifacts, article, found, migrationDays);
  if (doubt !== null) return observe({ ...common, verdict: 'doubt', message: doubt });
  const message = lateDays === null || lateDays === 0 ? 'lateUncounted' : 'late';
  return observe({ ...common, verdict: 'fault', message });
}

function judgeTerm(
  artifacts: PageArtifacts,
  article: Article,
  context: AuditContext,
  isListed: boolean,
) {
  const subject = documentSubject(artifacts);
  const term = findPublicationTerm(artifacts, article, context, isListed);
  const { rule } = term;
  const data = { title: subject.title };
  const published = article.dates.find(
    ({ role, value }) => role === 'published' && value === article.pubDate,
  );
  if (term.kind === 'other-term') {
    return observe({ verdict: 'inapplicable', rule, message: 'otherTerm', subject, data });
  }
  if (published === undefined || term.kind === 'no-start') {
    return observe({ verdict: 'untested', rule, message: 'undated', subject, data });
  }
  if (term.kind === 'approval') {
    return observe({ verdict: 'doubt', rule, message: 'approval', subject, data });
  }
  if (term.start.value < String(context.rule('regulation-in-force').value)) {
    return observe({ verdict: 'untested', rule, message: 'older', subject, data });
  }
  if (published.value < term.start.value) {
    return observe({ verdict: 'untested', rule, message: 'inverted', subject, data });
  }
  return judgeDates(artifacts, article, context, { ...term, published });
}

/** Judges the publication of one document; `isListed` where the list of its column was seen to lead to it. */
export function judgePublication(
  artifacts: PageArtifacts,
  context: AuditContext,
  isListed: boolean,
) {
  const reason = excludeDocument(artifacts);
  if (artifacts.article !== null && reason === null) {
    return [judgeTerm(artifacts, artifacts.article, context, isListed)];
  }
  const rule = context.rule('publish-general');
  const subject = documentSubject(artifacts);
  return [observe({ verdict: 'inapplicable', rule, message: reason ?? 'noDocument', subject })];
}

/** Documents are published within the term from the day they were formed. */
export const publicationTimeliness = defineAudit({
  id: 'publication-timeliness',
  scope: 'page',
  title: '公开时限',
  requires: ['article', 'identity'],
  messages: {
    late: '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}（{termDays}个工作日）{lateWorkingDays}个工作日。请核对成文日期或说明原因。',
    lateUncounted:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}（{termDays}个工作日）。请核对成文日期或说明原因。',
    inTime:
      '《{title}》{writtenDate}成文，{pubDate}公开，在期限{dueDate}（{termDays}个工作日）之内。',
    uncertainStart:
      '《{title}》按{writtenDate}起算，期限为{dueDate}，{pubDate}公开。该日期是否为形成日期不明确，请人工核实。',
    hiddenDate:
      '《{title}》{writtenDate}成文，页面未显示发布日期，仅网页标签记为{pubDate}，晚于期限{dueDate}。请人工核实实际公开日期。',
    conflict:
      '《{title}》{writtenDate}成文，页面发布日期{pubDate}晚于期限{dueDate}，但网页另有不晚于期限的日期。请人工核实实际公开日期。',
    migration:
      '《{title}》{writtenDate}成文，{pubDate}公开，相隔超过一年，可能系网站迁移改写发布日期。请人工核实。',
    embargo:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；正文提到保密或延期公开。请人工核实起算日期。',
    otherOrgan:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；制发机关可能不是本网站主办单位。请人工核实公开主体。',
    joint:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；由多个机关联合制发。请人工核实牵头机关。',
    repost:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；可能系转发、转载。请人工核实公开主体。',
    unknownOrgan:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；无法确认是否由本网站主办单位制作。请人工核实。',
    unknownCalendar:
      '《{title}》{writtenDate}成文，{pubDate}公开；期限跨入未内置节假日安排的年度，未作判断。加载该年度安排后可重新判断。',
    approval: '《{title}》为预决算信息，期限自批复之日起算，页面未见批复日期。请人工核实。',
    undated: '未能同时找到成文日期和发布日期，未检查公开时限。',
    older: '《{title}》形成于现行《政府信息公开条例》施行之前，未检查公开时限。',
    inverted: '《{title}》发布日期早于成文日期，未检查公开时限。',
    otherTerm: '该类信息另有公开时限，本项不适用。',
    news: '动态类或解读类信息，不适用文件公开时限。',
    noDocument: '本页不是文件页面，不适用公开时限。',
  },
  audit: (artifacts, context) => judgePublication(artifacts, context, false),
});
