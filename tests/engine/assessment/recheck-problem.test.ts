import { describe, expect, it } from 'vitest';
import { recheckProblem } from '../../../src/engine/index.ts';
import type { ReviewedItem } from '../../../src/engine/index.ts';
import type { HumanVerdict } from '../../../src/engine/model/assessment/human-verdict.ts';
import type { Finding } from '../../../src/engine/model/finding.ts';
import { siteFinding } from '../../support/site-audit.ts';

const finding = siteFinding({ id: 'a1', outcome: 'failed' });
const problem = { itemId: 'item', message: finding.message };
const other = siteFinding({ id: 'b2', outcome: 'passed' });
const sameThing = (more: Partial<Finding>): Finding => ({
  ...finding,
  id: 'c3',
  message: '2026-11-20已按期公开。',
  ...more,
});

const item = (outcome: HumanVerdict['outcome'] | null): ReviewedItem =>
  ({
    machine: { id: 'item' },
    human:
      outcome === null ? null : { outcome, note: '已打开链接核实', at: '2026-12-01T00:00:00Z' },
  }) as ReviewedItem;

const recheck = (findings: readonly Finding[], said: HumanVerdict['outcome'] | null = null) =>
  recheckProblem({ problem, finding }, { items: [item(said)], findings });

describe('recheckProblem', () => {
  it('calls a problem remaining where the same fault is seen again, with what was read', () => {
    expect(recheck([finding])).toMatchObject({
      state: 'remaining',
      quote: '成文日期：2026年3月2日',
      url: finding.subject.url,
    });
  });

  it('calls it put right where the same thing was seen and is in order', () => {
    const seen = recheck([sameThing({ outcome: 'passed' })]);
    expect(seen).toMatchObject({ state: 'resolved', reason: '2026-11-20已按期公开。' });
  });

  it.each([
    ['the thing was not seen again', [other]],
    ['the same fault is only suspected', [{ ...finding, outcome: 'cantTell' as const }]],
    ['the thing has another fault', [sameThing({ outcome: 'failed' })]],
    [
      'a fault and a good word stand side by side',
      [sameThing({ outcome: 'passed' }), sameThing({ id: 'd4', outcome: 'cantTell' })],
    ],
    ['another audit passed there', [sameThing({ outcome: 'passed', auditId: 'date-consistency' })]],
  ])('leaves it to a person where %s', (_, findings) => {
    expect(recheck(findings).state).toBe('unsure');
  });

  it('takes a good word about a site for a page of it only where that is the first one', () => {
    const home = 'https://www.lanxi-demo.gov.cn/';
    const subject = { ...finding.subject, kind: 'site' as const, columnId: null, url: home };
    const good = { ...finding, id: 'c3', subject, outcome: 'passed' as const };
    const at = (url: string) => {
      const evidence = finding.evidence.map((piece) => ({ ...piece, url }));
      const before = { ...finding, subject, evidence };
      return recheckProblem({ problem, finding: before }, { items: [], findings: [good] }).state;
    };
    expect(at(home)).toBe('resolved');
    expect(at(`${home}zwgk/1.html`)).toBe('unsure');
  });

  it('lets the word of a person stand', () => {
    expect(recheck([finding], 'passed')).toMatchObject({
      state: 'resolved',
      reason: '复核轮次人工判定该项符合：已打开链接核实',
    });
    expect(recheck([finding], 'failed').state).toBe('remaining');
    expect(recheck([sameThing({ outcome: 'passed' })], 'failed').state).toBe('unsure');
    expect(recheck([sameThing({ outcome: 'passed' })], 'inapplicable').state).toBe('unsure');
  });

  it('asks a person about what a person had found', () => {
    const seen = recheckProblem({ problem, finding: null }, { items: [item(null)], findings: [] });
    expect(seen.state).toBe('unsure');
  });
});
