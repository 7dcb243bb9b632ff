import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAuditDatabase } from '../../../src/browser/crawl/audit-database.ts';
import { judgeStored } from '../../../src/browser/crawl/judge-stored.ts';
import { changeSystems, returnSystems } from '../../../src/browser/workbench/change-systems.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { describeTrial, trySystems } from '../../../src/browser/workbench/try-systems.ts';
import { assessmentOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const home = {
  id: 'home',
  audits: ['home-freshness'],
  scoring: { rule: 'all-or-nothing' },
} as const;
const byHand = { method: 'manual', audits: [], scoring: { rule: 'manual' } } as const;
const first = storedSystemOf(
  [
    indicatorOf({ ...home, audits: [...home.audits] }),
    indicatorOf({ id: 'seen', ...byHand, audits: [] }),
    indicatorOf({ id: 'phone', title: '电话抽查', ...byHand, audits: [] }),
  ],
  { version: '1' },
);
/** Without 电话抽查, and stricter on the home page. */
const second = storedSystemOf(
  [
    indicatorOf({ ...home, audits: [...home.audits], rules: { 'home-stale': { value: 0 } } }),
    indicatorOf({ id: 'seen', ...byHand, audits: [], points: 20 }),
  ],
  { version: '2' },
);
const other = storedSystemOf([indicatorOf({ ...home, audits: [...home.audits] })], { id: 'other' });
const round = assessmentOf({ systems: [first.key] });
let workbench: Workbench;
let clock = 0;
const now = (): Date => new Date(Date.parse('2026-11-21T03:00:00Z') + (clock += 1000));
const nothing = (): void => undefined;

const tryKeys = (...keys: string[]) =>
  trySystems(workbench, { assessmentId: round.id, keys }, now, nothing);
const apply = async (...keys: string[]) => changeSystems(workbench, await tryKeys(...keys), now);
const read = (key: string) => workbench.readReviewed([round.id, 'county', key]);
const said = async (key: string) =>
  (await read(key))?.items.map(({ final, human }) => [final.id, human?.outcome ?? null]);

beforeEach(async () => {
  workbench = await openWorkbench(now, crypto.randomUUID());
  for (const stored of [first, second, other]) await workbench.addSystem(stored);
  await workbench.saveAssessment(round);
  const audits = await openAuditDatabase();
  await audits.remove('a');
  const { store } = await storeCrawl(audits, 12);
  const judged = await judgeStored(audits, store.current(), store.collect(), [first.system]);
  audits.close();
  await workbench.saveAudit(round, 'county', 'a', judged);
  for (const itemId of ['seen', 'phone']) {
    await workbench.saveVerdict(verdictOf({ systemKey: first.key, itemId }));
  }
});
afterEach(() => workbench.close());

it('says what would change before anything is written', async () => {
  const tried = await tryKeys(other.key, second.key);
  const { steps, ranking, skipped } = await describeTrial(workbench, tried);
  expect(steps).toMatchObject([
    { kind: 'added', to: other, judged: 1, verdicts: 0 },
    {
      kind: 'moved',
      from: first,
      to: second,
      rows: [{ name: '岚溪县人民政府' }],
      carried: 1,
      left: [{ agency: '岚溪县人民政府', title: '电话抽查', outcome: 'passed' }],
    },
  ]);
  expect(
    steps[1]?.kind === 'moved' && steps[1].rows[0]?.changes.map(({ itemId }) => itemId),
  ).toEqual(['home', 'seen', 'phone']);
  expect([ranking, skipped]).toEqual([other, []]);
  expect(await workbench.findAssessment(round.id)).toEqual(tried.assessment);
  expect(await read(second.key)).toBeNull();
});

it('takes a newer version with what people said, and goes back with all of it', async () => {
  const before = await workbench.listSummaries(round.id);
  expect(await apply(second.key)).toEqual({ rejudged: 1, skipped: [] });
  expect(await said(second.key)).toEqual([
    ['home', null],
    ['seen', 'passed'],
  ]);
  expect((await read(second.key))?.items[0]?.final.outcome).toBe('failed');
  const wish = { assessmentId: round.id, keys: [first.key] };
  expect(await returnSystems(workbench, wish, now, nothing)).toEqual({ rejudged: 0, skipped: [] });
  expect(await said(first.key)).toEqual([
    ['home', null],
    ['seen', 'passed'],
    ['phone', 'passed'],
  ]);
  const back = (await workbench.listSummaries(round.id)).filter(
    ({ systemKey }) => systemKey === first.key,
  );
  expect(back.map(({ scored }) => scored)).toEqual(before.map(({ scored }) => scored));
});

it('a table that is taken out keeps its verdicts for the day it is taken in again', async () => {
  await apply(other.key);
  expect((await workbench.findAssessment(round.id))?.systems).toEqual([other.key]);
  const { steps } = await describeTrial(workbench, await tryKeys(other.key, first.key));
  expect(steps).toMatchObject([{ kind: 'added', judged: 1, verdicts: 2 }]);
  await apply(other.key, first.key);
  expect(await said(first.key)).toContainEqual(['phone', 'passed']);
});

it('an agency whose archive is gone is named, and says so itself', async () => {
  const audits = await openAuditDatabase();
  await audits.remove('a');
  audits.close();
  const { skipped } = await apply(first.key, other.key);
  expect(skipped).toMatchObject([{ name: '岚溪县人民政府' }]);
  expect(await read(other.key)).toBeNull();
  expect((await workbench.listRuns(round.id))[0]?.message).toMatch(/没有结果.*重新检查/);
});

it('is not written where the round was changed or read since the trial', async () => {
  const tried = await tryKeys(other.key);
  await workbench.saveAssessment({ ...round, name: '改名' });
  await expect(changeSystems(workbench, tried, now)).rejects.toThrow('请重新试算');
  const again = await tryKeys(other.key);
  const [run] = await workbench.listRuns(round.id);
  if (run === undefined) throw new Error('it was judged');
  await workbench.saveRun({ ...run, updatedAt: now().toISOString() });
  await expect(changeSystems(workbench, again, now)).rejects.toThrow('请重新试算');
  await workbench.saveRun({ ...run, state: 'running' });
  await expect(tryKeys(other.key)).rejects.toThrow('请先暂停检查');
  expect((await workbench.findAssessment(round.id))?.systems).toEqual([first.key]);
});
