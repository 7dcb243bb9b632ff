// Clicks the extension's icon in the toolbar, which grants activeTab, and talks to the popup that opens.
import { chromium } from 'playwright-core';

/** Whether a browser lets a program click a toolbar icon: the method is new and experimental. */
export async function canClickIcon(executablePath) {
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--enable-unsafe-extension-debugging'],
  });
  const session = await context.browser().newBrowserCDPSession();
  const click = session.send('Extensions.triggerAction', { id: '', targetId: '' });
  const refusal = await click.then(() => '', String);
  await context.close();
  return !/wasn't found|not available/.test(refusal);
}

/**
 * Clicks the icon on a page; gives the popup that it opens, and the moment of the click in milliseconds since 1970.
 * Playwright does not attach to popups, so this speaks to it through the browser's own session.
 */
export async function clickIcon(context, extensionId, page) {
  const session = await context.browser().newBrowserCDPSession();
  const opened = findPopup(session, extensionId);
  await session.send('Target.setDiscoverTargets', { discover: true });
  const targetId = await findTab(context, session, page);
  const clickedAt = performance.timeOrigin + performance.now();
  await session.send('Extensions.triggerAction', { id: extensionId, targetId });
  return { clickedAt, ...(await attach(session, await opened)) };
}

function findPopup(session, extensionId) {
  return new Promise((done) => {
    session.on('Target.targetInfoChanged', ({ targetInfo: { type, url, targetId } }) => {
      if (type === 'page' && url.startsWith(`chrome-extension://${extensionId}/`)) done(targetId);
    });
  });
}

/** A tab is a target of its own, around that of its page. */
async function findTab(context, session, page) {
  const pageSession = await context.newCDPSession(page);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  await pageSession.detach();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }) => url === targetInfo.url);
  if (tabs.length !== 1) throw new Error(`${String(tabs.length)} tabs show ${targetInfo.url}`);
  return tabs[0].targetId;
}

async function attach(session, targetId) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result, error } = JSON.parse(message);
    waiting.get(id)?.(error === undefined ? { result } : { error });
    waiting.delete(id);
  });
  let count = 0;
  const send = async (method, params = {}) => {
    const id = (count += 1);
    const answered = new Promise((done) => waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return {
    /** Value of an expression in the popup. */
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception.description);
      return result.value;
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
    /** PNG of what the popup shows. */
    screenshot: async () =>
      Buffer.from((await send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
  };
}
