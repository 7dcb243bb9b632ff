import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openScan } from '../../src/browser/open-scan.ts';
import { Request } from '../../src/engine/model/popup-message.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

let asked: unknown[] = [];

function answerWith(answer: () => Promise<unknown>): void {
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    asked.push(message);
    return await answer();
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
});

describe('openScan', () => {
  it('asks for the tab of the address under the stored indicator system', async () => {
    answerWith(() => Promise.resolve('the answer'));
    await fakeBrowser.storage.local.set({ settings: { systemId: 'platform-61' } });
    const scan = await openScan('?tab=7');
    expect(scan?.tabId).toBe(7);
    expect(scan?.settings).toEqual({ systemId: 'platform-61' });
    expect(await scan?.answer).toBe('the answer');
    expect(asked.map((message) => Request.parse(message))).toEqual([
      {
        type: 'scan',
        tabId: 7,
        choice: { asOf: null, systemId: 'platform-61' },
        force: false,
      },
    ]);
  });

  it.each([undefined, 'damaged', { systemId: 61 }, null])(
    'leaves the system to the program where %j is stored',
    async (settings) => {
      answerWith(() => Promise.resolve(null));
      await fakeBrowser.storage.local.set({ settings });
      await openScan('?tab=7');
      expect(asked).toMatchObject([{ choice: { systemId: null } }]);
    },
  );

  it('leaves a failure to whoever waits for the answer', async () => {
    answerWith(() => Promise.reject(new Error('the worker is gone')));
    const scan = await openScan('?tab=7');
    await expect(scan?.answer).rejects.toThrow('the worker is gone');
  });
});
