import { addDays, daysBetween } from '../calendar/civil-days.ts';
import { consultationWords as words } from '../data/consultation.ts';
import type { RuleId } from '../data/rules.ts';
import type { Consultation } from '../model/artifacts/content.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { hasWord } from '../text/find-words.ts';
import { type AppliedRule, type AuditContext, defineAudit } from './define-audit.ts';
import { documentSubject, found, observe } from './observe.ts';

type Key =
  | 'long-enough'
  | 'short'
  | 'short-advice'
  | 'reason-given'
  | 'repeated'
  | 'no-ground'
  | 'no-end'
  | 'no-start'
  | 'reversed'
  | 'other-kind'
  | 'before-rule'
  | 'not-a-call';

const groundRules: readonly RuleId[] = [
  'consultation-local-government',
  'consultation-market',
  'consultation-rules',
  'consultation-housing',
];
const localGovernments = ['province', 'city', 'county'];

/** Who calls: the issuer, else the name before 关于 in the title, else the source. */
function makerOf(artifacts: PageArtifacts, title: string): string {
  const named = title.slice(0, Math.max(0, title.indexOf('关于')));
  return artifacts.article?.issuer?.value ?? (named || (artifacts.article?.source?.value ?? ''));
}

function isDepartment(maker: string): boolean {
  if (hasWord(maker, words.governmentNames)) return false;
  return words.departmentSuffixes.some((suffix) => maker.trim().endsWith(suffix));
}

/** The notice's own ground decides; without one, local governments are bound, ministries unclear, all others advised. */
function chooseRule(
  consultation: Consultation,
  artifacts: PageArtifacts,
  context: AuditContext,
): AppliedRule {
  const isLocalGovernment =
    localGovernments.includes(context.level ?? '') &&
    !isDepartment(makerOf(artifacts, consultation.title));
  const named = groundRules
    .map((id) => context.rule(id))
    .find(({ basis }) => basis.some(({ document }) => document === consultation.ground));
  if (named !== undefined && (isLocalGovernment || named.id !== 'consultation-local-government')) {
    return named;
  }
  if (context.level === 'ministry') return context.rule('consultation-market');
  return context.rule(isLocalGovernment ? 'consultation-local-government' : 'consultation-advice');
}

type Dated = Consultation & {
  start: NonNullable<Consultation['start']>;
  end: NonNullable<Consultation['end']>;
};

function isDated(consultation: Consultation): consultation is Dated {
  return consultation.start !== null && consultation.end !== null;
}

/** Both end days count; a term that is short even so is short. */
function judgeTerm(
  consultation: Dated,
  rule: AppliedRule,
): { verdict: 'passed' | 'fault' | 'doubt'; message: Key } {
  const { title, start, end, reason } = consultation;
  const days = daysBetween(start.value, end.value) + 1;
  if (days < 1) return { verdict: 'doubt', message: 'reversed' };
  if (days >= Number(rule.value)) return { verdict: 'passed', message: 'long-enough' };
  if (reason !== null) return { verdict: 'passed', message: 'reason-given' };
  if (consultation.ground === null && rule.id === 'consultation-market') {
    return { verdict: 'doubt', message: 'no-ground' };
  }
  if (hasWord(title, words.repeatedWords)) return { verdict: 'doubt', message: 'repeated' };
  return { verdict: 'fault', message: rule.status === 'verified' ? 'short' : 'short-advice' };
}

function judgeDated(consultation: Dated, artifacts: PageArtifacts, rule: AppliedRule) {
  const { start, end, reason } = consultation;
  const minDays = Number(rule.value);
  const searched = `全文查找说明缩短期限理由的表述（${words.reasons.slice(0, 4).join('、')}等），未见`;
  return observe<Key>({
    ...judgeTerm(consultation, rule),
    rule,
    subject: documentSubject(artifacts),
    data: {
      title: consultation.title,
      start: start.value,
      end: end.value,
      days: daysBetween(start.value, end.value) + 1,
      minDays,
      earliestEnd: addDays(start.value, minDays - 1),
      reason: reason?.quote ?? null,
      startFrom: start.from === 'text' ? '文中所述' : '发布日期',
    },
    evidence: [
      { kind: 'interval', locator: start.locator, excerpt: null },
      { kind: 'interval', locator: end.locator, excerpt: null },
      reason === null ? { kind: 'absent', locator: null, excerpt: searched } : found(reason),
    ],
  });
}

/** A call for opinions on a draft lasts at least 30 days or says why not. */
export const consultationPeriod = defineAudit<Key>({
  id: 'consultation-period',
  scope: 'page',
  title: '征求意见期限',
  requires: ['consultation'],
  messages: {
    'long-enough': '征求意见自{start}至{end}，共{days}日，不少于{minDays}日。',
    short:
      '征求意见自{start}（{startFrom}）至{end}，首尾两日都计入也仅{days}日，少于{minDays}日，且未见说明缩短期限的理由。截止日期应不早于{earliestEnd}；请延长期限或说明理由。',
    'short-advice':
      '提示：征求意见自{start}（{startFrom}）至{end}，共{days}日，少于{minDays}日，未见说明理由。参照要求宜不少于{minDays}日，请核对。',
    'reason-given': '征求意见共{days}日，已说明理由：“{reason}”。',
    repeated: '《{title}》为再次征求意见或延期，本次{days}日。请结合前次期限人工核实。',
    'no-ground':
      '征求意见自{start}至{end}，共{days}日，少于{minDays}日，未写明所依据的规定。请人工核实适用的期限。',
    'no-end': '未见征求意见的截止日期。请人工核实并在公告中写明起止时间。',
    'no-start': '未见征求意见的起始日期和发布日期，无法计算期限。请人工核实。',
    reversed: '截止日期{end}早于起始日期{start}，疑为笔误或识别有误。请人工核实。',
    'other-kind': '本页为{kindName}，不适用30日的征求意见期限。',
    'before-rule': '征求意见始于{start}，早于规定施行之日（{inForce}），不适用。',
    'not-a-call': '本页不是征求意见公告，不适用。',
  },
  audit(artifacts, context) {
    const { consultation } = artifacts;
    const subject = documentSubject(artifacts);
    const advice = context.rule('consultation-advice');
    if (consultation === null) {
      return [
        observe<Key>({ verdict: 'inapplicable', rule: advice, message: 'not-a-call', subject }),
      ];
    }
    if (consultation.kind !== 'opinion') {
      const data = { kindName: kindNames[consultation.kind] };
      return [
        observe<Key>({
          verdict: 'inapplicable',
          rule: advice,
          message: 'other-kind',
          subject,
          data,
        }),
      ];
    }
    const rule = chooseRule(consultation, artifacts, context);
    const { start, end } = consultation;
    if (start !== null && rule.inForce !== undefined && start.value < rule.inForce) {
      const data = { start: start.value, inForce: rule.inForce };
      return [
        observe<Key>({ verdict: 'inapplicable', rule, message: 'before-rule', subject, data }),
      ];
    }
    if (!isDated(consultation)) {
      const known = end?.locator ?? start?.locator;
      return [
        observe<Key>({
          verdict: 'doubt',
          rule,
          message: end === null ? 'no-end' : 'no-start',
          subject,
          evidence: known === undefined ? [] : [found(known)],
        }),
      ];
    }
    return [judgeDated(consultation, artifacts, rule)];
  },
});

const kindNames: Record<Consultation['kind'], string> = {
  opinion: '征求意见公告',
  feedback: '意见征集的结果反馈',
  survey: '调查问卷或建议征集',
  notice: '公示',
};
