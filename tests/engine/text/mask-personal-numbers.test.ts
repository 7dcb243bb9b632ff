import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalNumbers } from '../../../src/engine/text/mask-personal-numbers.ts';
import { syntheticId } from '../../support/synthetic-numbers.ts';

describe('maskPersonalNumbers', () => {
  it('masks a mobile number and leaves a landline', () => {
    expect(maskPersonalNumbers('联系人 19900000000，电话 0579-80000000')).toBe(
      '联系人 199******00，电话 0579-80000000',
    );
  });

  it('leaves credit codes, index numbers and longer runs of digits', () => {
    const text = '索引号 11330781002561490K/2026-00310，流水号 199000000001';
    expect(maskPersonalNumbers(text)).toBe(text);
  });

  it('never keeps a whole id number', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(999), (before, after, serial) => {
        const id = syntheticId(serial);
        expect(maskPersonalNumbers(`${before} ${id} ${after}`)).not.toContain(id);
      }),
    );
  });
});
