import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { judgeStored } from '../../../src/browser/crawl/judge-stored.ts';
import { editRound } from '../../../src/browser/workbench/edit-round.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import type { RoundEdit } from '../../../src/engine/model/assessment/round-edit.ts';
import { assessmentOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';
import { day } from '../../support/pages.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const now = (): Date => new Date('2026-11-21T03:00:00Z');
const items = [
  indicatorOf({ id: 'home', audits: ['home-freshness'], scoring: { rule: 'all-or-nothing' } }),
  indicatorOf({ id: 'seen', method: 'manual', audits: [], scoring: { rule: 'manual' } }),
];
const stored = storedSystemOf(items);
const round = assessmentOf({ systems: [stored.key] });
const { name, asOf, assessor } = round;
const same: RoundEdit = { name, asOf, assessor, round: round.round };
let workbench: Workbench;

const edit = (more: Partial<RoundEdit>) =>
  editRound(workbench, { id: round.id, edit: { ...same, ...more } }, now, () => undefined);
const readReviewed = () => workbench.readReviewed([round.id, 'county', stored.key]);

beforeEach(async () => {
  workbench = await openWorkbench(now, crypto.randomUUID());
  await workbench.addSystem(stored);
  await workbench.saveAssessment(round);
  const audits = await openAuditDatabase();
  await audits.remove('a');
  const { store } = await storeCrawl(audits, 12);
  const judged = await judgeStored(audits, store.current(), store.collect(), [stored.system]);
  audits.close();
  await workbench.saveAudit(round, 'county', 'a', judged);
  await workbench.saveVerdict(verdictOf({ systemKey: stored.key, itemId: 'seen' }));
});
afterEach(() => workbench.close());

it('a new name touches no verdict', async () => {
  const before = await readReviewed();
  expect(await edit({ name: '改名', assessor: '乙' })).toEqual({ rejudged: 0, skipped: [] });
  expect(await workbench.findAssessment(round.id)).toMatchObject({ name: '改名', assessor: '乙' });
  expect(await readReviewed()).toEqual(before);
});

it('an earlier day judges anew from the archives; the word of a person stays', async () => {
  expect(await edit({ asOf: day('2026-01-05') })).toEqual({ rejudged: 1, skipped: [] });
  expect((await workbench.findAssessment(round.id))?.asOf).toBe('2026-01-05');
  const after = await readReviewed();
  expect(after?.sheet.asOf).toBe('2026-01-05');
  expect(after?.items.find(({ final }) => final.id === 'seen')?.human?.outcome).toBe('passed');
});

it('a day after the reading holds nothing against an agency; it is said what to do', async () => {
  const before = await readReviewed();
  const { rejudged, skipped } = await edit({ asOf: day('2026-12-31') });
  expect([rejudged, skipped.map(({ name: skippedName }) => skippedName)]).toEqual([
    0,
    ['岚溪县人民政府'],
  ]);
  expect(await readReviewed()).toEqual(before);
  const [run] = await workbench.listRuns(round.id);
  expect(run?.message).toContain('现有结果按监测时间点2026-11-21判定');
  expect(run?.message).toContain('请重新检查');
});

it('the day of a round that is being read stays', async () => {
  const [run] = await workbench.listRuns(round.id);
  if (run !== undefined) await workbench.saveRun({ ...run, state: 'running' });
  await expect(edit({ asOf: day('2026-01-05') })).rejects.toThrow('请先暂停检查');
  expect((await workbench.findAssessment(round.id))?.asOf).toBe(asOf);
});
