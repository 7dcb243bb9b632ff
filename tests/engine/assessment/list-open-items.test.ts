import { describe, expect, it } from 'vitest';
import { listOpenItems } from '../../../src/engine/assessment/list-open-items.ts';
import { reviewSheet } from '../../../src/engine/assessment/review-sheet.ts';
import { summarizeSheet } from '../../../src/engine/assessment/summarize-sheet.ts';
import type { HumanVerdict } from '../../../src/engine/model/assessment/human-verdict.ts';
import type { Finding } from '../../../src/engine/model/finding.ts';
import { sheetOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { day } from '../../support/pages.ts';

const stored = storedSystemOf([
  indicatorOf(),
  indicatorOf({ id: 'on-site', method: 'manual', audits: [] }),
]);

function reviewOf(verdicts: readonly HumanVerdict[], findings: readonly Finding[] = []) {
  return reviewSheet(sheetOf(stored, findings), verdicts, stored.system);
}
const openIds = (...parts: Parameters<typeof reviewOf>): readonly string[] =>
  listOpenItems(reviewOf(...parts)).map(({ machine }) => machine.id);

describe('items that wait for a person', () => {
  it('are those in doubt and those that no audit decides', () => {
    expect(openIds([], [findingOf({ id: 'doubt', outcome: 'cantTell' })])).toEqual([
      'item',
      'on-site',
    ]);
  });

  it('are not those that an audit decided, nor those that it did not look at', () => {
    expect(openIds([], [findingOf({ id: 'late', outcome: 'failed' })])).toEqual(['on-site']);
    expect(openIds([], [])).toEqual(['on-site']);
  });

  it('wait no more once a person decided, and again where the person is unsure', () => {
    expect(openIds([verdictOf({ itemId: 'on-site', outcome: 'failed' })])).toEqual([]);
    expect(openIds([verdictOf({ itemId: 'on-site', outcome: 'cantTell' })])).toEqual(['on-site']);
  });

  it('wait again where the exemption ran out', () => {
    const until = (validUntil: string) =>
      verdictOf({
        itemId: 'on-site',
        outcome: 'inapplicable',
        exemption: { reason: '机构改革', validUntil: day(validUntil) },
      });
    expect(openIds([until('2026-11-21')])).toEqual([]);
    expect(openIds([until('2026-11-20')])).toEqual(['on-site']);
  });

  it('are counted in the summary', () => {
    expect(summarizeSheet(reviewOf([]), '').waiting).toBe(1);
  });
});
