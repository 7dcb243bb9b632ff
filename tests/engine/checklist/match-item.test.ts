import { describe, expect, it } from 'vitest';
import { isItemAbout } from '../../../src/engine/checklist/match-item.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';

describe('isItemAbout', () => {
  it('counts every rule of the item’s audits where the item names none', () => {
    expect(isItemAbout(indicatorOf(), findingOf({ id: 'a' }))).toBe(true);
  });

  it('counts only the rules that the item names', () => {
    const finding = findingOf({ id: 'a', rule: { id: 'publish-budget', text: '' } });
    expect(isItemAbout(indicatorOf({ about: ['publish-budget'] }), finding)).toBe(true);
    expect(isItemAbout(indicatorOf({ about: ['publish-general'] }), finding)).toBe(false);
  });

  it('does not count another audit’s finding under a named rule', () => {
    const item = indicatorOf({ audits: ['site-footer'], about: ['publish-general'] });
    expect(isItemAbout(item, findingOf({ id: 'a' }))).toBe(false);
  });
});
