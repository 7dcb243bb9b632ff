import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { readStoredSite } from '../../../src/browser/crawl/audit-store.ts';
import { judgeStored } from '../../../src/browser/crawl/judge-stored.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { createSystemsPort } from '../../../src/browser/workbench/systems-port.ts';
import { builtInHolidays, judgeSite } from '../../../src/engine/index.ts';
import type { Assessment } from '../../../src/engine/model/assessment/assessment.ts';
import type { Indicator } from '../../../src/engine/model/indicator-system.ts';
import { assessmentOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const now = (): Date => new Date('2026-11-21T03:00:00Z');
const links = indicatorOf({ id: 'links', audits: ['required-column'], scoring: { rule: 'share' } });
const items: readonly Indicator[] = [
  links,
  indicatorOf({ id: 'guide', audits: ['disclosure-guide'], scoring: { rule: 'share' } }),
  indicatorOf({ id: 'seen', method: 'manual', audits: [], scoring: { rule: 'manual' } }),
];
const stored = storedSystemOf(items, { version: '1' });
const assessment = assessmentOf({ systems: [stored.key] });
const edited = {
  ...stored.system,
  items: [{ ...links, points: 40 }, ...stored.system.items.slice(2)],
};

let workbench: Workbench;

async function judgeRound(round: Assessment): Promise<void> {
  const audits = await openAuditDatabase();
  await audits.remove('a');
  const { store } = await storeCrawl(audits, 12);
  const site = await readStoredSite(audits, store.current());
  const result = judgeSite(site, {
    asOf: round.asOf,
    level: 'county',
    name: '岚溪县人民政府',
    system: stored.system,
    furtherSystems: [],
    holidays: builtInHolidays,
    sample: round.sample,
  });
  audits.close();
  await workbench.saveAudit(round, 'county', 'a', [result]);
  await workbench.saveVerdict(verdictOf({ systemKey: stored.key, itemId: 'seen' }));
}

beforeEach(async () => {
  workbench = await openWorkbench(now, crypto.randomUUID());
  await workbench.addSystem(stored);
  await workbench.saveAssessment(assessment);
});
afterEach(() => workbench.close());

it('a trial tells what would change and writes nothing; applying it keeps both versions', async () => {
  await judgeRound(assessment);
  const port = createSystemsPort(workbench, now);
  const kept = await workbench.readReviewed([assessment.id, 'county', stored.key]);

  const unchanged = await port.trial({ base: stored, system: stored.system }, assessment, () => 0);
  expect(unchanged.rows.map(({ changes }) => changes)).toEqual([[]]);

  const run = await port.trial({ base: stored, system: edited }, assessment, () => 0);
  expect(run.skipped).toEqual([]);
  const [row] = run.rows;
  expect(row?.changes.map(({ itemId, why }) => [itemId, why])).toEqual([
    ['links', '分值：10 分 → 40 分'],
    ['guide', '已删去的指标'],
  ]);
  expect(await workbench.findAssessment(assessment.id)).toMatchObject({ systems: [stored.key] });
  expect((await workbench.listSystems()).filter(({ origin }) => origin === 'own')).toHaveLength(1);

  const applied = await port.applyTrial('部门栏目加重');
  expect(applied).toMatchObject({ basedOn: stored.key, note: '部门栏目加重' });
  expect(applied.key).not.toBe(stored.key);
  const round = await workbench.findAssessment(assessment.id);
  expect(round?.systems).toEqual([applied.key]);
  const after = await workbench.readReviewed([assessment.id, 'county', applied.key]);
  expect(after?.totals.scored).toBe(row?.after.scored);
  expect(after?.items.find(({ final }) => final.id === 'seen')?.human).toMatchObject({
    outcome: 'passed',
  });
  expect(await workbench.readReviewed([assessment.id, 'county', stored.key])).toEqual(kept);
});

it('an archive that is gone is told, not guessed', async () => {
  await judgeRound(assessment);
  const audits = await openAuditDatabase();
  await audits.remove('a');
  audits.close();
  const port = createSystemsPort(workbench, now);
  const run = await port.trial({ base: stored, system: edited }, assessment, () => 0);
  expect(run.rows).toEqual([]);
  expect(run.skipped[0]?.reason).toContain('存档已删除');
});

it('a used version is never written over', async () => {
  const port = createSystemsPort(workbench, now);
  const second = await port.save({ base: stored, system: edited }, '第二版');
  const third = await port.save({ base: stored, system: edited }, '第三版');
  expect([second.system.version, third.system.version]).toEqual(['2', '3']);
  expect(await workbench.findSystem(stored.key)).toEqual(stored);
});

it('every system of a round is judged by its own thresholds', async () => {
  const home = { audits: ['home-freshness'], scoring: { rule: 'all-or-nothing' } } as const;
  const homeOf = (more: Partial<Indicator>): Indicator =>
    indicatorOf({ id: 'home', ...home, audits: [...home.audits], ...more });
  const strict = storedSystemOf([homeOf({ rules: { 'home-stale': { value: 0 } } })], {
    id: 'strict',
  });
  const lax = storedSystemOf([homeOf({ rules: { 'home-stale': { value: 36500 } } })], {
    id: 'lax',
  });
  for (const system of [strict, lax]) await workbench.addSystem(system);
  const round = assessmentOf({ systems: [strict.key, lax.key] });
  await workbench.saveAssessment(round);
  const audits = await openAuditDatabase();
  await audits.remove('a');
  const { store } = await storeCrawl(audits, 40);
  const systems = [strict.system, lax.system];
  const judged = await judgeStored(audits, store.current(), store.collect(), systems);
  await workbench.saveAudit(round, 'county', 'a', judged);
  const outcomeUnder = async (key: string) =>
    (await workbench.readReviewed([round.id, 'county', key]))?.items.map(
      ({ final }) => final.outcome,
    );
  expect(await outcomeUnder(strict.key)).not.toEqual(['passed']);
  expect(await outcomeUnder(lax.key)).toEqual(['passed']);

  // A trial judges the same way: nothing changes under the system as it is.
  const port = createSystemsPort(workbench, now);
  const unchanged = await port.trial({ base: lax, system: lax.system }, round, () => 0);
  expect(unchanged.rows.map(({ changes }) => changes)).toEqual([[]]);
  audits.close();
});

it('a round goes back to the version before, with what people said since', async () => {
  await judgeRound(assessment);
  const port = createSystemsPort(workbench, now);
  const before = await workbench.listSummaries(assessment.id);
  await port.trial({ base: stored, system: edited }, assessment, () => 0);
  const applied = await port.applyTrial('部门栏目加重');
  await workbench.removeVerdict([assessment.id, 'county', applied.key], 'seen');
  await workbench.saveVerdict(
    verdictOf({ systemKey: applied.key, itemId: 'links', outcome: 'inapplicable' }),
  );
  const wish = { assessmentId: assessment.id, from: applied, to: stored };
  expect(await port.goBack(wish, () => 0)).toEqual({ rejudged: 0, skipped: [] });
  expect((await workbench.findAssessment(assessment.id))?.systems).toEqual([stored.key]);
  const after = await workbench.readReviewed([assessment.id, 'county', stored.key]);
  expect(after?.items.map(({ final, human }) => [final.id, human?.outcome ?? null])).toEqual([
    ['links', 'inapplicable'],
    ['guide', null],
    // Taken back under the later version.
    ['seen', null],
  ]);
  expect(await workbench.listSystems()).toContainEqual(applied);

  await workbench.removeVerdict([assessment.id, 'county', stored.key], 'links');
  await workbench.saveVerdict(verdictOf({ systemKey: stored.key, itemId: 'seen' }));
  const restored = (await workbench.listSummaries(assessment.id)).filter(
    ({ systemKey }) => systemKey === stored.key,
  );
  expect(restored.map(({ scored }) => scored)).toEqual(before.map(({ scored }) => scored));
  await expect(port.goBack(wish, () => 0)).rejects.toThrow('已不用这个版本');
});

it('what was read after a version was applied is judged anew on the way back', async () => {
  await judgeRound(assessment);
  const port = createSystemsPort(workbench, now);
  await port.trial({ base: stored, system: edited }, assessment, () => 0);
  const applied = await port.applyTrial('部门栏目加重');
  const round = await workbench.findAssessment(assessment.id);
  const audits = await openAuditDatabase();
  const audit = await audits.find('a');
  if (audit === null || round === null) throw new Error('they are there');
  const site = await readStoredSite(audits, audit);
  const judged = await judgeStored(audits, audit, site, [applied.system]);
  audits.close();
  await workbench.saveAudit(round, 'county', 'other', judged);
  const wish = { assessmentId: assessment.id, from: applied, to: stored };
  const { skipped, rejudged } = await port.goBack(wish, () => 0);
  expect([rejudged, skipped.map(({ name }) => name)]).toEqual([0, ['岚溪县人民政府']]);
});
