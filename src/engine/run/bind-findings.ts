import type { AppliedRule, Audit, Clue, Observation, Verdict } from '../audits/define-audit.ts';
import { pageSubject } from '../audits/observe.ts';
import { findColumnDefinition } from '../data/columns.ts';
import { doesItemScore, type FindingMarks, isItemAbout } from '../checklist/match-item.ts';
import type { PageArtifacts, SnapshotFacts } from '../model/artifacts/page-artifacts.ts';
import type { Evidence, Finding, FindingSubject, MessageData, Subject } from '../model/finding.ts';
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

function decideOutcome(
  { verdict, rule, evidence }: SpokenObservation,
  isTruncated: boolean,
): Outcome {
  if (verdict !== 'fault') return outcomeOf[verdict];
  if (rule.status === 'unverified') return 'cantTell';
  // What was cut off may hold what was not found.
  const isAbsence = evidence.some(({ kind }) => kind === 'absent');
  return isAbsence && isTruncated ? 'cantTell' : 'failed';
}

function cutExcerpt(text: string): string {
  if (text.length <= maxExcerptLength) return text;
  const characters = Array.from(text.slice(0, maxExcerptLength * 2));
  const isCut = characters.length > maxExcerptLength || text.length > maxExcerptLength * 2;
  return isCut ? `${characters.slice(0, maxExcerptLength).join('')}…` : text;
}

/** One clue as evidence of the page it was read from. */
export function bindClue({ kind, locator, excerpt }: Clue, facts: SnapshotFacts): Evidence {
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

/** The subject with its column's name beside the id, personal numbers masked. */
function bindSubject(subject: Subject): FindingSubject {
  const { kind, column: columnId, url } = subject;
  const title = subject.title === null ? null : maskPersonalNumbers(subject.title);
  const column = columnId === null ? null : (findColumnDefinition(columnId)?.name ?? columnId);
  return { kind, column, columnId, url, title };
}

function maskData(data: MessageData): MessageData {
  const masked = { ...data };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string') masked[name] = maskPersonalNumbers(value);
  }
  return masked;
}

/** What an audit said, before its evidence is bound to pages. */
export type SpokenObservation = Omit<Observation, 'evidence'> & {
  readonly evidence: readonly Pick<Clue, 'kind'>[];
};

/** An observation as a finding; the caller binds the evidence and says whether a page of it was cut. */
export function bindObservation(
  audit: Pick<Audit, 'id' | 'messages'>,
  observation: SpokenObservation,
  evidence: readonly Evidence[],
  weighing: { readonly scoring: readonly Indicator[]; readonly isTruncated: boolean },
): AnonymousFinding {
  const { rule, message, deadline } = observation;
  const subject = bindSubject(observation.subject);
  const data = maskData(observation.data);
  return {
    auditId: audit.id,
    outcome: decideOutcome(observation, weighing.isTruncated),
    severity: weigh(rule, { auditId: audit.id, subject, rule }, weighing.scoring),
    subject,
    messageKey: message,
    message: fillMessage(audit.messages[message] ?? message, data),
    data,
    status: rule.status,
    rule: { id: rule.id, text: rule.text },
    basis: rule.basis,
    evidence: [...evidence],
    deadline,
  };
}

/** An audit that gave no answer, as a finding about that subject. */
export function bindSilence(
  auditId: Audit['id'],
  subject: Subject,
  reason: SilenceReason,
  detail: string,
): AnonymousFinding {
  return {
    auditId,
    outcome: 'untested',
    severity: 'advise',
    subject: bindSubject(subject),
    messageKey: reason,
    message: fillMessage(silenceMessages[reason], { detail }),
    data: {},
    status: 'convention',
    rule: { id: reason, text: '' },
    basis: [],
    evidence: [],
    deadline: null,
  };
}

function bindAnswer(
  answer: AuditAnswer,
  artifacts: PageArtifacts,
  scoring: readonly Indicator[],
): AnonymousFinding {
  if (answer.kind === 'silent') {
    return bindSilence(answer.audit.id, pageSubject(artifacts), answer.reason, answer.detail);
  }
  const { audit, observation } = answer;
  const { snapshot } = artifacts;
  const evidence = observation.evidence.map((clue) => bindClue(clue, snapshot));
  const weighing = { scoring, isTruncated: snapshot.truncated };
  return bindObservation(audit, observation, evidence, weighing);
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
