import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { findNamed } from '../../../src/browser/workbench/system-records.ts';
import { assessmentOf, storedSystemOf, verdictOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { siteAuditOf } from '../../support/site-audit.ts';

const stored = storedSystemOf([indicatorOf()]);
const assessment = assessmentOf({ systems: [stored.key] });
const key: [string, string, string] = [assessment.id, 'county', stored.key];
const audit = { ...siteAuditOf(), findings: [findingOf({ id: 'late', outcome: 'failed' })] };

let workbench: Workbench;
let opened = 0;

beforeEach(async () => {
  workbench = await openWorkbench(
    () => new Date('2026-11-21T03:00:00Z'),
    `records-${String((opened += 1))}`,
  );
  await workbench.addSystem(stored);
  await workbench.saveAssessment(assessment);
});

afterEach(() => workbench.close());

describe('sheets', () => {
  it('are judged under every system of the round, with a summary each', async () => {
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    expect(await workbench.listSummaries(assessment.id)).toMatchObject([
      { targetId: 'county', scored: 0, counts: { failed: 1 } },
    ]);
    expect(await workbench.listRuns(assessment.id)).toMatchObject([{ state: 'judged' }]);
  });

  it('change their summary with each verdict', async () => {
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    await workbench.saveVerdict(verdictOf());
    expect(await workbench.listSummaries(assessment.id)).toMatchObject([
      { scored: 10, decidedByHand: 1 },
    ]);
    await workbench.removeVerdict(key, 'item');
    expect(await workbench.listSummaries(assessment.id)).toMatchObject([
      { scored: 0, decidedByHand: 0 },
    ]);
  });
});

describe('a verdict', () => {
  it('outlives another run of the audit', async () => {
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    await workbench.saveVerdict(verdictOf({ note: '电话核实' }));
    await workbench.saveAudit(assessment, 'county', 'audit-2', [audit]);
    const reviewed = await workbench.readReviewed(key);
    expect(reviewed?.items[0]).toMatchObject({
      machine: { outcome: 'failed' },
      human: { note: '电话核实' },
      final: { outcome: 'passed' },
    });
    expect(await workbench.listSummaries(assessment.id)).toMatchObject([{ scored: 10 }]);
  });

  it('given before the first run counts once the agency is judged', async () => {
    await workbench.saveVerdict(verdictOf());
    expect(await workbench.readReviewed(key)).toBeNull();
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    expect(await workbench.listSummaries(assessment.id)).toMatchObject([{ scored: 10 }]);
  });
});

describe('a version of a system', () => {
  it('is found by the name that an audit keeps of it', () => {
    const shipped = { ...stored, key: 'shipped@1', origin: 'built-in' as const };
    const own = { ...stored, key: 'shipped@2', createdAt: '2026-11-02' };
    const older = { ...own, key: 'shipped@10', createdAt: '2026-11-01' };
    const { id } = stored.system;
    expect(findNamed([shipped, own, older], own.key)).toBe(own);
    expect(findNamed([own, older, shipped], id)).toBe(shipped);
    expect(findNamed([own, older], id)).toBe(own);
    expect(findNamed([own], 'other')).toBeNull();
  });

  it('is never written over', async () => {
    await expect(workbench.addSystem(stored)).rejects.toThrow();
    const shipped = (await workbench.listSystems()).find(({ origin }) => origin === 'built-in');
    if (shipped === undefined) throw new Error('the project ships systems');
    await expect(workbench.addSystem({ ...shipped, note: '改' })).rejects.toThrow(shipped.key);
    expect((await workbench.findSystem(stored.key)).note).toBe('');
  });

  it('that is not there is named', async () => {
    await expect(workbench.findSystem('gone@1')).rejects.toThrow('gone@1');
  });
});

describe('changes', () => {
  it('are told to whoever listens', async () => {
    const heard: string[] = [];
    const stop = workbench.subscribe(({ kind }) => heard.push(kind));
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    await workbench.saveVerdict(verdictOf());
    stop();
    await workbench.saveAssessment(assessment);
    expect(heard).toEqual(['sheets', 'verdicts']);
  });
});

describe('summaries in view', () => {
  const countDecided = async (): Promise<Readonly<Record<string, number>>> => {
    const summaries = await workbench.viewSummaries(assessment.id);
    return Object.fromEntries(summaries.map((each) => [each.targetId, each.decidedByHand]));
  };

  it('follow every change, of one agency or of the whole round', async () => {
    expect(await countDecided()).toEqual({});
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    await workbench.saveAudit(assessment, 'town', 'audit', [audit]);
    expect(await countDecided()).toEqual({ county: 0, town: 0 });
    await workbench.saveVerdict(verdictOf());
    expect(await countDecided()).toEqual({ county: 1, town: 0 });
    await workbench.removeVerdict(key, verdictOf().itemId);
    expect(await countDecided()).toEqual({ county: 0, town: 0 });
    await workbench.database.clear('summaries');
    workbench.notices.tell({ kind: 'sheets', assessmentId: assessment.id, targetId: null });
    expect(await countDecided()).toEqual({});
  });

  it('are read from the disk only where something changed', async () => {
    await workbench.saveAudit(assessment, 'county', 'audit', [audit]);
    const before = await workbench.viewSummaries(assessment.id);
    const run = await workbench.findRun(assessment.id, 'county');
    if (run !== null) await workbench.saveRun({ ...run, state: 'waiting' });
    expect(await workbench.viewSummaries(assessment.id)).toBe(before);
  });
});
