import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { addDemo } from '../../../src/browser/workbench/demo-records.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { sweepDisk } from '../../../src/browser/workbench/sweep-disk.ts';
import { keysUnder } from '../../../src/browser/workbench/workbench-database.ts';
import { storedAuditOf } from '../../support/audit-port.ts';

const dayMs = 86_400_000;
let moment = 0;
let workbench: Workbench;
let id = '';
const now = (): Date => new Date(moment);

beforeEach(async () => {
  moment = Date.parse('2026-11-21T03:00:00Z');
  workbench = await openWorkbench(now, crypto.randomUUID());
  ({ id } = await addDemo(workbench, now));
});
afterEach(() => workbench.close());

async function keepArchive(): Promise<string> {
  const [run] = (await workbench.listRuns(id)).filter(({ state }) => state === 'judged');
  if (run === undefined) throw new Error('an agency was judged');
  const audits = await openAuditDatabase();
  await audits.update(storedAuditOf('archive'));
  audits.close();
  await workbench.saveRun({ ...run, auditId: 'archive', updatedAt: now().toISOString() });
  return run.targetId;
}

async function hasArchive(): Promise<boolean> {
  const audits = await openAuditDatabase();
  const found = await audits.find('archive');
  audits.close();
  return found !== null;
}

const countSheets = async (): Promise<number> => (await workbench.database.getAll('sheets')).length;

it('what left the list goes with its archive once it cannot be taken back', async () => {
  const gone = await keepArchive();
  const sheets = await countSheets();
  await workbench.changeTargets(id, (targets) => targets.filter((target) => target.id !== gone));
  await sweepDisk(workbench, now);
  expect([await countSheets(), await hasArchive()]).toEqual([sheets, true]);
  moment += 8 * dayMs;
  await sweepDisk(workbench, now);
  expect([await countSheets(), await hasArchive()]).toEqual([sheets - 1, false]);
});

it('an archive under a reading that was cut off goes with its agency', async () => {
  const gone = await keepArchive();
  const [run] = (await workbench.listRuns(id)).filter(({ targetId }) => targetId === gone);
  const [sheet] = await workbench.database.getAll('sheets', keysUnder(id, gone));
  if (run === undefined || sheet === undefined) throw new Error('it was judged');
  await workbench.database.put('sheets', { ...sheet, auditId: 'archive' });
  await workbench.saveRun({ ...run, state: 'paused', auditId: 'try' });
  expect(await workbench.findJudgedAudit(id, gone)).toBe('archive');
  await workbench.changeTargets(id, (targets) => targets.filter((target) => target.id !== gone));
  moment += 8 * dayMs;
  await sweepDisk(workbench, now);
  expect(await hasArchive()).toBe(false);
});

it('a removed round takes its archives along, not those that another round rests on', async () => {
  const targetId = await keepArchive();
  const [run] = (await workbench.listRuns(id)).filter((each) => each.targetId === targetId);
  if (run === undefined) throw new Error('the run is there');
  await workbench.saveRun({ ...run, assessmentId: 'other' });
  await workbench.removeAssessment(id);
  moment += 8 * dayMs;
  await sweepDisk(workbench, now);
  expect([await countSheets(), await hasArchive()]).toEqual([0, true]);
});

it('sheets of a version that the round left go, what people said stays', async () => {
  const round = await workbench.findAssessment(id);
  if (round === null) throw new Error('the round is there');
  await workbench.saveAssessment({ ...round, systems: ['later@2'] });
  const verdicts = (await workbench.database.getAll('verdicts')).length;
  await sweepDisk(workbench, now);
  expect(await countSheets()).toBeGreaterThan(0);
  moment += 8 * dayMs;
  await sweepDisk(workbench, now);
  expect(await countSheets()).toBe(0);
  expect(await workbench.database.getAll('verdicts')).toHaveLength(verdicts);
});
