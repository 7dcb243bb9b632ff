import type { AppliedRule, Clue, Observation, Verdict } from '../audits/define-audit.ts';
import { pageSubject } from '../audits/observe.ts';
import { doesItemScore, type FindingMarks, isItemAbout } from '../checklist/match-item.ts';
import type { PageArtifacts, SnapshotFacts } from '../model/artifacts/page-artifacts.ts';
import type { Evidence, Finding, MessageData, Subject } from '../model/finding.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import type { Outcome, Severity } from '../model/outcome.ts';
import { fillMessage } from '../text/fill-message.ts';
import { maskPersonalNumbers } from '../text/mask-personal-numbers.ts';
import type { AuditAnswer, SilenceReason } from './audit-page.ts';
import { type AnonymousFinding, identifyFindings } from './identify-finding.ts';

const silenceMessages: Readonly<Record<SilenceReason, string>> = {
  artifactError: '页面内容（{detail}）读取出错，本项未检查。请人工核对，并反馈该页面地址。',
  auditError: '检查程序出错，本项未检查。请人工核对，并反馈该页面地址。',
  noObservation: '本页没有可供本项判断的内容，未检查。',
  errorPage: '页面打不开或内容已不存在，本项未检查。请核对页面地址。',
};

const maxExcerptLength = 300;

const outcomeOf: Readonly<Record<Exclude<Verdict, 'fault'>, Outcome>> = {
  passed: 'passed',
  doubt: 'cantTell',
  inapplicable: 'inapplicable',
  untested: 'untested',
};

/** A rule of practice takes points off only where one of the items that score is about the audit's subject. */
function weigh(rule: AppliedRule, marks: FindingMarks, scoring: readonly Indicator[]): Severity {
  if (rule.status === 'verified') return rule.severity;
  if (rule.status !== 'convention' || rule.isAdviceOnly === true) return 'advise';
  return scoring.some((item) => isItemAbout(item, marks)) ? 'deduct' : 'advise';
}

function decideOutcome({ verdict, rule, evidence }: Observation, facts: SnapshotFacts): Outcome {
  if (verdict !== 'fault') return outcomeOf[verdict];
  if (rule.status === 'unverified') return 'cantTell';
  // What was cut off may hold what was not found.
  const isAbsence = evidence.some(({ kind }) => kind === 'absent');
  return isAbsence && facts.truncated ? 'cantTell' : 'failed';
}

function cutExcerpt(text: string): string {
  if (text.length <= maxExcerptLength) return text;
  const characters = Array.from(text.slice(0, maxExcerptLength * 2));
  const isCut = characters.length > maxExcerptLength || text.length > maxExcerptLength * 2;
  return isCut ? `${characters.slice(0, maxExcerptLength).join('')}…` : text;
}

function bindClue({ kind, locator, excerpt }: Clue, facts: SnapshotFacts): Evidence {
  return {
    kind,
    url: facts.finalUrl,
    // The page made from a docx, PDF or text is never shown: its quote alone tells the place.
    locator: facts.carrier === 'html' ? (locator?.selector ?? null) : null,
    frame: locator?.frame ?? null,
    excerpt: cutExcerpt(maskPersonalNumbers(excerpt ?? locator?.quote ?? '')),
    capturedAt: facts.capturedAt,
    sha256: facts.sha256,
  };
}

function maskSubject(subject: Subject): Subject {
  const title = subject.title === null ? null : maskPersonalNumbers(subject.title);
  return title === subject.title ? subject : { ...subject, title };
}

function maskData(data: MessageData): MessageData {
  const masked = { ...data };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') masked[name] = maskPersonalNumbers(value);
  }
  return masked;
}

function bindAnswer(
  answer: AuditAnswer,
  artifacts: PageArtifacts,
  scoring: readonly Indicator[],
): AnonymousFinding {
  const { audit } = answer;
  if (answer.kind === 'silent') {
    return {
      auditId: audit.id,
      outcome: 'untested',
      severity: 'advise',
      subject: pageSubject(artifacts),
      messageKey: answer.reason,
      message: fillMessage(silenceMessages[answer.reason], { detail: answer.detail }),
      data: {},
      status: 'convention',
      rule: { id: answer.reason, text: '' },
      basis: [],
      evidence: [],
      deadline: null,
    };
  }
  const { rule, message, evidence, deadline } = answer.observation;
  const subject = maskSubject(answer.observation.subject);
  const data = maskData(answer.observation.data);
  return {
    auditId: audit.id,
    outcome: decideOutcome(answer.observation, artifacts.snapshot),
    severity: weigh(rule, { auditId: audit.id, subject, rule }, scoring),
    subject,
    messageKey: message,
    message: fillMessage(audit.messages[message] ?? message, data),
    data,
    status: rule.status,
    rule: { id: rule.id, text: rule.text },
    basis: rule.basis,
    evidence: evidence.map((clue) => bindClue(clue, artifacts.snapshot)),
    deadline,
  };
}

/**
 * Turns what the audits said into findings: verdict and the rule's status make the outcome, the chosen system the weight.
 * Source: the contract, "From a rule's status to an outcome".
 */
export function bindFindings(
  answers: readonly AuditAnswer[],
  artifacts: PageArtifacts,
  system: IndicatorSystem,
): readonly Finding[] {
  const scoring = system.items.filter(doesItemScore);
  return identifyFindings(answers.map((answer) => bindAnswer(answer, artifacts, scoring)));
}
