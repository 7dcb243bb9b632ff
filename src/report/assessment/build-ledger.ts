import {
  addressKey,
  notRechecked,
  recheckProblem,
  type ReviewedSheet,
  targetKey,
} from '../../engine/index.ts';
import type { ProblemView } from '../../engine/model/assessment/assessment-view.ts';
import type {
  Ledger,
  LedgerAgency,
  LedgerCounts,
  LedgerEntry,
  Recheck,
  Rectification,
} from '../../engine/model/assessment/rectification.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { Finding } from '../../engine/model/finding.ts';
import type { RoundRecord } from './build-assessment-view.ts';
import { groupBy } from './group-by.ts';
import { listProblems } from './list-problems.ts';

/** What a later round found of one agency; `passed` are the findings of its audit that a sheet does not keep. */
export interface LaterRecord {
  readonly reviewed: ReviewedSheet | null;
  readonly passed: readonly Finding[];
}

/** A later round, as far as it looked at the same agencies. */
export interface LaterRound {
  readonly assessment: RoundRecord['assessment'];
  readonly findAgency: (target: Target) => LaterRecord | null;
}

/** The same agency in another list: by its id where the list was taken over, else by name and address. */
export function findSameTarget(target: Target, targets: readonly Target[]): Target | null {
  const isSame = (other: Target): boolean =>
    other.name === target.name && targetKey(other.url) === targetKey(target.url);
  const byId = targets.find(
    ({ id, url }) => id === target.id && addressKey(url) === addressKey(target.url),
  );
  return byId ?? targets.find(isSame) ?? null;
}

function recheck(
  problem: ProblemView,
  finding: Finding | null,
  later: LaterRecord | null,
): Recheck {
  if (later === null) return notRechecked;
  const { reviewed, passed } = later;
  if (reviewed === null) return { ...notRechecked, reason: '复核轮次还没有检查这个单位。' };
  const findings = [...reviewed.sheet.findings, ...passed];
  return recheckProblem({ problem, finding }, { items: reviewed.items, findings });
}

function listEntries(
  reviewed: ReviewedSheet,
  target: Target,
  later: LaterRecord | null,
  kept: ReadonlyMap<string, Rectification>,
): readonly LedgerEntry[] {
  const findings = new Map(reviewed.sheet.findings.map((finding) => [finding.id, finding]));
  const titles = new Map(reviewed.items.map(({ final }) => [final.id, final.title]));
  return listProblems(reviewed, target.unit).map((problem): LedgerEntry => {
    const { reply = null, closing = null } = kept.get(problem.id) ?? {};
    const seen = recheck(problem, findings.get(problem.id) ?? null, later);
    const itemTitle = titles.get(problem.itemId) ?? problem.itemId;
    return {
      problem,
      itemTitle,
      reply,
      closing,
      recheck: seen,
      state: closing?.state ?? seen.state,
    };
  });
}

function count(entries: readonly LedgerEntry[]): LedgerCounts {
  const of = (wanted: LedgerEntry['state']): number =>
    entries.filter(({ state }) => state === wanted).length;
  return {
    problems: entries.length,
    replied: entries.filter(({ reply }) => reply !== null).length,
    resolved: of('resolved'),
    excused: of('excused'),
    remaining: of('remaining'),
    unsure: of('unsure'),
    unchecked: of('unchecked'),
  };
}

/** 整改台账 of a round: its problems with what was answered, and what a later round says of each. */
export function buildLedger(
  { assessment, stored, agencies }: RoundRecord,
  later: LaterRound | null,
  kept: readonly Rectification[],
): Ledger {
  const keptOf = groupBy(kept, ({ targetId }) => targetId);
  const listed = agencies.flatMap(({ target, reviewed }): readonly LedgerAgency[] => {
    if (reviewed === null) return [];
    const mine = new Map((keptOf.get(target.id) ?? []).map((one) => [one.problemId, one]));
    const found = later === null ? null : later.findAgency(target);
    const entries = listEntries(reviewed, target, found, mine);
    return entries.length === 0 ? [] : [{ target, counts: count(entries), entries }];
  });
  const { id, name, round, asOf } = assessment;
  return {
    assessment: { id, name, round },
    asOf,
    system: stored.system.name,
    later:
      later === null
        ? null
        : {
            id: later.assessment.id,
            round: later.assessment.round,
            asOf: later.assessment.asOf,
          },
    judged: agencies.filter(({ reviewed }) => reviewed !== null).length,
    counts: count(listed.flatMap(({ entries }) => entries)),
    agencies: listed,
  };
}
