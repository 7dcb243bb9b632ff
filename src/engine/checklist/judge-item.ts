import type { Finding } from '../model/finding.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';
import type { Level } from '../model/level.ts';
import type { Outcome } from '../model/outcome.ts';
import { isVetoReached, type ScoreCase, scoreItem, unscored } from '../score/policies.ts';
import { roundTo, type JudgedItem } from '../score/sum-score.ts';
import { weighSubjects, type WeighedSubject } from '../score/weigh-subjects.ts';
import { doesItemScore, isItemAbout } from './match-item.ts';

/** How much was looked at: one page of a site can show no item of a scoring table to be needless. */
export type ChecklistScope = 'page' | 'site';

/** What every item is judged by. */
export interface ChecklistInput {
  readonly system: IndicatorSystem;
  /** In the order in which an item lists them. */
  readonly findings: readonly Finding[];
  readonly level: Level | null;
  readonly scope: ChecklistScope;
}

/** Whether the audit counted the site's faults itself and found them too few for the veto. */
function isVetoRuledOut(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ outcome, severity, subject }) =>
      outcome === 'passed' && severity === 'veto' && subject.kind === 'site',
  );
}

function decideAutomatic(
  { subjects, failures, item }: ScoreCase,
  findings: readonly Finding[],
): Outcome {
  if (
    item.scoring.rule === 'veto' &&
    failures.length > 0 &&
    !isVetoReached({ subjects, failures, item })
  )
    return isVetoRuledOut(findings) ? 'passed' : 'cantTell';
  if (failures.length > 0) return 'failed';
  if (subjects.some(({ state }) => state === 'open')) return 'cantTell';
  if (subjects.some(({ state }) => state === 'passed')) return 'passed';
  return findings.some(({ outcome }) => outcome === 'untested') ? 'untested' : 'inapplicable';
}

/** An assisted item, and one that a person scores, shows the audits' leads; only the person decides it. */
function decideAssisted(subjects: readonly WeighedSubject[]): Outcome {
  return subjects.some(({ state }) => state !== 'unseen') ? 'cantTell' : 'untested';
}

function isMeantForLevel(item: Indicator, level: Level | null): boolean {
  return level === null || item.levels === undefined || item.levels.includes(level);
}

function decideOutcome(
  scoreCase: ScoreCase,
  findings: readonly Finding[],
  { scope, level }: ChecklistInput,
): Outcome {
  const { item, subjects } = scoreCase;
  if (!isMeantForLevel(item, level)) return 'inapplicable';
  if (item.method === 'manual' || findings.length === 0) return 'untested';
  if (item.method === 'assisted' || item.scoring.rule === 'manual') return decideAssisted(subjects);
  const outcome = decideAutomatic(scoreCase, findings);
  // A page that is no list says nothing about the columns of the site.
  const isAboutPage = item.scoring.rule === 'unscored' || scope === 'site';
  return outcome === 'inapplicable' && !isAboutPage ? 'untested' : outcome;
}

function decidedRatioOf(
  { item, subjects }: ScoreCase,
  findings: readonly Finding[],
  outcome: Outcome,
): number {
  if (outcome === 'untested' || outcome === 'inapplicable') return 0;
  const isUndecidedAsWhole =
    item.method !== 'automatic' ||
    item.scoring.rule === 'manual' ||
    (item.scoring.rule === 'veto' && outcome === 'cantTell');
  if (isUndecidedAsWhole) return 0;
  const answered = new Set(
    findings.filter(({ outcome: o }) => o !== 'inapplicable').map(({ auditId }) => auditId),
  );
  const silent =
    item.scoring.rule === 'unscored' ? 0 : item.audits.filter((id) => !answered.has(id)).length;
  const decided = subjects.filter(({ state }) => state === 'passed' || state === 'failed').length;
  return decided / (subjects.length + silent);
}

function scoreCaseOf(
  item: Indicator,
  findings: readonly Finding[],
  system: IndicatorSystem,
): ScoreCase {
  // In an item that takes points off, a failure of mere advice is a lead.
  const counted = doesItemScore(item)
    ? findings.map((finding) =>
        finding.outcome === 'failed' && finding.severity === 'advise'
          ? { ...finding, outcome: 'cantTell' as const }
          : finding,
      )
    : findings;
  const { noteOnlyRatio, noTaskRatio } = item.scoring;
  const ratios =
    item.scoring.rule === 'unscored'
      ? { noteOnly: 1, noTask: 1 }
      : { noteOnly: noteOnlyRatio ?? system.noteOnlyRatio ?? null, noTask: noTaskRatio ?? null };
  return {
    item,
    failures: counted.filter(({ outcome }) => outcome === 'failed'),
    subjects: weighSubjects(counted, ratios),
  };
}

/** One row of the table with its outcome, its points and the findings behind them, the worst first. */
export function judgeItem(indicator: Indicator, input: ChecklistInput): JudgedItem {
  const findings = input.findings.filter((finding) => isItemAbout(indicator, finding));
  const scoreCase = scoreCaseOf(indicator, findings, input.system);
  const outcome = decideOutcome(scoreCase, findings, input);
  const decidedRatio = decidedRatioOf(scoreCase, findings, outcome);
  const score = decidedRatio > 0 ? scoreItem(scoreCase) : unscored;
  const { id, title, level1, level2, level3, points, method } = indicator;
  return {
    indicator,
    decidedRatio,
    item: {
      id,
      title,
      group: [level1, level2, level3].flatMap((heading) => heading ?? []).filter(Boolean),
      outcome,
      points,
      scored: score.scored === null ? null : roundTo(score.scored, 2),
      deducted: score.deducted === null ? null : roundTo(score.deducted, 2),
      method,
      findings: findings.map((finding) => finding.id),
    },
  };
}
