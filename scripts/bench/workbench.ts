import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { launchBrowser } from '../launch-browser.mjs';

const root = join(import.meta.dirname, '../..');
const agencies = 700;
const itemsEach = 150;
const runs = 5;

const at = '2026-11-21T02:00:00.000Z';
const place = { assessmentId: 'bench', systemKey: 'bench@1' };
const groupOf = (i: number): string => `指标组${String(Math.floor(i / 15) + 1)}`;
const outcomes = ['passed', 'failed', 'passed', 'cantTell', 'passed'];
const outcomeOf = (i: number): string => outcomes[i % 5] ?? 'passed';
const indexes = Array.from({ length: itemsEach }, (_, i) => i);

function makeSystem(): object {
  const items = indexes.map((i) => ({
    ...{ id: `i${String(i)}`, title: `指标${String(i + 1)}`, level1: groupOf(i), level2: null },
    ...{ level3: null, points: 1, criteria: [], method: 'automatic', audits: ['broken-link'] },
    ...{ columns: [], scoring: { rule: 'all-or-nothing' }, status: 'unverified' },
  }));
  const table = { id: 'bench', name: '性能测量', issuer: '', year: 2026, version: '1', source: '' };
  const form = { levels: [], passLine: 60, verification: '', items };
  const system = { schema: 'indicator-system@1', ...table, ...form };
  return { key: 'bench@1', system, origin: 'own', basedOn: null, createdAt: at, note: '' };
}

function makeSheet(): object {
  const items = indexes.map((i) => ({
    ...{ id: `i${String(i)}`, title: `指标${String(i + 1)}`, group: [groupOf(i)], points: 1 },
    ...{ outcome: outcomeOf(i), scored: 1, deducted: 0, method: 'automatic', findings: [] },
    ...{ decidedRatio: 1, passed: 1 },
  }));
  const engine = { auditId: 'a', asOf: '2026-11-21', engineVersion: '', calendarRevision: '' };
  return { ...place, ...engine, judgedAt: at, items, findings: [], notChecked: [] };
}

function makeSummary(): object {
  const counts = { failed: 30, cantTell: 30, passed: 90, inapplicable: 0, untested: 0 };
  const ofGroup = { failed: 3, cantTell: 3, passed: 9, inapplicable: 0, untested: 0 };
  const groups = indexes
    .filter((i) => i % 15 === 0)
    .map((i) => ({
      title: groupOf(i),
      outcome: outcomeOf(i / 15),
      points: 15,
      scored: 9,
      ...ofGroup,
    }));
  const untestedBy = { manual: 0, unread: 0, unanswered: 0 };
  const score = { points: itemsEach, scored: 90, judged: 0.8, vetoed: false, counts, groups };
  return {
    ...place,
    ...score,
    untestedBy,
    notChecked: [],
    decidedByHand: 0,
    waiting: 30,
    updatedAt: at,
  };
}

function makeAssessment(): object {
  const targets = Array.from({ length: agencies }, (_, i) => ({
    ...{ id: `t${String(i)}`, name: `岚溪县第${String(i + 1)}局`, level: 'department' },
    ...{ url: `https://t${String(i)}.lanxi-demo.gov.cn/`, unit: null, contact: null },
  }));
  const base = { id: 'bench', name: '性能测量', round: '', asOf: '2026-11-21', targets };
  const limits = { sample: 10, maxPages: 1000, assessor: '', createdAt: at, updatedAt: at };
  return { schema: 'mingcha/assessment@1', systems: ['bench@1'], ...base, ...limits };
}

interface Seed {
  readonly assessment: object;
  readonly system: object;
  readonly count: number;
  /** Kept once an agency, under its id. */
  readonly each: { readonly sheets: object; readonly summaries: object; readonly runs: object };
}

const run = { ...place, state: 'judged', auditId: 'a', message: '', updatedAt: at };

/** Fills the workbench's records as a finished round would; runs in the extension's own page. */
async function seed({ assessment, system, count, each }: Seed): Promise<void> {
  const opening = indexedDB.open('mingcha-workbench');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('no database'));
  });
  const work = database.transaction([...database.objectStoreNames], 'readwrite');
  work.objectStore('assessments').put(assessment);
  work.objectStore('systems').put(system);
  for (const [store, value] of Object.entries(each)) {
    for (let i = 0; i < count; i += 1) {
      work.objectStore(store).put({ ...value, targetId: `t${String(i)}` });
    }
  }
  await new Promise((resolve) => {
    work.oncomplete = resolve;
  });
  database.close();
}

/** Milliseconds from the start of the page to its first row on screen. */
async function timeFirstRow(page: Page): Promise<number> {
  await page.reload();
  return await page.evaluate(async () => {
    while (document.querySelector('tbody tr[data-target]') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now();
  });
}

/** The same cells as one plain table, made and laid out without any library. */
async function timePlainTable(page: Page, rows: number): Promise<number> {
  return await page.evaluate(async (count) => {
    const began = performance.now();
    const table = document.createElement('table');
    for (let i = 0; i < count; i += 1) {
      const row = table.insertRow();
      for (let cell = 0; cell < 14; cell += 1) row.insertCell().textContent = `✕ ${String(cell)}`;
    }
    document.body.append(table);
    table.getBoundingClientRect();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const took = performance.now() - began;
    table.remove();
    return took;
  }, rows);
}

interface Scrolling {
  readonly frames: number;
  readonly longestMs: number;
}

/** Frames a second while something is scrolled from end to end, and the longest frame. */
async function measureScroll(page: Page, selector: string): Promise<Scrolling> {
  return await page.evaluate(async (name) => {
    const scroller = document.querySelector(name);
    if (scroller === null) return { frames: 0, longestMs: Infinity };
    const moments = [performance.now()];
    for (let top = 0; top < scroller.scrollHeight; top += 120) {
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      moments.push(performance.now());
    }
    const gaps = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0));
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    return { frames: (gaps.length * 1000) / total, longestMs: Math.max(...gaps) };
  }, selector);
}

/** Puts a plain scrolling table of as many rows and cells, all of them drawn, over the place of the matrix. */
async function plantPeer(page: Page, rows: number): Promise<void> {
  await page.evaluate((count) => {
    const place = document.querySelector('.matrix-scroll')?.getBoundingClientRect();
    const scroller = document.createElement('div');
    scroller.id = 'peer';
    scroller.style.cssText = `position: fixed; top: ${String(place?.top ?? 0)}px; left: ${String(place?.left ?? 0)}px;
      width: ${String(place?.width ?? 0)}px; height: ${String(place?.height ?? 0)}px; overflow: auto; background: white;`;
    const style = document.createElement('style');
    style.textContent = `#peer table { width: 100%; border-collapse: collapse; table-layout: fixed; }
      #peer td { height: 36px; padding: 0; border-bottom: 1px solid #ddd; text-align: center; }`;
    const table = document.createElement('table');
    for (let i = 0; i < count; i += 1) {
      const row = table.insertRow();
      for (let cell = 0; cell < 14; cell += 1) row.insertCell().textContent = `✕ ${String(cell)}`;
    }
    scroller.append(style, table);
    document.body.append(scroller);
  }, rows);
}

/** Milliseconds that the page's main thread is on a processor while `work` goes on; other programs do not count. */
async function timeWork(page: Page, work: () => Promise<Scrolling>) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<ReadonlyMap<string, number>> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const before = await read();
  const scrolling = await work();
  const after = await read();
  const of = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    ...scrolling,
    taskMs: of('TaskDuration'),
    scriptMs: of('ScriptDuration'),
    layoutMs: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

const built = ['chrome-mv3', 'chrome-mv3-e2e']
  .map((name) => join(root, '.output', name))
  .find((folder) => existsSync(folder));
if (built === undefined) throw new Error('build the extension first: npm run build');
const { context, extensionId } = await launchBrowser({
  executablePath: process.env['CHROME_PATH'] ?? findBrowser() ?? '/usr/bin/chromium',
  extensionFolder: built,
  isHeadless: true,
});
const page = await context.newPage();
// The compiler of this script names functions by a helper that the page does not have.
await page.addInitScript('globalThis.__name ??= (value) => value');
await page.goto(`chrome-extension://${extensionId}/workbench.html#/assessments`);
await page.waitForSelector('h1');
await page.waitForTimeout(1000);
await page.evaluate(seed, {
  assessment: makeAssessment(),
  system: makeSystem(),
  count: agencies,
  each: { sheets: makeSheet(), summaries: makeSummary(), runs: run },
});
await page.goto(`chrome-extension://${extensionId}/workbench.html#/assessments/bench`);
const times: number[] = [];
for (let i = 0; i < runs; i += 1) times.push(await timeFirstRow(page));
const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Infinity;
const plain = await timePlainTable(page, agencies);
const steps = (agencies * 36) / 120;
const matrix = await timeWork(page, () => measureScroll(page, '.matrix-scroll'));
await plantPeer(page, agencies);
const peer = await timeWork(page, () => measureScroll(page, '#peer'));
const round = (value: number): string => value.toFixed(1);
console.log(`${String(agencies)} agencies × ${String(itemsEach)} items`);
console.log(`first row after ${round(median)} ms (median of ${String(runs)})`);
console.log(`plain table of the same rows ${round(plain)} ms, ratio ${round(median / plain)}`);
for (const [name, each] of Object.entries({ matrix, 'plain table': peer })) {
  const { frames, longestMs, taskMs, scriptMs, layoutMs } = each;
  console.log(
    `scrolling the ${name}: ${round(frames)} frames a second, longest ${round(longestMs)} ms; main thread ${round(taskMs / steps)} ms a step (script ${round(scriptMs / steps)}, style and layout ${round(layoutMs / steps)})`,
  );
}
await context.close();
