import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import {
  findBesideItem,
  findTabBeside,
  keepBesideItem,
} from '../../../src/browser/workbench/beside-items.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const itemOf = (targetId: string, second: number) => ({
  assessmentId: 'round',
  targetId,
  systemKey: 'system',
  itemId: 'item',
  host: 'www.lanxi-demo.gov.cn',
  at: new Date(Date.UTC(2026, 10, 21, 1, 0, second)).toISOString(),
});

describe('items beside tabs', () => {
  it('knows the latest wish of a tab and the latest tab of an agency', async () => {
    await keepBesideItem(1, itemOf('county', 1));
    await keepBesideItem(2, itemOf('county', 2));
    await keepBesideItem(2, itemOf('town', 3));
    expect((await findBesideItem(2))?.targetId).toBe('town');
    expect(await findBesideItem(3)).toBeNull();
    expect(await findTabBeside('round', 'county')).toBe(1);
    expect(await findTabBeside('other', 'county')).toBeNull();
  });

  it('forgets the oldest tabs once there are too many', async () => {
    for (let tab = 0; tab <= 100; tab += 1) await keepBesideItem(tab, itemOf('county', tab));
    expect(await findBesideItem(0)).toBeNull();
    expect(await findBesideItem(1)).not.toBeNull();
    expect(await findBesideItem(100)).not.toBeNull();
  });
});
