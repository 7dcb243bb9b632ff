import type { SheetSummary } from '../../src/engine/model/assessment/score-sheet.ts';
import type { Target } from '../../src/engine/model/assessment/target.ts';

/** An invented agency. */
export function targetOf(id: string, more: Partial<Target> = {}): Target {
  return {
    id,
    name: `岚溪县${id}局`,
    level: 'department',
    url: `https://${id}.lanxi-demo.gov.cn/`,
    unit: null,
    contact: null,
    ...more,
  };
}

/** The summary of an invented agency: 10 points, all decided. */
export function summaryOf(targetId: string, more: Partial<SheetSummary> = {}): SheetSummary {
  return {
    assessmentId: 'round',
    targetId,
    systemKey: 'lanxi-2026@2026',
    points: 10,
    scored: 10,
    judged: 1,
    vetoed: false,
    counts: { failed: 0, cantTell: 0, passed: 1, inapplicable: 0, untested: 0 },
    groups: [],
    untestedBy: { manual: 0, unread: 0, unanswered: 0 },
    notChecked: [],
    decidedByHand: 0,
    waiting: 0,
    updatedAt: '2026-11-21T03:00:00.000Z',
    ...more,
  };
}
