// @vitest-environment jsdom
import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopupPort } from '../../src/browser/popup-port.ts';
import type { ScanAnswer } from '../../src/engine/model/popup-message.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const choice = { asOf: null, systemId: null };
const opening: ScanAnswer = { state: 'not-government', name: '开始的回答' };
const later: ScanAnswer = { state: 'not-government', name: '后来的回答' };
let asked: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
    return Promise.resolve(later);
  });
});

describe('createPopupPort', () => {
  it('takes the answer of the scan that the popup opened with, even when it came first', async () => {
    const answer = Promise.resolve(opening);
    const port = createPopupPort(7, answer);
    await answer;
    expect(await port.scan(choice, false)).toEqual(opening);
    expect(asked).toEqual([]);
  });

  it('shares it with a scan that is asked for meanwhile', async () => {
    const port = createPopupPort(7, Promise.resolve(opening));
    const answers = await Promise.all([port.scan(choice, false), port.scan(choice, false)]);
    expect(answers).toEqual([opening, opening]);
    expect(asked).toEqual([]);
  });

  it('scans anew after that, and at once when it is told to', async () => {
    const port = createPopupPort(7, Promise.resolve(opening));
    expect(await port.scan(choice, true)).toEqual(later);
    expect(await port.scan(choice, false)).toEqual(later);
    expect(asked).toMatchObject([
      { type: 'scan', tabId: 7, force: true },
      { type: 'scan', tabId: 7, force: false },
    ]);
  });

  it.each([
    { name: 'failed', open: () => Promise.reject(new Error('the worker is gone')) },
    { name: 'is no answer', open: () => Promise.resolve('no answer') },
  ])('can be asked once more when the opening $name', async ({ open }) => {
    const port = createPopupPort(7, open());
    await expect(port.scan(choice, false)).rejects.toThrow();
    expect(await port.scan(choice, false)).toEqual(later);
  });
});
