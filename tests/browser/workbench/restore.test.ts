import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { isBackupFault, readBackup } from '../../../src/browser/workbench/backup-read.ts';
import { planRestore, restoreBackup } from '../../../src/browser/workbench/backup-restore.ts';
import { writeBackup } from '../../../src/browser/workbench/backup-write.ts';
import { createEvidenceRecords } from '../../../src/browser/workbench/evidence-records.ts';
import { openWorkbench } from '../../../src/browser/workbench/open-workbench.ts';
import { findRestore, undoRestore } from '../../../src/browser/workbench/restore-undo.ts';
import type { MergePolicy } from '../../../src/engine/model/assessment/export-wish.ts';
import { assessmentOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { createDice } from '../../support/rounds.ts';
import { siteAuditOf } from '../../support/site-audit.ts';

const stored = storedSystemOf([indicatorOf({ title: '公开时限' })]);
const assessment = assessmentOf({ systems: [stored.key] });
const place = { assessmentId: assessment.id, targetId: 'county' };
const terms = { shipped: [], moment: '2026-11-23T00:00:00.000Z' };
const closing: (() => void)[] = [];
let count = 0;

async function openEmpty() {
  count += 1;
  const now = () => new Date('2026-11-22T03:00:00.000Z');
  const workbench = await openWorkbench(now, `restore-${String(count)}`);
  const audits = await openAuditDatabase(`restore-audits-${String(count)}`);
  closing.push(workbench.close, audits.close);
  const evidence = createEvidenceRecords(workbench.database, workbench.notices);
  return { workbench, audits, evidence };
}

type Desk = Awaited<ReturnType<typeof openEmpty>>;

const take = ({ evidence }: Desk, text: string) =>
  evidence.add(
    {
      ...place,
      itemId: 'item',
      kind: 'quote',
      url: 'https://www.lanxi-demo.gov.cn/',
      at: `2026-11-22T0${String(text.length)}:00:00.000Z`,
      text,
      mimeType: 'text/plain',
    },
    new TextEncoder().encode(text),
  );

async function openFull(...quotes: readonly string[]): Promise<Desk> {
  const desk = await openEmpty();
  const { workbench } = desk;
  await workbench.addSystem(stored);
  await workbench.saveAssessment(assessment);
  const findings = [findingOf({ id: 'late', outcome: 'failed' })];
  await workbench.saveAudit(assessment, 'county', 'audit', [{ ...siteAuditOf(), findings }]);
  const taken = [];
  for (const quote of quotes) taken.push((await take(desk, quote)).id);
  await workbench.saveVerdict(verdictOf({ evidence: taken.slice(-1) }));
  return desk;
}

const backUp = ({ workbench, audits }: Desk) =>
  writeBackup(
    workbench.database,
    audits,
    { isWithPages: true, madeAt: new Date('2026-11-22T05:00:00.000Z') },
    () => undefined,
  );

const restore = async (to: Desk, bytes: Uint8Array, policy: MergePolicy = 'newer') =>
  restoreBackup(
    { database: to.workbench.database, audits: to.audits },
    await readBackup(bytes),
    policy,
    terms,
  );

const undo = ({ workbench: { database }, audits }: Desk) =>
  undoRestore({ database, audits }, terms);

const textsOf = async ({ evidence }: Desk) =>
  (await evidence.list(place.assessmentId, place.targetId)).map(({ text }) => text);

async function readAll({ workbench: { database } }: Desk): Promise<unknown> {
  const stores = ['assessments', 'systems', 'sheets', 'verdicts', 'evidence', 'evidenceBytes'];
  return await Promise.all(stores.map((store) => database.getAll(store as 'verdicts')));
}

let full: Desk;
let bytes: Uint8Array;
beforeEach(async () => {
  full = await openFull('一', '二二');
  bytes = await backUp(full);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('evidence of a backup', () => {
  it('comes into an empty workbench with its chain whole', async () => {
    const empty = await openEmpty();
    await restore(empty, bytes);
    expect(await readAll(empty)).toEqual(await readAll(full));
    expect(await empty.evidence.verify(place.assessmentId, place.targetId)).toEqual([]);
  });

  it('goes behind other evidence of the agency, and the verdict names it by its new number', async () => {
    const other = await openFull('三三三', '一');
    await restore(other, bytes, 'backup');
    expect(await textsOf(other)).toEqual(['三三三', '一', '二二']);
    expect(await other.evidence.verify(place.assessmentId, place.targetId)).toEqual([]);
    expect(await other.workbench.database.getAll('verdicts')).toMatchObject([
      { evidence: ['000003'] },
    ]);
    const pieces = await other.evidence.list(place.assessmentId, place.targetId);
    const contents = await Promise.all(pieces.map((piece) => other.evidence.readBytes(piece)));
    expect(contents.map((content) => new TextDecoder().decode(content ?? undefined))).toEqual(
      pieces.map(({ text }) => text),
    );
  });

  it('is not taken twice', async () => {
    const other = await openFull('三三三');
    await restore(other, bytes, 'backup');
    const before = await readAll(other);
    expect(await restore(other, bytes, 'backup')).toEqual({ written: 0 });
    expect(await readAll(other)).toEqual(before);
  });
});

describe('a backup made after a round was removed', () => {
  it('is sound, and does not remove the round where it is kept', async () => {
    await full.workbench.removeAssessment(assessment.id);
    const later = await backUp(full);
    const other = await openFull('一', '二二');
    await restore(other, later, 'backup');
    expect(await other.workbench.listAssessments()).toHaveLength(1);
    const empty = await openEmpty();
    await restore(empty, later);
    expect(await empty.workbench.listRemoved()).toHaveLength(1);
    await restore(full, bytes);
    expect(await full.workbench.listAssessments()).toHaveLength(1);
  });
});

describe('a restored backup is taken back', () => {
  it('from an empty workbench, so that nothing is left', async () => {
    const empty = await openEmpty();
    const before = await readAll(empty);
    await restore(empty, bytes);
    expect(await findRestore(empty.workbench.database)).toBe(terms.moment);
    expect(await undo(empty)).toMatchObject({ kept: 0 });
    expect(await readAll(empty)).toEqual(before);
    expect(await empty.workbench.listSummaries(assessment.id)).toEqual([]);
    expect(await findRestore(empty.workbench.database)).toBeNull();
  });

  it('from a filled one: what it wrote over returns', async () => {
    const other = await openFull('三三三');
    await other.workbench.saveVerdict(
      verdictOf({ outcome: 'failed', at: '2026-11-21T09:00:00.000Z' }),
    );
    const before = await readAll(other);
    await restore(other, bytes, 'backup');
    expect(await readAll(other)).not.toEqual(before);
    await undo(other);
    expect(await readAll(other)).toEqual(before);
    expect(await other.workbench.listSummaries(assessment.id)).toMatchObject([{ scored: 0 }]);
  });

  it('but not what a person said, or took, since', async () => {
    const empty = await openEmpty();
    await restore(empty, bytes);
    await empty.workbench.saveVerdict(verdictOf({ note: '后来', at: '2026-11-24T00:00:00.000Z' }));
    await take(empty, '四四四四');
    const { kept } = await undo(empty);
    expect(kept).toBe(3);
    expect(await empty.workbench.database.getAll('verdicts')).toMatchObject([{ note: '后来' }]);
    expect(await textsOf(empty)).toEqual(['一', '二二', '四四四四']);
    expect(await empty.evidence.verify(place.assessmentId, place.targetId)).toEqual([]);
  });
});

describe('a backup with a flipped byte', () => {
  it('is refused with the reason, wherever in a file of it the byte is, and nothing is written', async () => {
    const empty = await openEmpty();
    const before = await readAll(empty);
    const dice = createDice(7);
    let refused = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const flipped = Uint8Array.from(bytes);
      const at = dice(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice(8));
      const answer: unknown = await readBackup(flipped).catch((error: unknown) => error);
      if (answer instanceof Error) {
        expect(isBackupFault(answer), answer.message).toBe(true);
        refused += 1;
        continue;
      }
      // A time stamp of the zip is nothing that is restored: the content is the same, to the byte.
      const sound = await readBackup(bytes);
      expect(answer).toEqual(sound);
    }
    expect(refused).toBeGreaterThan(30);
    expect(await readAll(empty)).toEqual(before);
  });
});

describe('planRestore', () => {
  it('counts evidence that goes behind other evidence as added, none as different', async () => {
    const other = await openFull('三三三');
    const plan = await planRestore(other.workbench.database, await readBackup(bytes));
    expect(plan.parts.find(({ store }) => store === 'evidence')).toMatchObject({
      added: 2,
      different: 0,
    });
  });
});
