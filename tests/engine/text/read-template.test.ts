import { describe, expect, it } from 'vitest';
import { findTemplateEnds, readTemplate } from '../../../src/engine/text/read-template.ts';

const template = readTemplate('[行政机关]{收到|受理}和处理[的]情况');

describe('findTemplateEnds', () => {
  it('finds the text with and without what may be left out', () => {
    expect(findTemplateEnds(template, '受理和处理情况', 0)).toEqual([7]);
    expect(findTemplateEnds(template, '三、行政机关收到和处理的情况如下', 2)).toEqual([14]);
  });

  it('tells every end where one text begins another', () => {
    expect(findTemplateEnds(readTemplate('总体[情况]'), '总体情况', 0)).toEqual([2, 4]);
  });

  it('finds nothing where a part is missing', () => {
    expect(findTemplateEnds(template, '行政机关和处理情况', 0)).toEqual([]);
    expect(findTemplateEnds(template, '受理和处理情', 0)).toEqual([]);
  });
});
