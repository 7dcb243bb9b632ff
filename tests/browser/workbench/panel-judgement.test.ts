import { describe, expect, it } from 'vitest';
import type { BesideItem } from '../../../src/engine/model/assessment/beside-item.ts';
import { findPlace, isStillAsked } from '../../../src/browser/workbench/panel-judgement.ts';
import { assessmentOf } from '../../support/assessment.ts';

const county = 'https://www.lanxi-demo.gov.cn/';
const rounds = [
  assessmentOf({
    targets: [
      ['county', county],
      ['bureau', `${county}jyj/`],
      ['town', 'https://town.lanxi-demo.gov.cn/'],
    ].map(([id = '', url = '']) => ({ id, url, name: id, level: null, unit: null, contact: null })),
  }),
];

describe('findPlace', () => {
  it('takes the agency whose home is deepest above the page', () => {
    expect(findPlace(rounds, `${county}zwgk/a.html`)?.targetId).toBe('county');
    expect(findPlace(rounds, `${county}jyj/zwgk/a.html`)?.targetId).toBe('bureau');
    expect(findPlace(rounds, 'https://town.lanxi-demo.gov.cn/jyj/')?.targetId).toBe('town');
  });
});

describe('isStillAsked', () => {
  const asked: BesideItem = {
    assessmentId: 'round',
    targetId: 'town',
    systemKey: 'system',
    itemId: 'item',
    host: 'www.lanxi-demo.gov.cn',
    at: '2026-11-21T01:00:00.000Z',
  };

  it('stands on the page that it was opened for, whosever host that is', () => {
    expect(isStillAsked(asked, rounds, `${county}zwgk/a.html`)).toBe(true);
  });

  it('stands on pages of the agency itself, of nobody in the round, and on those that may not be read', () => {
    expect(isStillAsked(asked, rounds, 'https://town.lanxi-demo.gov.cn/a.html')).toBe(true);
    expect(isStillAsked(asked, rounds, 'https://www.example.com/')).toBe(true);
    expect(isStillAsked(asked, rounds, null)).toBe(true);
  });

  it('ends on a page of another agency, and with the round', () => {
    const onTown = { ...asked, targetId: 'county', host: 'search.example.com' };
    expect(isStillAsked(onTown, rounds, 'https://town.lanxi-demo.gov.cn/')).toBe(false);
    expect(isStillAsked(asked, [], null)).toBe(false);
    expect(isStillAsked({ ...asked, targetId: 'gone' }, rounds, null)).toBe(false);
  });
});
