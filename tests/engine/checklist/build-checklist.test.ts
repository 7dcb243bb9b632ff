import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../../src/engine/checklist/build-checklist.ts';
import { builtInSystems } from '../../../src/engine/indicators/built-in-systems.ts';
import type { Finding } from '../../../src/engine/model/finding.ts';
import type { Indicator, IndicatorSystem } from '../../../src/engine/model/indicator-system.ts';
import { findingOf, indicatorOf, systemOf } from '../../support/findings.ts';

const check = (
  items: readonly Indicator[],
  findings: readonly Finding[],
  more: Partial<IndicatorSystem> = {},
) => buildChecklist({ system: systemOf(items, more), findings, level: 'county', scope: 'page' });

const passed = (id: string, more: Partial<Finding> = {}) => findingOf({ id, ...more });
const failed = (id: string, more: Partial<Finding> = {}) =>
  findingOf({ id, outcome: 'failed', ...more });
const doubt = (id: string, more: Partial<Finding> = {}) =>
  findingOf({ id, outcome: 'cantTell', ...more });

describe('all-or-nothing', () => {
  it('keeps all points without a failure and none with one', () => {
    expect(check([indicatorOf()], [passed('a')])).toMatchObject({ scored: 10, judged: 1 });
    expect(check([indicatorOf()], [passed('a'), failed('b')])).toMatchObject({
      scored: 0,
      judged: 1,
    });
  });
});

describe('share', () => {
  const share = indicatorOf({ scoring: { rule: 'share' } });

  it('gives points × passed ÷ (passed + failed) over the subjects', () => {
    const checklist = check([share], [passed('a'), passed('b'), passed('c'), failed('d')]);
    expect(checklist.items[0]).toMatchObject({ outcome: 'failed', scored: 7.5, deducted: 2.5 });
  });

  it('counts a subject once, failed where one of its findings failed', () => {
    const subject = passed('a').subject;
    const checklist = check([share], [passed('a'), failed('a2', { subject }), passed('b')]);
    expect(checklist.scored).toBe(5);
  });

  it('lets doubt lower the judged share and not the score', () => {
    const checklist = check([share], [passed('a'), doubt('b')]);
    expect(checklist).toMatchObject({ scored: 10, judged: 0.5 });
    expect(checklist.items[0]?.outcome).toBe('cantTell');
  });

  it('gives a column with only 情况说明 the ratio of its own row', () => {
    const noteOnly = passed('a', { data: { state: 'note-only' } });
    const withRatio = indicatorOf({ scoring: { rule: 'share', noteOnlyRatio: 0.6 } });
    expect(check([withRatio], [noteOnly]).scored).toBe(6);
    expect(check([share], [noteOnly]).items[0]).toMatchObject({
      outcome: 'cantTell',
      scored: null,
    });
    expect(check([share], [noteOnly], { noteOnlyRatio: 0.4 }).scored).toBe(4);
  });

  it('gives a year without a task the ratio of its own row', () => {
    const noTask = passed('a', { data: { state: 'no-task' } });
    const withRatio = indicatorOf({ scoring: { rule: 'share', noTaskRatio: 0.8 } });
    expect(check([withRatio], [noTask]).scored).toBe(8);
    expect(check([share], [noTask]).items[0]?.outcome).toBe('cantTell');
  });
});

describe('criteria', () => {
  const fields = indicatorOf({
    points: 3,
    criteria: [
      { text: '办公地址', points: 2 },
      { text: '办公时间', points: 2 },
    ],
    scoring: { rule: 'criteria' },
  });

  it('caps the sum at the points of the item', () => {
    expect(check([fields], [passed('a')]).scored).toBe(3);
  });

  it('takes off the criterion that a failure names', () => {
    const missing = failed('a', { data: { field: '办公时间' } });
    expect(check([fields], [missing]).items[0]).toMatchObject({ scored: 2, deducted: 1 });
  });

  it('leaves the points to a person where a failure names no criterion', () => {
    expect(check([fields], [failed('a')]).items[0]).toMatchObject({
      outcome: 'failed',
      scored: null,
    });
  });
});

describe('per-finding', () => {
  it('takes points off each finding, never more than the cap', () => {
    const item = indicatorOf({ scoring: { rule: 'per-finding', deductPerFinding: 3, cap: 5 } });
    expect(check([item], [failed('a')]).scored).toBe(7);
    expect(check([item], [failed('a'), failed('b')]).scored).toBe(5);
  });

  it('starts a penalty table from the points of the group', () => {
    const row = (
      id: string,
      deductPerFinding: number,
      audit: 'document-metadata' | 'site-footer',
    ) =>
      indicatorOf({
        id,
        points: null,
        group: 'g',
        audits: [audit],
        scoring: { rule: 'per-finding', deductPerFinding, cap: 10 },
      });
    const groups = [{ id: 'g', title: '主动公开', points: 10 }];
    const rows = [row('r1', 5, 'document-metadata'), row('r2', 8, 'site-footer')];
    const one = check(rows, [failed('a', { auditId: 'document-metadata' })], { groups });
    expect(one).toMatchObject({ points: 10, scored: 5, judged: 0.5 });
    expect(one.items[0]).toMatchObject({ points: null, scored: null, deducted: 5 });
    const both = [
      failed('a', { auditId: 'document-metadata' }),
      failed('b', { auditId: 'site-footer' }),
    ];
    expect(check(rows, both, { groups })).toMatchObject({ points: 10, scored: 0, judged: 1 });
  });
});

describe('veto', () => {
  const veto = (threshold: number) =>
    indicatorOf({ id: 'veto', points: 0, scoring: { rule: 'veto', threshold } });

  const ofSite = {
    kind: 'site',
    column: null,
    columnId: null,
    url: 'https://www.lanxi-demo.gov.cn/',
    title: null,
  };
  const counted = { subject: { ...ofSite, kind: 'site' as const }, severity: 'veto' as const };

  it('is decided by an audit that counted the whole site itself', () => {
    expect(check([veto(5)], [failed('a'), failed('count', counted)]).vetoed).toBe(true);
    const ruledOut = check([veto(5)], [failed('a'), passed('count', counted)]);
    expect(ruledOut.vetoed).toBe(false);
    expect(ruledOut.items[0]?.outcome).toBe('passed');
  });

  it('fails at its threshold, inclusive, and leaves no score', () => {
    const findings = [failed('a'), failed('b')];
    expect(check([veto(2), indicatorOf()], findings)).toMatchObject({ vetoed: true, scored: 0 });
    const below = check([veto(3)], findings);
    expect(below.vetoed).toBe(false);
    expect(below.items[0]).toMatchObject({ outcome: 'cantTell' });
    expect(below.judged).toBe(0);
  });

  it('counts several faults of one subject once', () => {
    const subject = failed('a').subject;
    expect(check([veto(2)], [failed('a'), failed('b', { subject })]).vetoed).toBe(false);
  });

  it('stays a lead where a person must confirm it', () => {
    const assisted = { ...veto(1), method: 'assisted' as const };
    const checklist = check([assisted], [failed('a')]);
    expect(checklist.vetoed).toBe(false);
    expect(checklist.items[0]).toMatchObject({ outcome: 'cantTell', findings: ['a'] });
  });
});

describe('what the audits do not decide', () => {
  it('never takes points off an assisted or manual item', () => {
    const assisted = indicatorOf({ method: 'assisted' });
    const manual = indicatorOf({ id: 'm', method: 'manual', scoring: { rule: 'manual' } });
    const checklist = check([assisted, manual], [failed('a')]);
    expect(checklist.items.map(({ outcome, scored }) => [outcome, scored])).toEqual([
      ['cantTell', null],
      ['untested', null],
    ]);
    expect(checklist.judged).toBe(0);
  });

  it('leaves an item whose audits one page cannot answer untested', () => {
    const checklist = check([indicatorOf({ audits: ['interpretation-coverage'] })], [failed('a')]);
    expect(checklist.items[0]).toMatchObject({ outcome: 'untested', findings: [] });
  });

  it('calls a row of a scoring table needless by level only, not by one page', () => {
    const elsewhere = findingOf({ id: 'a', outcome: 'inapplicable' });
    expect(check([indicatorOf()], [elsewhere]).items[0]?.outcome).toBe('untested');
    const unscored = indicatorOf({ points: null, scoring: { rule: 'unscored' } });
    expect(check([unscored], [elsewhere]).items[0]?.outcome).toBe('inapplicable');
    const towns = check(
      [indicatorOf({ levels: ['town'] }), indicatorOf({ id: 'b' })],
      [passed('a')],
    );
    expect(towns.items[0]?.outcome).toBe('inapplicable');
    expect(towns).toMatchObject({ points: 10, scored: 10, judged: 1 });
  });

  it('matches a document to a row only by a column of the row', () => {
    const row = indicatorOf({ columns: ['policy-documents'] });
    const inColumn = (columnId: string | null) => ({ ...failed('a').subject, columnId });
    const outcomeFor = (column: string | null) =>
      check([row], [failed('a', { subject: inColumn(column) })]).items[0]?.outcome;
    expect(outcomeFor('policy-documents')).toBe('failed');
    expect(outcomeFor('notices')).toBe('untested');
    expect(outcomeFor(null)).toBe('untested');
  });
});

const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const;
const someFinding = fc.record({
  outcome: fc.constantFrom(...outcomes),
  severity: fc.constantFrom('veto', 'deduct', 'advise'),
  auditId: fc.constantFrom(
    'column-content',
    'required-column',
    'document-metadata',
    'home-freshness',
  ),
  column: fc.constantFrom('news', 'policy-documents', 'planning', null),
  kind: fc.constantFrom('site', 'column', 'page', 'document'),
  url: fc.constantFrom(
    'https://www.lanxi-demo.gov.cn/a.html',
    'https://www.lanxi-demo.gov.cn/b.html',
  ),
});
const someFindings = fc.array(someFinding, { maxLength: 12 }).map((all) =>
  all.map(({ outcome, severity, auditId, column, kind, url }, i) =>
    findingOf({
      id: `f${String(i)}`,
      outcome,
      severity,
      auditId,
      subject: { kind, column, columnId: column, url, title: null },
    }),
  ),
);

describe('laws of every built-in system', async () => {
  const systems = await Promise.all(builtInSystems.map((system) => system.load()));
  const someSystem = fc.constantFrom(...systems);
  const run = (system: IndicatorSystem, findings: readonly Finding[]) =>
    buildChecklist({ system, findings, level: 'county', scope: 'page' });

  it('keeps each score within its points and the judged share within 0–1', () => {
    fc.assert(
      fc.property(someSystem, someFindings, (system, findings) => {
        const checklist = run(system, findings);
        expect(checklist.scored).toBeGreaterThanOrEqual(0);
        expect(checklist.scored).toBeLessThanOrEqual(checklist.points);
        expect(checklist.judged).toBeGreaterThanOrEqual(0);
        expect(checklist.judged).toBeLessThanOrEqual(1);
        for (const { scored, points } of checklist.items) {
          if (scored === null) continue;
          expect(scored).toBeGreaterThanOrEqual(0);
          expect(scored).toBeLessThanOrEqual(points ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lowers the score by an improvement', () => {
    fc.assert(
      fc.property(someSystem, someFindings, fc.nat(), (system, findings, choice) => {
        const worse = findings.filter(
          ({ outcome }) => outcome === 'failed' || outcome === 'cantTell',
        );
        const chosen = worse[choice % Math.max(1, worse.length)];
        const better = findings.map((finding) =>
          finding === chosen ? { ...finding, outcome: 'passed' as const } : finding,
        );
        expect(run(system, better).scored).toBeGreaterThanOrEqual(run(system, findings).scored);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the findings', () => {
    const shuffled = someFindings.chain((findings) =>
      fc.tuple(
        fc.constant(findings),
        fc.shuffledSubarray([...findings], { minLength: findings.length }),
      ),
    );
    fc.assert(
      fc.property(someSystem, shuffled, (system, [findings, others]) => {
        expect(JSON.stringify(run(system, others))).toBe(JSON.stringify(run(system, findings)));
      }),
    );
  });
});
