import { buildSheet, reviewSheet } from '../../src/engine/index.ts';
import { columnDefinitions } from '../../src/engine/data/columns.ts';
import type {
  Assessment,
  StoredSystem,
  TargetRun,
} from '../../src/engine/model/assessment/assessment.ts';
import type { HumanVerdict } from '../../src/engine/model/assessment/human-verdict.ts';
import type { ScoreSheet } from '../../src/engine/model/assessment/score-sheet.ts';
import type { Finding } from '../../src/engine/model/finding.ts';
import type { Indicator, IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import type { Outcome } from '../../src/engine/model/outcome.ts';
import type { SiteAudit } from '../../src/engine/model/site-audit.ts';
import type { RoundRecord } from '../../src/report/assessment/build-assessment-view.ts';
import { indicatorOf, systemOf } from './findings.ts';
import { day } from './pages.ts';
import { siteAuditOf, siteFinding } from './site-audit.ts';

const groups = ['政策文件', '政策解读', '决策公开', '财政信息', '机构职能', '公开平台', '年报'];
const audits = ['publication-timeliness', 'column-freshness'] as const;
const outcomes: readonly Outcome[] = ['failed', 'cantTell', 'passed', 'untested', 'inapplicable'];

/** Numbers that look random and are the same each time. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

function itemOf(i: number): Indicator {
  const column = columnDefinitions[i % columnDefinitions.length];
  const method = i % 9 === 8 ? 'manual' : i % 7 === 6 ? 'assisted' : 'automatic';
  return indicatorOf({
    id: `item-${String(i + 1)}`,
    title: `${column?.name ?? ''}按期公开（第${String(i + 1)}项）`,
    level1: groups[i % groups.length] ?? '',
    level2: i % 3 === 0 ? null : `二级指标${String(i % 5)}`,
    method,
    points: i % 11 === 10 ? null : 1 + (i % 4) / 2,
    audits: [audits[Math.floor(i / columnDefinitions.length) % 2] ?? audits[0]],
    columns: [column?.id ?? ''],
  });
}

/** An invented table of so many items in seven groups. */
export function roundSystem(items: number, more: Partial<IndicatorSystem> = {}): StoredSystem {
  const rows = Array.from({ length: items }, (_, i) => itemOf(i));
  const system = systemOf(rows, { name: '岚溪县测评表', passLine: 60, ...more });
  return {
    key: `${system.id}@2026`,
    origin: 'own',
    basedOn: null,
    system,
    createdAt: '2026-11-01T00:00:00.000Z',
    note: '',
  };
}

function findingFor(item: Indicator, outcome: Outcome, n: number): Finding {
  const [columnId = null] = item.columns;
  const column = columnDefinitions.find(({ id }) => id === columnId)?.name ?? null;
  const url = `https://www.lanxi-demo.gov.cn/${columnId ?? 'x'}/${String(n)}.html`;
  const title = `关于${column ?? ''}的通知（${String(n)}）`;
  const finding = siteFinding({ id: `${item.id}-${String(n)}`, outcome });
  return {
    ...finding,
    auditId: item.audits[0] ?? '',
    subject: { kind: 'document', column, columnId, url, title },
    message: `《${title}》2026-03-02成文，2026-05-20公开，晚于期限2026-03-30（20个工作日）。请核对成文日期或说明原因。`,
    evidence: finding.evidence.map((evidence) => ({ ...evidence, url })),
  };
}

/** What the audit of one invented portal found: none to three findings an item. */
export function roundAudit(system: IndicatorSystem, dice: (sides: number) => number): SiteAudit {
  const findings = system.items.flatMap((item) =>
    Array.from({ length: dice(3) }, (_, n) =>
      findingFor(item, dice(3) > 0 ? 'passed' : (outcomes[dice(5)] ?? 'passed'), n),
    ),
  );
  return siteAuditOf({ findings });
}

function verdictOf(
  { assessmentId, targetId, systemKey }: ScoreSheet,
  itemId: string,
  dice: (sides: number) => number,
): HumanVerdict {
  return {
    assessmentId,
    targetId,
    systemKey,
    itemId,
    outcome: outcomes[dice(5)] ?? 'passed',
    scored: dice(3) === 0 ? 0.5 : null,
    note: dice(2) === 0 ? '' : '=打开页面核实，"栏目"确有此项',
    exemption: dice(4) === 0 ? { reason: '该单位无此项职能', validUntil: null } : null,
    origin: 'judged',
    evidence: [],
    assessor: '评估员甲',
    at: '2026-11-22T02:00:00.000Z',
  };
}

/** An invented round. */
export function assessmentOf(partial: Partial<Assessment> = {}): Assessment {
  return {
    schema: 'mingcha/assessment@1',
    id: 'round-1',
    name: '2026年第四季度政务公开第三方评估',
    round: '第2轮',
    asOf: day('2026-11-21'),
    systems: ['lanxi-2026@2026'],
    targets: [],
    sample: 10,
    maxPages: 1000,
    assessor: '评估员甲',
    createdAt: '2026-11-20T01:00:00.000Z',
    updatedAt: '2026-11-21T01:00:00.000Z',
    ...partial,
  };
}

/** An invented round with so many agencies, some judged by hand in part and the last one not judged. */
export function roundOf(size: { agencies: number; items: number; seed?: number }): RoundRecord & {
  readonly audits: ReadonlyMap<string, SiteAudit>;
  readonly verdicts: readonly HumanVerdict[];
} {
  const dice = createDice(size.seed ?? 1);
  const stored = roundSystem(size.items);
  const audits = new Map<string, SiteAudit>();
  const all: HumanVerdict[] = [];
  const assessmentId = 'round-1';
  const agencies = Array.from({ length: size.agencies }, (_, i) => {
    const target = {
      id: `t${String(i + 1)}`,
      name: `岚溪县第${String(i + 1)}局`,
      level: 'department' as const,
      url: `https://www.lanxi-demo.gov.cn/${String(i + 1)}/`,
      unit: i % 2 === 0 ? '办公室' : null,
      contact: null,
    };
    const at = '2026-11-21T02:00:00.000Z';
    const auditId = `audit-${String(i + 1)}`;
    if (i > 0 && i === size.agencies - 1) {
      const run: TargetRun = {
        assessmentId,
        targetId: target.id,
        state: 'unreachable',
        auditId: null,
        message: '首页连续三次打不开。',
        updatedAt: at,
      };
      return { target, run, reviewed: null };
    }
    const audit = roundAudit(stored.system, dice);
    audits.set(target.id, audit);
    const place = { assessmentId, targetId: target.id, auditId, judgedAt: at };
    const sheet = buildSheet(audit, stored, place);
    const verdicts = sheet.items
      .filter(() => dice(8) === 0)
      .map(({ id }) => verdictOf(sheet, id, dice));
    all.push(...verdicts);
    const run: TargetRun = {
      assessmentId,
      targetId: target.id,
      state: 'judged',
      auditId,
      message: '',
      updatedAt: at,
    };
    return { target, run, reviewed: reviewSheet(sheet, verdicts, stored.system) };
  });
  const assessment = assessmentOf({ targets: agencies.map(({ target }) => target) });
  return { assessment, stored, agencies, audits, verdicts: all };
}
