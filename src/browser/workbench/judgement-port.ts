import { compareVerdicts, parseVerdictFile } from '../../engine/index.ts';
import type { Agreement } from '../../engine/model/assessment/agreement-view.ts';
import { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type {
  JudgementSheet,
  SheetPlace,
  TargetQueue,
} from '../../engine/model/assessment/judgement-view.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { VerdictFile } from '../../engine/model/assessment/verdict-file.ts';
import type { Result } from '../../engine/model/result.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import { openEvidence } from '../crawl/open-evidence.ts';
import { saveFile } from '../save-file.ts';
import { createEvidenceRecords, type NewEvidence } from './evidence-records.ts';
import type { Workbench } from './open-workbench.ts';
import { readRecords } from './read-records.ts';
import { viewJudgement } from './view-judgement.ts';
import { keysUnder } from './workbench-database.ts';

/** What the person says of an item; who said it and when is added. */
type VerdictWish = Pick<HumanVerdict, 'outcome' | 'scored' | 'note' | 'exemption'>;

type FindAudit = (id: string) => Promise<SiteAudit | null>;

type EvidenceRecords = ReturnType<typeof createEvidenceRecords>;

type ListVerdicts = (place: SheetPlace) => Promise<readonly HumanVerdict[]>;

/** Gathers all that one agency's table shows: both sides, the findings, the evidence. */
function createSheetReader(
  workbench: Workbench,
  findAudit: FindAudit,
  evidence: EvidenceRecords,
  listVerdicts: ListVerdicts,
) {
  return async (place: SheetPlace): Promise<JudgementSheet | null> => {
    const { assessmentId, targetId, systemKey } = place;
    const [assessment, reviewed] = await Promise.all([
      workbench.findAssessment(assessmentId),
      workbench.readReviewed([assessmentId, targetId, systemKey]),
    ]);
    const target = assessment?.targets.find(({ id }) => id === targetId);
    if (assessment === null || target === undefined || reviewed === null) return null;
    const [systems, audit, verdicts, taken] = await Promise.all([
      Promise.all(assessment.systems.map(workbench.findSystem)),
      findAudit(reviewed.sheet.auditId),
      listVerdicts(place),
      evidence.list(assessmentId, targetId),
    ]);
    const stored = systems.find(({ key }) => key === systemKey);
    if (stored === undefined) return null;
    const known = { reviewed, system: stored.system, audit, verdicts, evidence: taken };
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

/** Writes what people say of an item. */
function createVerdictWriter(workbench: Workbench, evidence: EvidenceRecords, now: () => Date) {
  return {
    save: async (place: SheetPlace, itemId: string, wish: VerdictWish): Promise<void> => {
      const { assessmentId, targetId, systemKey } = place;
      const [assessment, taken] = await Promise.all([
        workbench.findAssessment(assessmentId),
        evidence.list(assessmentId, targetId),
      ]);
      await workbench.saveVerdict({
        assessmentId,
        targetId,
        systemKey,
        itemId,
        ...wish,
        evidence: taken.filter((piece) => piece.itemId === itemId).map(({ id }) => id),
        assessor: assessment?.assessor ?? '',
        at: now().toISOString(),
      });
    },
    /** Puts back what was there before; null takes the verdict away. */
    restore: async (place: SheetPlace, itemId: string, verdict: HumanVerdict | null) => {
      const { assessmentId, targetId, systemKey } = place;
      if (verdict !== null) await workbench.saveVerdict(verdict);
      else await workbench.removeVerdict([assessmentId, targetId, systemKey], itemId);
    },
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
  const listVerdicts: ListVerdicts = async ({ assessmentId, targetId, systemKey }) =>
    readRecords(
      HumanVerdict,
      await database.getAll('verdicts', keysUnder(assessmentId, targetId, systemKey)),
    );
  return {
    listVerdicts,
    openSheet: createSheetReader(workbench, findAudit, evidence, listVerdicts),
    ...createVerdictWriter(workbench, evidence, now),
    ...createEvidenceDesk(workbench, evidence, listVerdicts),
  };
}

type VerdictDesk = ReturnType<typeof createVerdictDesk>;

/** The person's own verdicts as they were before disagreements were settled: agreement is measured on those. */
function undoSettling(
  verdicts: readonly HumanVerdict[],
  settled: readonly Adjudication[],
): readonly HumanVerdict[] {
  const settledOf = new Map(settled.map((one) => [one.itemId, one]));
  return verdicts.flatMap((verdict) => {
    const found = settledOf.get(verdict.itemId);
    // A verdict that was changed after the settling is the person's own again.
    if (found === undefined || found.decided.at !== verdict.at) return [verdict];
    return found.first === null ? [] : [found.first];
  });
}

/** A second assessor's file beside the own verdicts, and how the disagreements were settled. */
function createSecondLook(
  { database, ...workbench }: Workbench,
  desk: VerdictDesk,
  now: () => Date,
) {
  const listAdjudications = async ({ assessmentId, targetId, systemKey }: SheetPlace) =>
    readRecords(
      Adjudication,
      await database.getAll('adjudications', keysUnder(assessmentId, targetId, systemKey)),
    );
  return {
    saveVerdictFile: async (place: SheetPlace): Promise<string> => {
      const [assessment, { system }, verdicts] = await Promise.all([
        workbench.findAssessment(place.assessmentId),
        workbench.findSystem(place.systemKey),
        desk.listVerdicts(place),
      ]);
      const target = assessment?.targets.find(({ id }) => id === place.targetId);
      if (assessment === null || target === undefined) throw new Error('评估任务已不在');
      const { name, round, asOf, assessor } = assessment;
      const file: VerdictFile = {
        schema: 'mingcha/verdicts@1',
        assessment: { name, round, asOf },
        target: { name: target.name, url: target.url },
        system: { key: place.systemKey, name: system.name },
        assessor,
        exportedAt: now().toISOString(),
        verdicts: [...verdicts],
      };
      const fileName = exportFileName(`${target.name} 判定 ${assessor}`, asOf, 'json');
      const text = `${JSON.stringify(file, null, 2)}\n`;
      saveFile(fileName, new Blob([text], { type: 'application/json' }));
      return fileName;
    },
    compare: async (
      sheet: JudgementSheet,
      text: string,
    ): Promise<Result<{ assessor: string; agreement: Agreement }>> => {
      const file = parseVerdictFile(text, sheet);
      if (!file.ok) return file;
      const { assessor, verdicts } = file.value;
      const ids = sheet.items.map(({ id }) => id);
      const [own, settled] = await Promise.all([
        desk.listVerdicts(sheet),
        listAdjudications(sheet),
      ]);
      const agreement = compareVerdicts(ids, undoSettling(own, settled), verdicts);
      return { ok: true, value: { assessor, agreement } };
    },
    /** Keeps how a disagreement was settled, and lets the settled verdict count. */
    adjudicate: async (adjudication: Adjudication): Promise<void> => {
      await database.put('adjudications', adjudication);
      await workbench.saveVerdict(adjudication.decided);
    },
    listAdjudications,
  };
}

/** The judgement room's port over the workbench's records. */
export function createJudgementPort(workbench: Workbench, findAudit: FindAudit, now: () => Date) {
  const desk = createVerdictDesk(workbench, findAudit, now);
  return {
    ...desk,
    ...createSecondLook(workbench, desk, now),
    listRounds: workbench.listAssessments,
    listQueues: async (assessmentId: string): Promise<readonly TargetQueue[]> => {
      const [assessment, summaries] = await Promise.all([
        workbench.findAssessment(assessmentId),
        workbench.listSummaries(assessmentId),
      ]);
      return (assessment?.targets ?? []).map((target) => {
        const own = summaries.filter(({ targetId }) => targetId === target.id);
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
    open: openEvidence,
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
