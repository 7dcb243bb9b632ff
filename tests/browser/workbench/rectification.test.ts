import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { readBackup } from '../../../src/browser/workbench/backup-read.ts';
import { restoreBackup } from '../../../src/browser/workbench/backup-restore.ts';
import { writeBackup } from '../../../src/browser/workbench/backup-write.ts';
import { openWorkbench } from '../../../src/browser/workbench/open-workbench.ts';
import { createRectificationPort } from '../../../src/browser/workbench/rectification-port.ts';
import { roundOf } from '../../support/rounds.ts';
import { siteAuditOf } from '../../support/site-audit.ts';

const now = (): Date => new Date('2026-12-10T03:00:00.000Z');
const round = roundOf({ agencies: 1, items: 90 });
const { id: assessmentId } = round.assessment;
const [systemKey = ''] = round.assessment.systems;
const before = round.audits.get('t1') ?? siteAuditOf();
const first = before.findings.find(({ outcome }) => outcome === 'failed');
if (first === undefined) throw new Error('no problem');
/** The first problem was put right, all others are as they were. */
const after = {
  ...before,
  findings: before.findings.map((finding) =>
    finding.id === first.id ? { ...finding, outcome: 'passed' as const } : finding,
  ),
};
const tellNothing = (): void => undefined;

async function openRound(name: string) {
  const workbench = await openWorkbench(now, name);
  await workbench.addSystem(round.stored);
  await workbench.saveAssessment(round.assessment);
  await workbench.saveAudit(round.assessment, 't1', 'a1', [before]);
  const port = createRectificationPort(
    workbench,
    (id) => Promise.resolve(id === 'a2' ? after : before),
    now,
  );
  const read = async (laterId: string | null) => {
    const ledger = await port.readLedger(assessmentId, systemKey, laterId, tellNothing);
    if (ledger === null) throw new Error('no round');
    return ledger;
  };
  const stateOf = async (laterId: string | null, problemId: string) =>
    (await read(laterId)).agencies
      .flatMap(({ entries }) => entries)
      .find(({ problem }) => problem.id === problemId)?.state;
  return { workbench, port, read, stateOf };
}

describe('the ledger of a round', () => {
  it('holds each problem against a later round of the same agencies', async () => {
    const { workbench, port, read, stateOf } = await openRound('recheck');
    expect(await port.listLater(assessmentId)).toEqual([]);
    const later = await port.createRecheck(assessmentId);
    expect(later).toMatchObject({ round: '第2轮复核', asOf: '2026-12-10' });
    expect((await port.listLater(assessmentId)).map(({ id }) => id)).toEqual([later.id]);
    expect(await stateOf(later.id, first.id)).toBe('unchecked');
    await workbench.saveAudit(later, 't1', 'a2', [after]);
    const run = { assessmentId: later.id, targetId: 't1', state: 'judged' as const };
    await workbench.saveRun({ ...run, auditId: 'a2', message: '', updatedAt: '' });
    expect(await stateOf(later.id, first.id)).toBe('resolved');
    const { counts } = await read(later.id);
    expect(counts.problems).toBeGreaterThan(1);
    expect(counts).toMatchObject({ resolved: 1, remaining: counts.problems - 1 });
    workbench.close();
  });

  it('keeps the word of a person over a new answer, and over a backup', async () => {
    const { workbench, port, read, stateOf } = await openRound('closing');
    const place = { assessmentId, targetId: 't1', problemId: first.id };
    await port.close(place, { state: 'excused', note: '申诉成立' });
    const csv = `存在问题,问题链接,整改情况\n${first.message},${first.subject.url},已整改\n`;
    const { list, undo } = await port.takeReplies(await read(null), new File([csv], '反馈.csv'));
    expect(list.replies).toHaveLength(1);
    expect((await read(null)).counts).toMatchObject({ replied: 1, excused: 1 });
    const audits = await openAuditDatabase('closing-audits');
    const bytes = await writeBackup(
      workbench.database,
      audits,
      { isWithPages: false, madeAt: now() },
      tellNothing,
    );
    await port.undo(undo);
    expect((await read(null)).counts).toMatchObject({ replied: 0, excused: 1 });
    await port.close(place, null);
    expect(await stateOf(null, first.id)).toBe('unchecked');
    const terms = { shipped: [], moment: now().toISOString() };
    const places = { database: workbench.database, audits };
    await restoreBackup(places, await readBackup(bytes), 'backup', terms);
    expect((await read(null)).counts).toMatchObject({ replied: 1, excused: 1 });
    workbench.close();
    audits.close();
  });

  it('refuses a file that is no such list, and says what to do', async () => {
    const { workbench, port, read } = await openRound('refused');
    const file = new File(['名称,网址\n岚溪县,https://www.lanxi-demo.gov.cn/'], '名单.csv');
    await expect(port.takeReplies(await read(null), file)).rejects.toThrow(
      /没有找到问题清单的表头/,
    );
    workbench.close();
  });
});
