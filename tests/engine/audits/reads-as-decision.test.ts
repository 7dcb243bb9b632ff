import { describe, expect, it } from 'vitest';
import { readsAsDecision } from '../../../src/engine/audits/reads-as-decision.ts';

describe('a title that reads as a decision', () => {
  it.each([
    ['岚溪县城市管理局行政处罚决定书（岚城管罚字〔2026〕3号）', true],
    ['关于准予岚溪县某某公司取水许可的决定', true],
    ['关于修订行政处罚决定书格式的通知', false],
    ['行政许可事项清单', false],
    ['岚溪县人民政府关于加强养犬管理的决定', false],
  ])('tells %s: %s', (title, expected) => {
    expect(readsAsDecision(title)).toBe(expected);
  });
});
