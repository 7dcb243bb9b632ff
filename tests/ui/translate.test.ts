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
