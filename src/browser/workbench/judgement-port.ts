import {
  Adjudication,
  HumanVerdict,
  PastVerdict,
} from '../../engine/model/assessment/human-verdict.ts';
import type {
  JudgementSheet,
  SheetPlace,
  TargetQueue,
} from '../../engine/model/assessment/judgement-view.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { SheetKey } from './change-verdict.ts';
import { createEvidenceRecords, type NewEvidence } from './evidence-records.ts';
import { createBesideOpener } from './open-beside.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecords } from './read-records.ts';
import { createSecondLook } from './second-look.ts';
import { tellDiskTrouble } from './tell-disk-trouble.ts';
import { viewJudgement } from './view-judgement.ts';
import { keysUnder } from './workbench-database.ts';

/** What the person says of an item; who said it and when is added. */
type VerdictWish = Pick<HumanVerdict, 'outcome' | 'scored' | 'note' | 'exemption'>;

type FindAudit = (id: string) => Promise<SiteAudit | null>;

type EvidenceRecords = ReturnType<typeof createEvidenceRecords>;

type ListVerdicts = (place: SheetPlace) => Promise<readonly HumanVerdict[]>;

interface Lists {
  readonly listVerdicts: ListVerdicts;
  readonly listAdjudications: (place: SheetPlace) => Promise<readonly Adjudication[]>;
  readonly listPast: (place: SheetPlace) => Promise<readonly PastVerdict[]>;
}

/** Gathers all that one agency's table shows: both sides, the findings, the evidence. */
function createSheetReader(
  workbench: Workbench,
  findAudit: FindAudit,
  evidence: EvidenceRecords,
  { listVerdicts, listAdjudications, listPast }: Lists,
) {
  return async (place: SheetPlace): Promise<JudgementSheet | null> => {
    const { assessmentId, targetId, systemKey } = place;
    const [assessment, reviewed] = await Promise.all([
      workbench.findAssessment(assessmentId),
      workbench.readReviewed([assessmentId, targetId, systemKey]),
    ]);
    const target = assessment?.targets.find(({ id }) => id === targetId);
    if (assessment === null || target === undefined || reviewed === null) return null;
    const [systems, audit, verdicts, adjudications, past, taken] = await Promise.all([
      Promise.all(assessment.systems.map(workbench.findSystem)),
      findAudit(reviewed.sheet.auditId),
      listVerdicts(place),
      listAdjudications(place),
      listPast(place),
      evidence.list(assessmentId, targetId),
    ]);
    const stored = systems.find(({ key }) => key === systemKey);
    if (stored === undefined) return null;
    const said = { verdicts, adjudications, past, evidence: taken };
    const known = { reviewed, system: stored.system, audit, ...said };
    return {
      ...place,
      target,
      asOf: reviewed.sheet.asOf,
      assessor: assessment.assessor,
      systems: systems.map(({ key, system }) => ({ key, name: system.name })),
      totals: reviewed.totals,
      items: viewJudgement(known),
    };
  };
}

function keyOf({ assessmentId, targetId, systemKey }: SheetPlace): SheetKey {
  return [assessmentId, targetId, systemKey];
}

/** Writes what people say of an item. */
function createVerdictWriter(workbench: Workbench, evidence: EvidenceRecords, now: () => Date) {
  return {
    /** Gives the moment of the verdict. `seen`: moment of the verdict that the person had before their eyes, null for none. */
    save: async (
      place: SheetPlace,
      itemId: string,
      wish: VerdictWish,
      seen: string | null,
    ): Promise<string> => {
      const { assessmentId, targetId, systemKey } = place;
      const [assessment, taken] = await Promise.all([
        workbench.findAssessment(assessmentId),
        evidence.list(assessmentId, targetId),
      ]);
      const verdict: HumanVerdict = {
        assessmentId,
        targetId,
        systemKey,
        itemId,
        ...wish,
        origin: 'judged',
        evidence: taken.filter((piece) => piece.itemId === itemId).map(({ id }) => id),
        assessor: assessment?.assessor ?? '',
        at: now().toISOString(),
      };
      await workbench.changeVerdict({ key: keyOf(place), itemId, verdict, seen });
      return verdict.at;
    },
    /** Puts back what was there before; null takes the verdict away. */
    restore: async (
      place: SheetPlace,
      itemId: string,
      verdict: HumanVerdict | null,
      seen: string | null,
    ): Promise<void> => await workbench.changeVerdict({ key: keyOf(place), itemId, verdict, seen }),
  };
}

/** Seals and gives back what people took of the pages. */
function createEvidenceDesk(
  workbench: Workbench,
  evidence: EvidenceRecords,
  listVerdicts: ListVerdicts,
) {
  return {
    /** Seals a piece of evidence, and names it in the verdict that is there already. */
    keepEvidence: async (place: SheetPlace, wish: NewEvidence, content: Blob) => {
      const kept = await evidence.add(wish, new Uint8Array(await content.arrayBuffer()));
      const said = (await listVerdicts(place)).find(({ itemId }) => itemId === wish.itemId);
      if (said !== undefined) {
        await workbench.saveVerdict({ ...said, evidence: [...said.evidence, kept.id] });
      }
    },
    readEvidence: async (piece: KeptEvidence): Promise<Blob | null> => {
      const bytes = await evidence.readBytes(piece);
      return bytes === null ? null : new Blob([new Uint8Array(bytes)], { type: piece.mimeType });
    },
    verify: ({ assessmentId, targetId }: SheetPlace) => evidence.verify(assessmentId, targetId),
  };
}

/** One agency's table, the verdicts of people on it, and their evidence. */
function createVerdictDesk(workbench: Workbench, findAudit: FindAudit, now: () => Date) {
  const { database } = workbench;
  const evidence = createEvidenceRecords(database, workbench.notices);
  const listVerdicts: ListVerdicts = async (place) =>
    readRecords(HumanVerdict, await database.getAll('verdicts', keysUnder(...keyOf(place))));
  const listAdjudications = async (place: SheetPlace) =>
    readRecords(Adjudication, await database.getAll('adjudications', keysUnder(...keyOf(place))));
  const listPast = async (place: SheetPlace) =>
    readRecords(PastVerdict, await database.getAll('pastVerdicts', keysUnder(...keyOf(place))));
  const lists = { listVerdicts, listAdjudications, listPast };
  return {
    ...lists,
    openSheet: createSheetReader(workbench, findAudit, evidence, lists),
    ...createVerdictWriter(workbench, evidence, now),
    ...createEvidenceDesk(workbench, evidence, listVerdicts),
  };
}

/** The same writes, failing with words that a person can act on. */
function tellTroubleOf<Args extends unknown[], Value>(write: (...args: Args) => Promise<Value>) {
  return async (...args: Args): Promise<Value> => {
    try {
      return await write(...args);
    } catch (error) {
      throw new Error(tellDiskTrouble(error), { cause: error });
    }
  };
}

/** The judgement room's port over the workbench's records. */
export function createJudgementPort(workbench: Workbench, findAudit: FindAudit, now: () => Date) {
  const desk = createVerdictDesk(workbench, findAudit, now);
  const secondLook = createSecondLook(workbench, desk, now);
  return {
    ...desk,
    ...secondLook,
    save: tellTroubleOf(desk.save),
    restore: tellTroubleOf(desk.restore),
    keepEvidence: tellTroubleOf(desk.keepEvidence),
    adjudicate: tellTroubleOf(secondLook.adjudicate),
    listRounds: workbench.listAssessments,
    listQueues: async (assessmentId: string): Promise<readonly TargetQueue[]> => {
      const [assessment, summaries] = await Promise.all([
        workbench.findAssessment(assessmentId),
        workbench.viewSummaries(assessmentId),
      ]);
      const byTarget = new Map<string, SheetSummary[]>();
      for (const summary of summaries) {
        const own = byTarget.get(summary.targetId);
        if (own === undefined) byTarget.set(summary.targetId, [summary]);
        else own.push(summary);
      }
      return (assessment?.targets ?? []).map((target) => {
        const own = byTarget.get(target.id) ?? [];
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        return {
          target,
          isJudged: own.length > 0,
          waiting: sum(own.map(({ waiting }) => waiting)),
          decidedByHand: sum(own.map(({ decidedByHand }) => decidedByHand)),
          judged: own.length === 0 ? 0 : sum(own.map(({ judged }) => judged)) / own.length,
        };
      });
    },
    now: () => now().toISOString(),
    openBeside: createBesideOpener(now),
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
