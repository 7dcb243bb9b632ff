import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addDemo } from '../../../src/browser/workbench/demo-records.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { isDemo } from '../../../src/engine/model/assessment/removed-assessment.ts';

const dayMs = 86_400_000;
let opened = 0;

/** A workbench with the invented round, and a clock that can be moved. */
async function openDemo(): Promise<{
  workbench: Workbench;
  id: string;
  moveDays: (days: number) => void;
}> {
  let moment = Date.parse('2026-11-21T03:00:00Z');
  const now = (): Date => new Date(moment);
  const workbench = await openWorkbench(now, `removed-${String((opened += 1))}`);
  const { id } = await addDemo(workbench, now);
  return { workbench, id, moveDays: (days) => (moment += days * dayMs) };
}

describe('the invented round', () => {
  it('is marked, judged and ranked like any other', async () => {
    const { workbench, id } = await openDemo();
    const [assessment] = await workbench.listAssessments();
    expect(assessment !== undefined && isDemo(assessment)).toBe(true);
    const summaries = await workbench.listSummaries(id);
    expect(summaries).toHaveLength(11);
    expect(summaries.some(({ decidedByHand }) => decidedByHand > 0)).toBe(true);
    expect(summaries.every(({ points }) => points <= 100)).toBe(true);
    workbench.close();
  });

  it('keeps what was done in it when it is asked for again', async () => {
    const { workbench, id } = await openDemo();
    const assessment = await workbench.findAssessment(id);
    if (assessment === null) throw new Error('the round is there');
    await workbench.saveAssessment({ ...assessment, name: '改过' });
    await addDemo(workbench, () => new Date());
    expect((await workbench.findAssessment(id))?.name).toBe('改过');
    workbench.close();
  });
});

describe('a removed round', () => {
  it('is seen nowhere, and comes back whole', async () => {
    const { workbench, id } = await openDemo();
    const before = await workbench.findAssessment(id);
    await workbench.removeAssessment(id);
    expect(await workbench.listAssessments()).toEqual([]);
    expect(await workbench.findAssessment(id)).toBeNull();
    expect(await workbench.listRemoved()).toMatchObject([{ id }]);
    await workbench.restoreAssessment(id);
    expect(await workbench.findAssessment(id)).toEqual(before);
    expect(await workbench.listSummaries(id)).toHaveLength(11);
    expect(await workbench.listRemoved()).toEqual([]);
    workbench.close();
  });

  it('keeps its data for seven days and no longer', async () => {
    const { workbench, id, moveDays } = await openDemo();
    await workbench.removeAssessment(id);
    moveDays(7);
    await workbench.sweepRemoved();
    expect(await workbench.listSummaries(id)).toHaveLength(11);
    moveDays(1);
    await workbench.sweepRemoved();
    expect(await workbench.listSummaries(id)).toEqual([]);
    expect(await workbench.listRemoved()).toEqual([]);
    workbench.close();
  });

  it('that was brought back is not swept', async () => {
    const { workbench, id, moveDays } = await openDemo();
    await workbench.removeAssessment(id);
    await workbench.restoreAssessment(id);
    moveDays(30);
    await workbench.sweepRemoved();
    expect(await workbench.listSummaries(id)).toHaveLength(11);
    workbench.close();
  });
});
