// Shows the product: `npm start` on the demo portal, `npm start -- <url>` on a page of the user's choice.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { bootstrap, obtainBrowser } from './bootstrap.mjs';
import { binOf, runCommand } from './run-command.mjs';

const chosen = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const extensionFolder = resolve('.output/chrome-mv3-e2e');

function hasDisplay() {
  if (process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

async function buildExtension() {
  console.log('Building the extension …');
  const build = [...binOf('wxt', 'bin/wxt.mjs'), 'build', '--mode', 'e2e'];
  const { code, output } = await runCommand(process.execPath, build, { isQuiet: true });
  if (code !== 0) stop(output);
}

/** The demo's addresses, or the one that the user gave. */
async function openSite() {
  if (chosen !== undefined) {
    if (!URL.canParse(chosen)) stop(`Not an address: ${chosen}`);
    return { hosts: {}, url: new URL(chosen).href, close: () => undefined };
  }
  const { serveDemo } = await import('./demo/serve-demo.mjs');
  const { portal } = await import('./demo/render-demo.mjs');
  const { port, close } = await serveDemo();
  const site = `http://${portal.host}`;
  console.log('Demo portal 岚溪县人民政府 (invented), pages with planted faults:');
  for (const page of portal.pages.filter(({ isBare }) => !isBare)) {
    const faults = page.faults.map(({ what }) => what).join('；') || '（没有错）';
    console.log(`  ${site}${page.path}  ${faults}`);
  }
  return { hosts: { [portal.host]: port }, url: `${site}/zfxxgk/zcwj/t20260320_1001.html`, close };
}

/** Popup of the tab as a page of its own, so that it stays open and can be read. */
async function openChecklist(context, extensionId, url) {
  const { findTabId, findWorker } = await import('./launch-browser.mjs');
  const tabId = await findTabId(await findWorker(context, extensionId), url);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${String(tabId)}`);
  return popup;
}

/** The popup's picture, and the same checklist in words: the command line reads the same bytes. */
async function printChecklist(popup, page) {
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.waitForSelector('.skeleton', { state: 'detached', timeout: 30_000 });
  const scan = ['bin/mingcha.mjs', 'scan', '-', '--url', page.url()];
  const { stdout, stderr } = spawnSync(process.execPath, scan, {
    input: await page.content(),
    encoding: 'utf8',
  });
  console.log(`\n${stdout || stderr}`);
  mkdirSync('out', { recursive: true });
  const path = resolve('out/checklist.png');
  await popup.screenshot({ path });
  console.log(`Screenshot: ${path}`);
}

/** A click on the icon, done by the extension itself; in a window of its own where that is refused. */
async function showPopup(context, extensionId, page) {
  const { findWorker } = await import('./launch-browser.mjs');
  const worker = await findWorker(context, extensionId);
  await page.bringToFront();
  const isOpen = await worker.evaluate(() =>
    chrome.action.openPopup().then(
      () => true,
      () => false,
    ),
  );
  if (!isOpen) await openChecklist(context, extensionId, page.url());
  console.log('\nClick the icon 明察 on any page. Close the browser to end.');
  await new Promise((done) => context.on('close', done));
}

await bootstrap();
const executablePath = await obtainBrowser();
if (executablePath === null) process.exit(1);
await buildExtension();
const site = await openSite();
const { launchBrowser } = await import('./launch-browser.mjs');
const isHeadless = !hasDisplay();
const { context, extensionId } = await launchBrowser({
  executablePath,
  extensionFolder,
  isHeadless,
  hosts: site.hosts,
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  const refusal = await page.goto(site.url).then(
    () => null,
    (error) => error.message.split('\n')[0],
  );
  if (refusal !== null) {
    console.error(`打不开 ${site.url}：${refusal}。请核对地址和网络后重试。`);
    process.exitCode = 1;
  } else if (isHeadless) {
    await printChecklist(await openChecklist(context, extensionId, page.url()), page);
  } else await showPopup(context, extensionId, page);
} finally {
  await context.close();
  site.close();
}
