import type { MessageData } from '../model/finding.ts';
import type { AppliedRule, AuditContext } from './define-audit.ts';

/** A head of the organ as pages name one; `Clue` is the evidence of a page or of a site. */
export interface NamedLeader<Clue> {
  readonly hasTitle: boolean;
  readonly clue: Clue;
}

interface Statement<Clue> {
  readonly verdict: 'passed' | 'doubt';
  readonly rule: AppliedRule;
  readonly message: 'named' | 'untitled';
  readonly data: MessageData;
  readonly evidence: readonly Clue[];
}

const maxQuotes = 10;

/** What is to be said of the heads that were read: that they are named, and who has no post beside the name. */
export function judgeLeaderNames<Clue>(
  leaders: readonly NamedLeader<Clue>[],
  context: AuditContext,
): readonly Statement<Clue>[] {
  const quote = (some: readonly NamedLeader<Clue>[]): readonly Clue[] =>
    some.slice(0, maxQuotes).map(({ clue }) => clue);
  const named: Statement<Clue> = {
    verdict: 'passed',
    rule: context.rule('leader-name'),
    message: 'named',
    data: { count: leaders.length },
    evidence: quote(leaders),
  };
  const untitled = leaders.filter(({ hasTitle }) => !hasTitle);
  if (untitled.length === 0) return [named];
  const advice: Statement<Clue> = {
    verdict: 'doubt',
    rule: context.rule('leader-details'),
    message: 'untitled',
    data: { count: untitled.length },
    evidence: quote(untitled),
  };
  return [named, advice];
}
