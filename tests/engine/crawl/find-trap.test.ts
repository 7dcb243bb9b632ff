import { describe, expect, it } from 'vitest';
import { findCalendarYear, looksEndless, shapeOf } from '../../../src/engine/crawl/find-trap.ts';

const site = 'http://www.lanxi.gov.cn';

describe('looksEndless', () => {
  it.each([
    ['a calendar of years to come', '/rili/2031/05/'],
    ['a calendar by parameters', '/rili.do?year=2031&month=5'],
    ['a calendar before all data', '/rili/1931/05/'],
    ['a segment three times in a row', '/a/a/a/'],
    ['a segment four times', '/a/b/a/c/a/d/a/'],
    [
      'too many segments',
      `/${Array.from({ length: 17 }, (_, turn) => `s${String(turn)}`).join('/')}/`,
    ],
    ['a parameter that comes again and again', '/list.do?from1=a&x=1&x=2&x=3&x=4'],
    ['an address beyond any length', `/list.do?q=${'a'.repeat(1000)}`],
  ])('refuses %s', (_, path) => {
    expect(looksEndless(`${site}${path}`, 2026)).toBe(true);
  });

  it.each([
    ['a calendar of next year', '/rili/2027/05/'],
    ['an article of a month', '/2026/05/t20260512_1234.html'],
    ['a segment twice in a row', '/zwgk/zwgk/index.html'],
    ['a segment three times', '/a/b/a/c/a/index.html'],
    ['numbers that repeat', '/public/0/0/0/0/12.html'],
    [
      'sixteen segments',
      `/${Array.from({ length: 16 }, (_, turn) => `s${String(turn)}`).join('/')}/`,
    ],
    ['a budget of a far year in its file name', '/czyjs/2035.html'],
  ])('lets pass %s', (_, path) => {
    expect(looksEndless(`${site}${path}`, 2026)).toBe(false);
  });
});

describe('findCalendarYear', () => {
  it('reads the year of calendar pages only', () => {
    expect(findCalendarYear(`${site}/rili/2026/5/`)).toBe(2026);
    expect(findCalendarYear(`${site}/rili/2026-05`)).toBe(2026);
    expect(findCalendarYear(`${site}/art/2026/5/12/art_1_2.html`)).toBeNull();
  });
});

describe('shapeOf', () => {
  it('is one for all pages of a machine', () => {
    expect(shapeOf(`${site}/show.do?id=1&s=ab`)).toBe(shapeOf(`${site}/show.do?id=22&s=cd`));
    expect(shapeOf(`${site}/show.do?id=1`)).not.toBe(shapeOf(`${site}/list.do?id=1`));
  });
});
