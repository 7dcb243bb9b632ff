import {
  rankTargets,
  type ReviewedItem,
  type ReviewedSheet,
  summarizeSheet,
} from '../../engine/index.ts';
import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../engine/model/assessment/assessment.ts';
import type {
  AgencyView,
  AssessmentView,
  ItemView,
  OutcomeTally,
} from '../../engine/model/assessment/assessment-view.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import { outcomesByGravity } from '../outcome-words.ts';
import { explainOpenItems, listProblems } from './list-problems.ts';
import processes from './processes.json' with { type: 'json' };

/** One agency as it is kept. */
export interface AgencyRecord {
  readonly target: Target;
  readonly run: TargetRun | null;
  /** Null before the portal was judged. */
  readonly reviewed: ReviewedSheet | null;
}

/** A round under one of its tables, as it is kept. */
export interface RoundRecord {
  readonly assessment: Assessment;
  readonly stored: StoredSystem;
  /** Every target of the round, in its order. */
  readonly agencies: readonly AgencyRecord[];
}

type Ranked = ReturnType<typeof rankTargets>[number];
type ProcessOf = (itemId: string) => string;

/** 过程 as the table says it, or where the first level is one of the five. */
function readProcesses({ system }: StoredSystem): ProcessOf {
  const byId = new Map(
    system.items.map(({ id, level1, ...more }) => {
      const named = more['process'];
      const first = processes.includes(level1) ? level1 : '';
      return [id, typeof named === 'string' ? named : first];
    }),
  );
  return (itemId) => byId.get(itemId) ?? '';
}

function viewItem({ machine, human, final }: ReviewedItem, processOf: ProcessOf): ItemView {
  const { id, title, group, method, outcome, points, scored, deducted } = final;
  return {
    id,
    title,
    process: processOf(id),
    group,
    method,
    outcome,
    machine: machine.outcome,
    points,
    scored,
    deducted,
    human:
      human === null
        ? null
        : {
            outcome: human.outcome,
            note: human.note,
            exemption: human.exemption?.reason ?? null,
            evidence: human.evidence.length,
            assessor: human.assessor,
            at: human.at,
          },
  };
}

function viewJudged(
  reviewed: ReviewedSheet,
  { summary, place, ratio, target }: Ranked,
  processOf: ProcessOf,
): AgencyView['judged'] {
  if (summary === null) return null;
  const { sheet, items } = reviewed;
  const { points, scored, judged, vetoed, counts, groups, decidedByHand } = summary;
  return {
    rank: place,
    points,
    scored,
    ratio,
    share: judged,
    vetoed,
    counts,
    groups,
    decidedByHand,
    judgedAt: sheet.judgedAt,
    items: items.map((item) => viewItem(item, processOf)),
    problems: [...listProblems(reviewed, target.unit)],
    open: [...explainOpenItems(reviewed)],
    notChecked: sheet.notChecked,
  };
}

/** In the order of the ranking that the overview shows. */
function viewAgencies({ agencies, stored }: RoundRecord): AgencyView[] {
  const processOf = readProcesses(stored);
  const reviewedOf = new Map(agencies.map(({ target, reviewed }) => [target.id, reviewed]));
  const ranked = rankTargets(
    agencies.map(({ target }) => target),
    agencies.flatMap(({ run }) => (run === null ? [] : [run])),
    agencies.flatMap(({ reviewed }) =>
      reviewed === null ? [] : [summarizeSheet(reviewed, reviewed.sheet.judgedAt)],
    ),
  );
  return ranked.map((row): AgencyView => {
    const { target, run } = row;
    const reviewed = reviewedOf.get(target.id) ?? null;
    const judged = reviewed === null ? null : viewJudged(reviewed, row, processOf);
    return { ...target, state: run?.state ?? null, message: run?.message ?? '', judged };
  });
}

function isQualified({ vetoed, ratio }: NonNullable<AgencyView['judged']>, line: number): boolean {
  return !vetoed && ratio !== null && ratio * 100 >= line;
}

function sumUp(agencies: readonly AgencyView[], passLine: number | null): AssessmentView['totals'] {
  const judged = agencies.flatMap((agency) => (agency.judged === null ? [] : [agency.judged]));
  const counts: OutcomeTally = { failed: 0, cantTell: 0, passed: 0, inapplicable: 0, untested: 0 };
  for (const one of judged) {
    for (const outcome of outcomesByGravity) counts[outcome] += one.counts[outcome];
  }
  const ratios = judged.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  return {
    targets: agencies.length,
    judged: judged.length,
    vetoed: judged.filter(({ vetoed }) => vetoed).length,
    qualified: passLine === null ? null : judged.filter((one) => isQualified(one, passLine)).length,
    problems: judged.reduce((sum, { problems }) => sum + problems.length, 0),
    counts,
    meanRatio:
      ratios.length === 0 ? null : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
    decidedByHand: judged.reduce((sum, { decidedByHand }) => sum + decidedByHand, 0),
  };
}

/**
 * Turns a round into what people read; every exported form shows its figures and no other.
 * Shape: of one agency alone where `targetId` names it, its rank still that of the round.
 */
export function buildAssessmentView(
  round: RoundRecord,
  targetId: string | null = null,
): AssessmentView {
  const { assessment, stored, agencies: records } = round;
  const { id, name, round: turn, asOf, sample, maxPages, assessor, createdAt } = assessment;
  const { system, key } = stored;
  const agencies = viewAgencies(round).filter((agency) => (targetId ?? agency.id) === agency.id);
  const sheets = records.flatMap(({ reviewed }) => (reviewed === null ? [] : [reviewed.sheet]));
  return {
    schema: 'mingcha/assessment-export@1',
    scope: targetId === null ? 'round' : 'agency',
    assessment: { id, name, round: turn, asOf, sample, maxPages, assessor, createdAt },
    system: {
      key,
      id: system.id,
      name: system.name,
      version: system.version ?? String(system.year),
      issuer: system.issuer,
      source: system.source,
      passLine: system.passLine,
      groups: [...new Set(system.items.map(({ level1 }) => level1))],
    },
    engine: {
      versions: [...new Set(sheets.map(({ engineVersion }) => engineVersion))],
      calendarRevisions: [...new Set(sheets.map(({ calendarRevision }) => calendarRevision))],
    },
    totals: sumUp(agencies, system.passLine),
    agencies,
  };
}
