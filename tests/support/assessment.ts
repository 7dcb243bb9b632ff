import { buildSheet } from '../../src/engine/assessment/build-sheet.ts';
import type { Assessment, StoredSystem } from '../../src/engine/model/assessment/assessment.ts';
import type { HumanVerdict } from '../../src/engine/model/assessment/human-verdict.ts';
import type { ScoreSheet } from '../../src/engine/model/assessment/score-sheet.ts';
import type { Finding } from '../../src/engine/model/finding.ts';
import type { Indicator, IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import { systemOf } from './findings.ts';
import { day } from './pages.ts';
import { siteAuditOf } from './site-audit.ts';

/** A version of an invented scoring table, as it is kept. */
export function storedSystemOf(
  items: readonly Indicator[],
  more: Partial<IndicatorSystem> = {},
): StoredSystem {
  const system = systemOf(items, more);
  const key = `${system.id}@${system.version ?? String(system.year)}`;
  return { key, origin: 'own', basedOn: null, system, createdAt: '', note: '' };
}

/** A round over one invented agency, with the given parts put in. */
export function assessmentOf(more: Partial<Assessment> = {}): Assessment {
  return {
    schema: 'mingcha/assessment@1',
    id: 'round',
    name: '岚溪县2026年第四季度测评',
    round: '第 4 轮',
    asOf: day('2026-11-21'),
    systems: ['lanxi-2026@2026'],
    targets: [
      {
        id: 'county',
        name: '岚溪县人民政府',
        level: 'county',
        url: 'https://www.lanxi-demo.gov.cn/',
        unit: null,
        contact: null,
      },
    ],
    sample: 10,
    maxPages: 2000,
    assessor: '甲',
    createdAt: '2026-11-21T01:00:00.000Z',
    updatedAt: '2026-11-21T01:00:00.000Z',
    ...more,
  };
}

/** The sheet of the invented agency under a system, from these findings. */
export function sheetOf(stored: StoredSystem, findings: readonly Finding[]): ScoreSheet {
  const audit = { ...siteAuditOf(), findings: [...findings] };
  return buildSheet(audit, stored, {
    assessmentId: 'round',
    targetId: 'county',
    auditId: 'audit',
    judgedAt: '2026-11-21T02:00:00.000Z',
  });
}

/** What a person says of the item `item` of the invented agency. */
export function verdictOf(more: Partial<HumanVerdict> = {}): HumanVerdict {
  return {
    assessmentId: 'round',
    targetId: 'county',
    systemKey: 'lanxi-2026@2026',
    itemId: 'item',
    outcome: 'passed',
    scored: null,
    note: '',
    exemption: null,
    origin: 'judged',
    evidence: [],
    assessor: '甲',
    at: '2026-11-21T03:00:00.000Z',
    ...more,
  };
}
