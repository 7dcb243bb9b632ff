// The built extension in a real Firefox: a click on its icon, the checklist, a mark in the page.
// Exit status: 0 it works, 1 it does not, 3 there is no Firefox to try it in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { portal } from './demo/render-demo.mjs';
import { serveDemo } from './demo/serve-demo.mjs';
import { findFirefox } from './find-browser.mjs';
import { FirefoxAbsent, launchFirefox } from './firefox/launch-firefox.mjs';

const extensionFolder = resolve('.output/firefox-mv3');
const extension = 'mingcha@mingcha.example.org';
// Firefox draws the host of an extension's pages by lot; a preference fixes it.
const pages = '5f0d3c1e-6a52-4b0e-9a57-0d6f5c1b7a10';
const oldestVersion = 140;
const waitLimitMs = 60_000;
const timeLimitMs = 300_000;
const documentUrl = `http://${portal.host}/zfxxgk/zcwj/t20260320_1001.html`;
const button = `${extension.replaceAll(/[@.]/g, '_')}-browser-action`;

function expect(what, isTrue) {
  if (!isTrue) throw new Error(`not so: ${what}`);
}

/** Asks again until there is an answer. Errors: thrown where none comes in time. */
async function until(what, ask) {
  const end = Date.now() + waitLimitMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`not so in time: ${what}`);
}

function createDriver(send) {
  const evaluate = async (context, expression) => {
    const target = { context };
    const answer = await send('script.evaluate', { expression, target, awaitPromise: true });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
  const open = async (context, url, wait) => {
    await send('browsingContext.navigate', { context, url, wait });
  };
  return {
    evaluate,
    open,
    /** Opens the popup's page; its load event never comes, so its content is awaited. */
    openPopup: async (context, search, selector) => {
      await open(context, `moz-extension://${pages}/popup.html${search}`, 'none');
      const expression = `location.search === '${search}' && document.querySelector('${selector}')?.textContent`;
      return await until(`the popup shows ${selector}`, () =>
        evaluate(context, expression).catch(() => null),
      );
    },
    newTab: async () => (await send('browsingContext.create', { type: 'tab' })).context,
    windows: async (scope = {}) => (await send('browsingContext.getTree', scope)).contexts,
  };
}

/** Puts the icon into the toolbar, where a person finds it, and clicks it; gives the number that then stands on it. */
async function clickIcon(driver, window) {
  await driver.evaluate(window, `CustomizableUI.addWidgetToArea('${button}', 'nav-bar')`);
  const icon = `document.querySelector('#${button} .unified-extensions-item-action-button')`;
  await driver.evaluate(window, `${icon}.click()`);
  const popup = `document.querySelector('.webextension-popup-browser')`;
  const isDrawn = `${popup}?.clientWidth === 400 && ${popup}.clientHeight === 600`;
  await until('the popup is 400 × 600', () => driver.evaluate(window, isDrawn));
  const badge = `${icon}.querySelector('.toolbarbutton-badge').textContent`;
  return await until('a number stands on the icon', () => driver.evaluate(window, badge));
}

async function walk({ send }) {
  const driver = createDriver(send);
  await send('webExtension.install', { extensionData: { type: 'path', path: extensionFolder } });
  const [{ context: page }] = await driver.windows();
  const [{ context: window }] = await driver.windows({ 'moz:scope': 'chrome' });
  await driver.open(page, documentUrl, 'complete');

  const popup = await driver.newTab();
  await driver.openPopup(popup, '', 'main');
  const tabs = `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => !url?.startsWith('moz-extension')).id)`;
  const search = `?tab=${String(await driver.evaluate(popup, tabs))}`;
  const refusal = await driver.openPopup(popup, search, '.notice-what');
  expect('nothing is read before a click', refusal.includes('许可'));

  await send('browsingContext.activate', { context: page });
  const badge = await clickIcon(driver, window);
  await driver.openPopup(popup, `${search}&settings`, '.item');
  const failed = await driver.evaluate(
    popup,
    `document.querySelector('.count-failed .figure').textContent`,
  );
  expect(`the icon shows the failures (${badge}, ${failed})`, badge === failed && failed !== '0');
  const chooser = `document.querySelector('.holidays input[type=file]') !== null`;
  expect('a tab has the field for a holiday file', await driver.evaluate(popup, chooser));
  await driver.evaluate(popup, `document.querySelector('.locate').click()`);
  const isMarked = `document.querySelector('mingcha-marks') !== null`;
  await until('the page is marked', () => driver.evaluate(page, isMarked));

  await driver.openPopup(popup, search, '.item');
  const { data } = await send('browsingContext.captureScreenshot', { context: popup });
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/firefox.png', Buffer.from(data, 'base64'));
}

/** Ends the program where the browser hangs. */
function limitTime(firefox) {
  return setTimeout(() => {
    console.error(`not done within ${String(timeLimitMs / 1000)} s`);
    void firefox.close().finally(() => process.exit(1));
  }, timeLimitMs);
}

async function smoke(executablePath, port) {
  const firefox = await launchFirefox({
    executablePath,
    preferences: {
      'extensions.webextensions.uuids': JSON.stringify({ [extension]: pages }),
      'intl.accept_languages': 'zh-CN',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
    },
  });
  const timer = limitTime(firefox);
  try {
    if (Number.parseInt(firefox.version, 10) < oldestVersion) {
      throw new FirefoxAbsent(`Firefox ${firefox.version} is older than ${String(oldestVersion)}`);
    }
    await walk(firefox);
    console.log(`Firefox ${firefox.version}: the icon was clicked, the checklist read.`);
  } finally {
    clearTimeout(timer);
    await firefox.close();
  }
}

async function smokeWithPortal() {
  const executablePath = findFirefox();
  if (executablePath === null) throw new FirefoxAbsent('no Firefox found, set FIREFOX_PATH to one');
  if (!existsSync(extensionFolder)) throw new Error('not built: run `npm run build:firefox` first');
  const { port, close } = await serveDemo();
  try {
    await smoke(executablePath, port);
  } finally {
    close();
  }
}

try {
  await smokeWithPortal();
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof FirefoxAbsent ? 3 : 1;
}
