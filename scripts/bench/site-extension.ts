import { civilDateAt } from '../../src/browser/today.ts';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';
import { startHost } from '../../tests/e2e/support/extension.ts';

/** Memory of the extension's page while it reads a portal of some thousand pages; needs `npm run build:e2e`. */
const scale = Number(process.argv[2] ?? '4.2');
const portal = createPortal(61, 'generic', {
  level: 'county',
  scale,
  asOf: civilDateAt(new Date()),
});
const server = await servePortal(portal);
const host = await startHost({ port: server.port, requests: [], close: () => server.close() });
const url = `http://${portal.host}:${String(server.port)}/`;
const home = await host.context.newPage();
await home.goto(url);
const popup = await host.openPopup(home);
const opened = host.context.waitForEvent('page');
await popup.getByRole('button', { name: '全站检查', exact: true }).click();
const begun = await opened;
await begun.getByLabel('层级').selectOption('county');
await begun.getByRole('button', { name: '开始检查' }).click();
await begun.getByText(/已取得 [2-9] 页/).waitFor();
await begun.getByRole('button', { name: '暂停' }).click();
await begun.getByText('检查已停止，可以继续。').waitFor();

// The polite default would take most of an hour and stop at a thousand pages: the kept audit goes on without both.
await begun.evaluate(async () => {
  const opening = indexedDB.open('mingcha-audits');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const work = database.transaction(['audits', 'events'], 'readwrite');
  const more = { delayMs: 0, isExhaustive: true, maxPages: 100_000, maxRequests: 200_000 };
  const audits = work.objectStore('audits').openCursor();
  audits.onsuccess = () => {
    const value = audits.result?.value;
    audits.result?.update({ ...value, reason: null, options: { ...value.options, ...more } });
  };
  const events = work.objectStore('events').openCursor();
  events.onsuccess = () => {
    const cursor = events.result;
    if (cursor === null) return;
    const { event, ...rest } = cursor.value;
    if (event?.kind === 'start') {
      cursor.update({ ...rest, event: { ...event, options: { ...event.options, ...more } } });
    }
    cursor.continue();
  };
  await new Promise<void>((resolve) => {
    work.oncomplete = () => resolve();
  });
  database.close();
});
await begun.close();

const page = await host.openWorkbench();
const session = await host.context.newCDPSession(page);
await session.send('Performance.enable');
const heapMb = async (): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
};
console.log(`0 pages: ${(await heapMb()).toFixed(0)} MB`);
await page.getByRole('link', { name: '全站检查' }).click();
await page.getByRole('button', { name: /未完成/ }).click();
await page.getByRole('button', { name: '继续检查' }).click();
const found = page.getByRole('heading', { name: /^问题 \d+ 项$/ });
for (let next = 1000; ; next += 1000) {
  while (server.log.length < next && !(await found.isVisible())) await page.waitForTimeout(200);
  console.log(
    `${String(server.log.length)} requests: ${(await heapMb()).toFixed(0)} MB of JavaScript heap`,
  );
  if (await found.isVisible()) break;
}
console.log(`judged, ${String(server.log.length)} requests: ${(await heapMb()).toFixed(0)} MB`);
await host.context.close();
await server.close();
