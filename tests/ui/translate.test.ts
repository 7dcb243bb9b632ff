import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../src/public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../../src/public/_locales/zh_CN/messages.json' with { type: 'json' };
import { circledNumber } from '../../src/ui/places.ts';
import { chooseLanguage, createTranslate } from '../../src/ui/translate.ts';

const placesOf = (text: string): string[] => (text.match(/\{[a-z]+\}/gi) ?? []).sort();

describe('message files', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it('have the same places for data', () => {
    for (const [key, { message }] of Object.entries(chinese)) {
      expect([key, placesOf(english[key as keyof typeof english].message)]).toEqual([
        key,
        placesOf(message),
      ]);
    }
  });

  it('fit the names that browsers allow', () => {
    expect(Object.keys(chinese).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });
});

describe('texts of the workbench', () => {
  const folder = join(import.meta.dirname, '../../src/ui/messages');
  const areas = readdirSync(folder).flatMap((name) => /^(\w+)\.en\.json$/.exec(name)?.[1] ?? []);
  const read = (area: string, language: string): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, `${area}.${language}.json`), 'utf8')) as Record<
      string,
      string
    >;

  it.each(areas)('of %s are the same in both languages', (area) => {
    const shown = read(area, 'zh_CN');
    const other = read(area, 'en');
    expect(Object.keys(other).sort()).toEqual(Object.keys(shown).sort());
    for (const [key, text] of Object.entries(shown)) {
      expect([key, placesOf(other[key] ?? '')]).toEqual([key, placesOf(text)]);
    }
  });

  it('have keys of their own', () => {
    const keys = [...Object.keys(chinese), ...areas.flatMap((a) => Object.keys(read(a, 'zh_CN')))];
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

describe('translate', () => {
  it('fills the places', () => {
    expect(createTranslate('zh_CN')('saved', { name: 'a.json' })).toBe('已导出 a.json');
  });

  it('follows the browser unless told otherwise', () => {
    expect(chooseLanguage('auto', 'zh-Hant-TW')).toBe('zh_CN');
    expect(chooseLanguage('auto', 'de')).toBe('en');
    expect(chooseLanguage('zh_CN', 'de')).toBe('zh_CN');
  });
});

describe('circledNumber', () => {
  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [35, '㉟'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '(51)'],
  ])('writes %i as %s', (number, sign) => {
    expect(circledNumber(number)).toBe(sign);
  });
});
