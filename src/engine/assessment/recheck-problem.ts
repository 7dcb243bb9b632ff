import type { ProblemView } from '../model/assessment/assessment-view.ts';
import type { Recheck } from '../model/assessment/rectification.ts';
import type { Finding } from '../model/finding.ts';
import { addressKey } from '../text/address-key.ts';
import type { ReviewedItem } from './review-sheet.ts';

/** What a later round knows of the same agency. */
export interface LaterLook {
  readonly items: readonly ReviewedItem[];
  /** Every finding of its audit, those that passed too; of an audit that is gone, only what its sheet kept. */
  readonly findings: readonly Finding[];
}

/** A problem with the finding behind it; null where a person held it against the agency. */
export interface ProblemBefore {
  readonly problem: Pick<ProblemView, 'itemId' | 'message'>;
  readonly finding: Finding | null;
}

const nothingSeen = { quote: '', url: '', capturedAt: null };

/** A problem that nobody looked at again. */
export const notRechecked: Recheck = {
  state: 'unchecked',
  reason: '还没有复核。',
  ...nothingSeen,
};

function tell(state: Recheck['state'], reason: string, seen: Finding | null = null): Recheck {
  const quoted = seen?.evidence.find(({ excerpt }) => excerpt !== '') ?? seen?.evidence[0];
  return {
    state,
    reason,
    quote: quoted?.excerpt ?? '',
    url: seen?.subject.url ?? '',
    capturedAt: quoted?.capturedAt ?? null,
  };
}

/** Whether what was held against a site stands on its first page; on any other it may just not have been read again. */
function isOfHome({ subject, evidence }: Finding): boolean {
  return evidence.every(({ url }) => addressKey(url) === addressKey(subject.url));
}

/** Whether two findings speak of the same thing: the same column or first page, else the same address. */
function isSameThing(later: Finding, before: Finding): boolean {
  const [a, b] = [later.subject, before.subject];
  if (a.kind !== b.kind || a.columnId !== b.columnId) return false;
  if (a.kind === 'site') return isOfHome(before);
  return a.kind === 'column' || addressKey(a.url) === addressKey(b.url);
}

/** What the person of the later round said; null where the audits must tell. */
function askPerson({ human }: ReviewedItem, isSeenAgain: boolean): Recheck | null {
  if (human === null) return null;
  const { outcome, note, at } = human;
  const said = note === '' ? '' : `：${note}`;
  const spoken = { ...nothingSeen, capturedAt: at };
  switch (outcome) {
    case 'passed':
      return { state: 'resolved', reason: `复核轮次人工判定该项符合${said}`, ...spoken };
    case 'failed':
      if (isSeenAgain) return null;
      return { state: 'unsure', reason: `复核轮次人工判定该项不符合${said}`, ...spoken };
    case 'cantTell':
    case 'untested':
      return null;
    case 'inapplicable':
      return { state: 'unsure', reason: `复核轮次人工判定该项不适用${said}`, ...spoken };
  }
}

function askFindings(before: Finding, later: readonly Finding[]): Recheck {
  const again = later.find(({ id, outcome }) => id === before.id && outcome !== 'passed');
  if (again !== undefined) {
    return tell(again.outcome === 'failed' ? 'remaining' : 'unsure', again.message, again);
  }
  const there = later.filter((one) => one.auditId === before.auditId && isSameThing(one, before));
  const open = there.find(({ outcome }) => outcome !== 'passed' && outcome !== 'inapplicable');
  if (open !== undefined) return tell('unsure', `同一处仍有疑问：${open.message}`, open);
  const good = there.find(({ outcome }) => outcome === 'passed');
  if (good !== undefined) return tell('resolved', good.message, good);
  return tell('unsure', '复核轮次没有再发现这个问题，也没有重新看到这一处，请打开链接核实。');
}

/**
 * What became of a problem, by what a later round says. Put right only where the same thing was seen again and is in order, or a
 * person said so; a problem that is merely not seen any more is left to a person.
 */
export function recheckProblem({ problem, finding }: ProblemBefore, later: LaterLook): Recheck {
  const item = later.items.find(({ machine }) => machine.id === problem.itemId);
  const isSeenAgain = later.findings.some(
    ({ id, outcome }) => id === finding?.id && outcome === 'failed',
  );
  const said = item === undefined ? null : askPerson(item, isSeenAgain);
  if (said !== null) return said;
  if (finding !== null) return askFindings(finding, later.findings);
  return tell('unsure', '原问题由人工认定，复核轮次还没有人工判定，请核实。');
}
