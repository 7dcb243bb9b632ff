import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The browser's own side panel, which Playwright does not count among its pages. */
export interface RealPanel {
  /** The value of an expression, worked out in the panel. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Closes it, so that it keeps no records open for the next journey. */
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** Finds the side panel once the browser shows it. */
export async function findSidePanel(page: Page): Promise<RealPanel> {
  const session = await page.context().newCDPSession(page);
  const find = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(({ url }) =>
      url.includes('/sidepanel.html'),
    )?.targetId;
  await expect.poll(find).toBeDefined();
  const targetId = (await find()) ?? '';
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (value: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as Answer;
    waiting.get(id ?? -1)?.(result?.result?.value);
  });
  let count = 0;
  return {
    close: async () => {
      await session.send('Target.closeTarget', { targetId });
    },
    evaluate: async (expression) => {
      const id = (count += 1);
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      const params = { expression, returnByValue: true, awaitPromise: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      return await answer;
    },
  };
}
