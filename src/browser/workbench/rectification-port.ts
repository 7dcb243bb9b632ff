import { readDocxTables } from '../../carriers/read-docx-tables.ts';
import { readGrids } from '../../carriers/read-grids.ts';
import { type HandedOut, readReplies } from '../../engine/index.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import type { Closing, Ledger, ReplyList } from '../../engine/model/assessment/rectification.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { RoundRecord } from '../../report/assessment/build-assessment-view.ts';
import {
  buildLedger,
  findSameTarget,
  type LaterRecord,
  type LaterRound,
} from '../../report/assessment/build-ledger.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import { saveFile } from '../save-file.ts';
import { civilDateAt } from '../today.ts';
import type { Workbench } from './open-workbench.ts';
import { readRound } from './read-round.ts';
import {
  createRectificationRecords,
  type ProblemPlace,
  type RectificationChange,
  type RectificationRecords,
} from './rectification-records.ts';

type FindResult = (auditId: string) => Promise<SiteAudit | null>;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the audit of an agency found in order; a sheet keeps only the rest. */
async function readLater(
  { reviewed, run }: RoundRecord['agencies'][number],
  findResult: FindResult,
): Promise<LaterRecord> {
  const audit = run?.auditId == null ? null : await findResult(run.auditId);
  const passed = audit?.findings.filter(({ outcome }) => outcome === 'passed') ?? [];
  return { reviewed, passed };
}

async function openLater(
  workbench: Workbench,
  [laterId, systemKey]: [laterId: string, systemKey: string],
  wanted: readonly Target[],
  findResult: FindResult,
): Promise<LaterRound | null> {
  const assessment = await workbench.findAssessment(laterId);
  const key = assessment?.systems.find((each) => each === systemKey) ?? assessment?.systems[0];
  if (assessment === null || key === undefined) return null;
  const round = await readRound(workbench, laterId, key, () => undefined);
  const agencyOf = new Map(round.agencies.map((agency) => [agency.target.id, agency]));
  const found = new Map<string, LaterRecord>();
  for (const target of wanted) {
    const same = findSameTarget(target, assessment.targets);
    const agency = same === null ? undefined : agencyOf.get(same.id);
    if (agency !== undefined) found.set(target.id, await readLater(agency, findResult));
  }
  return { assessment, findAgency: ({ id }) => found.get(id) ?? null };
}

/** Rounds made after this one that have an agency in common, newest first. */
async function listLater(
  { listAssessments }: Workbench,
  assessmentId: string,
): Promise<readonly Assessment[]> {
  const rounds = await listAssessments();
  const own = rounds.find(({ id }) => id === assessmentId);
  if (own === undefined) return [];
  return rounds.filter(
    ({ id, createdAt, targets }) =>
      id !== assessmentId &&
      createdAt > own.createdAt &&
      own.targets.some((target) => findSameTarget(target, targets) !== null),
  );
}

/** Reads a returned list. Errors: rejects with the reason in words. */
async function readFile(file: File, handedOut: readonly HandedOut[]): Promise<ReplyList> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWord = /\.docx$/i.test(file.name);
  const grids = isWord ? await readDocxTables(bytes) : await readGrids(file.name, bytes);
  if (!grids.ok) throw new Error(`${file.name}：${grids.error.message}`);
  const list = readReplies(file.name, grids.value, handedOut);
  if (list !== null) return list;
  throw new Error(
    `${file.name}：没有找到问题清单的表头（存在问题、整改情况或整改链接）。请用本程序导出的问题清单填写。`,
  );
}

function listHandedOut({ agencies }: Ledger): readonly HandedOut[] {
  return agencies.map(({ target, entries }) => ({
    target,
    problems: entries.map(({ problem, itemTitle }) => ({ ...problem, itemTitle })),
  }));
}

async function saveLedger(ledger: Ledger): Promise<string> {
  const { renderLedgerWorkbook } = await import('../../report/assessment/ledger-workbook.ts');
  const { assessment, asOf } = ledger;
  const name = exportFileName(`${assessment.name} ${assessment.round} 整改台账`, asOf, 'xlsx');
  const bytes = new Uint8Array(await renderLedgerWorkbook(ledger));
  saveFile(name, new Blob([bytes], { type: workbookType }));
  return name;
}

type LedgerWish = [
  assessmentId: string,
  systemKey: string,
  laterId: string | null,
  tell: (progress: ExportProgress) => void,
];

/** Null where the round is gone. */
async function readLedger(
  workbench: Workbench,
  records: RectificationRecords,
  findResult: FindResult,
  [assessmentId, systemKey, laterId, tell]: LedgerWish,
): Promise<Ledger | null> {
  if ((await workbench.findAssessment(assessmentId)) === null) return null;
  const round = await readRound(workbench, assessmentId, systemKey, tell);
  const kept = await records.list(assessmentId);
  const first = buildLedger(round, null, kept);
  if (laterId === null) return first;
  const wanted = first.agencies.map(({ target }) => target);
  const later = await openLater(workbench, [laterId, systemKey], wanted, findResult);
  return later === null ? first : buildLedger(round, later, kept);
}

/** A round that looks again at the same agencies, up to today. Errors: rejects where the round is gone. */
async function createRecheck(
  { findAssessment, saveAssessment }: Workbench,
  assessmentId: string,
  moment: Date,
): Promise<Assessment> {
  const before = await findAssessment(assessmentId);
  if (before === null) throw new Error('这个评估任务已经移除。');
  const at = moment.toISOString();
  const again: Assessment = {
    ...before,
    id: crypto.randomUUID(),
    round: `${before.round}复核`,
    asOf: civilDateAt(moment),
    createdAt: at,
    updatedAt: at,
  };
  await saveAssessment(again);
  return again;
}

/** The port of the room 整改复核: what was answered to the problems of a round, and what a later round says of them. */
export function createRectificationPort(
  workbench: Workbench,
  findResult: FindResult,
  now: () => Date,
) {
  const records = createRectificationRecords(workbench, now);
  return {
    listRounds: workbench.listAssessments,
    listLater: (assessmentId: string) => listLater(workbench, assessmentId),
    listSystems: workbench.listSystems,
    readLedger: (...asked: LedgerWish) => readLedger(workbench, records, findResult, asked),
    /** Keeps what one file answers; `undo` gives it back. Errors: rejects with the reason; nothing was written. */
    takeReplies: async (
      ledger: Ledger,
      file: File,
    ): Promise<{ readonly list: ReplyList; readonly undo: readonly RectificationChange[] }> => {
      const list = await readFile(file, listHandedOut(ledger));
      const at = now().toISOString();
      const before = await records.change(
        list.replies.map(({ targetId, problemId, text, link }) => ({
          place: { assessmentId: ledger.assessment.id, targetId, problemId },
          reply: { text, link, source: file.name, at },
        })),
      );
      return { list, undo: before.map(({ place, reply }) => ({ place, reply: reply ?? null })) };
    },
    undo: async (changes: readonly RectificationChange[]): Promise<void> => {
      await records.change(changes);
    },
    close: async (
      place: ProblemPlace,
      closing: Pick<Closing, 'state' | 'note'> | null,
    ): Promise<void> => {
      const by = (await workbench.findAssessment(place.assessmentId))?.assessor ?? '';
      const said = closing === null ? null : { ...closing, by, at: now().toISOString() };
      await records.change([{ place, closing: said }]);
    },
    createRecheck: (assessmentId: string) => createRecheck(workbench, assessmentId, now()),
    save: saveLedger,
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
