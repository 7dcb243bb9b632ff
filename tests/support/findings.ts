import type { Finding } from '../../src/engine/model/finding.ts';
import type { Indicator, IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import { IndicatorSystem as IndicatorSystemSchema } from '../../src/engine/model/indicator-system.ts';

/** A finding about an invented document, with the given parts put in. */
export function findingOf(partial: Partial<Finding> & { id: string }): Finding {
  return {
    auditId: 'publication-timeliness',
    outcome: 'passed',
    severity: 'deduct',
    subject: {
      kind: 'document',
      column: null,
      columnId: null,
      url: `https://www.lanxi-demo.gov.cn/${partial.id}.html`,
      title: partial.id,
    },
    messageKey: 'key',
    message: '说明',
    data: {},
    status: 'verified',
    rule: { id: 'publish-general', text: '' },
    basis: [],
    evidence: [],
    deadline: null,
    ...partial,
  };
}

/** One row of an invented scoring table. */
export function indicatorOf(partial: Partial<Indicator> = {}): Indicator {
  return {
    id: 'item',
    title: '公开时限',
    level1: '时效',
    level2: null,
    level3: null,
    points: 10,
    criteria: [],
    method: 'automatic',
    audits: ['publication-timeliness'],
    columns: [],
    scoring: { rule: 'all-or-nothing' },
    status: 'verified',
    ...partial,
  };
}

/** An invented scoring table. */
export function systemOf(
  items: readonly Indicator[],
  more: Partial<IndicatorSystem> = {},
): IndicatorSystem {
  return IndicatorSystemSchema.parse({
    schema: 'indicator-system@1',
    id: 'lanxi-2026',
    name: '岚溪县测评表',
    issuer: '岚溪县',
    year: 2026,
    source: '虚构',
    levels: ['county'],
    passLine: null,
    verification: '虚构',
    items,
    ...more,
  });
}
