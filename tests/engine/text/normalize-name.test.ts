import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../../src/engine/text/normalize-name.ts';

describe('normalizeName', () => {
  it.each([
    ['政策解读', '政策解读'],
    [' 政府信息\u3000公开指南 ', '政府信息公开指南'],
    ['一、政策解读 (12)', '政策解读'],
    ['【政策解读】更多>>', '政策解读'],
    ['· 政策解读 》', '政策解读'],
    ['双随机、一公开', '双随机一公开'],
    ['“三公”经费', '三公经费'],
    ['政策解读（36条）', '政策解读'],
    ['政策解读 36', '政策解读'],
    ['更多', '更多'],
    ['', ''],
  ])('turns %j into %j', (text, name) => {
    expect(normalizeName(text)).toBe(name);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof normalizeName(text) === 'string'));
  });
});
