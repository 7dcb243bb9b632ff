import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  hasCreditCodeCheck,
  hasIdCheck,
  hasLuhnCheck,
  maskText,
} from '../../../src/engine/text/check-digits.ts';
import { syntheticCard, syntheticId } from '../../support/synthetic-numbers.ts';

describe('check digits', () => {
  it('knows the example of GB 11643', () => {
    expect(hasIdCheck('11010519491231002X')).toBe(true);
    expect(hasIdCheck('11010519491231002x')).toBe(true);
    expect(hasIdCheck('110105194912310021')).toBe(false);
  });

  it('refuses an id number with any one digit changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, shift) => {
          const id = syntheticId(serial);
          const digit = String((Number(id[at]) + shift) % 10);
          expect(hasIdCheck(id)).toBe(true);
          expect(hasIdCheck(id.slice(0, at) + digit + id.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('refuses a card number with any one digit changed', () => {
    const card = syntheticCard(42);
    expect(hasLuhnCheck(card)).toBe(true);
    for (let at = 0; at < card.length; at += 1) {
      const digit = String((Number(card[at]) + 1) % 10);
      expect(hasLuhnCheck(card.slice(0, at) + digit + card.slice(at + 1))).toBe(false);
    }
  });

  it('checks unified social credit codes', () => {
    expect(hasCreditCodeCheck('91350100M000100Y43')).toBe(true);
    expect(hasCreditCodeCheck('91350100M000100Y44')).toBe(false);
    expect(hasCreditCodeCheck('short')).toBe(false);
  });

  it('reads birth dates of both lengths and refuses days that do not exist', () => {
    expect(birthDateOf(syntheticId(1))).toBe('1990-01-01');
    expect(birthDateOf('110101900230123')).toBeNull();
    expect(birthDateOf('110101900228123')).toBe('1990-02-28');
    expect(birthDateOf(syntheticId(1, '110101', '19900230'))).toBeNull();
  });

  it('keeps the first three and the last two characters and no more', () => {
    expect(maskText('19900000001')).toBe('199******01');
    expect(maskText('12345')).toBe('*****');
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 30 }), (text) => {
        const signs = [...text];
        const kept = [...maskText(text)].filter((sign) => sign !== '*').length;
        expect(kept).toBeLessThanOrEqual(5);
        expect([...maskText(text)]).toHaveLength(signs.length);
      }),
    );
  });
});
