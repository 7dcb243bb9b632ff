import type { Finding } from '../engine/model/finding.ts';
import type { Outcome, RuleStatus, Severity } from '../engine/model/outcome.ts';

/** Outcomes, worst first: the order in which checklists are read. */
export const outcomesByGravity = [
  'failed',
  'cantTell',
  'passed',
  'inapplicable',
  'untested',
] as const satisfies readonly Outcome[];

/** The word and the sign of each outcome, the same in every rendering. */
export const outcomeWords: Readonly<Record<Outcome, { word: string; sign: string }>> = {
  failed: { word: '不符合', sign: '✕' },
  cantTell: { word: '需人工核实', sign: '?' },
  passed: { word: '符合', sign: '✓' },
  inapplicable: { word: '不适用', sign: '–' },
  untested: { word: '未检查', sign: '○' },
};

/** The word of each severity. */
export const severityWords: Readonly<Record<Severity, string>> = {
  veto: '单项否决',
  deduct: '扣分',
  advise: '提示',
};

/** The word of what a finding weighs; "" for all but a fault, as doubt costs nothing. */
export function weightWord({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): string {
  return outcome === 'failed' ? severityWords[severity] : '';
}

/** How sure the project is of a rule's text, in words. */
export const statusWords: Readonly<Record<RuleStatus, string>> = {
  verified: '已核原文',
  convention: '通行做法',
  unverified: '未核到原文，仅作提示',
};

/** Colour of each outcome on white paper, RGB; never the only sign. */
export const outcomeColors: Readonly<Record<Outcome, string>> = {
  failed: 'B3261E',
  cantTell: '8A5A00',
  passed: '1D6B4A',
  inapplicable: '5B6472',
  untested: '6B7280',
};
