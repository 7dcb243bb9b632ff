// @vitest-environment jsdom
import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHolidayPort } from '../../src/browser/holiday-port.ts';
import { maxHolidayFileLength } from '../../src/engine/model/popup-message.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const asked: unknown[] = [];
const tooLarge = { state: 'refused', fault: 'too-large', detail: '' };
const fileOf = (text: string) => ({
  name: 'holidays.json',
  size: new TextEncoder().encode(text).length,
  text: () => Promise.resolve(text),
});
const load = async (text: string) => await createHolidayPort(7).load(fileOf(text) as File);

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
    return Promise.resolve({ state: 'in-use', file: null });
  });
});

describe('createHolidayPort', () => {
  it('hands name and text of a file to the worker', async () => {
    expect(await load('{}')).toEqual({ state: 'in-use', file: null });
    expect(asked).toEqual([{ type: 'load-holidays', fileName: 'holidays.json', text: '{}' }]);
  });

  it('takes a file of the greatest length and refuses a longer one', async () => {
    expect(await load('年'.repeat(maxHolidayFileLength))).toMatchObject({ state: 'in-use' });
    expect(await load('a'.repeat(maxHolidayFileLength + 1))).toEqual(tooLarge);
    expect(asked).toHaveLength(1);
  });

  it('does not read a file that is far too large', async () => {
    const text = vi.fn<() => Promise<string>>();
    const file = { name: 'film.json', size: maxHolidayFileLength * 3 + 1, text };
    expect(await createHolidayPort(7).load(file as unknown as File)).toEqual(tooLarge);
    expect(text).not.toHaveBeenCalled();
  });

  it('chooses files where the popup is, but for Firefox, which closes it', () => {
    expect(createHolidayPort(7).openInTab).toBeNull();
    vi.stubGlobal('location', { protocol: 'moz-extension:', search: '' });
    expect(createHolidayPort(7).openInTab).not.toBeNull();
    vi.stubGlobal('location', { protocol: 'moz-extension:', search: '?tab=7&settings' });
    expect(createHolidayPort(7).openInTab).toBeNull();
    vi.unstubAllGlobals();
  });
});
