import { type DemoItem, demoRound } from '../data/demo-round.ts';
import { rules } from '../data/rules.ts';
import type { Assessment, StoredSystem, TargetRun } from '../model/assessment/assessment.ts';
import type { HumanVerdict } from '../model/assessment/human-verdict.ts';
import type { ScoreSheet, SheetItem } from '../model/assessment/score-sheet.ts';
import { demoIdOf } from '../model/assessment/removed-assessment.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { engineVersion } from '../model/engine-version.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator-system.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Target } from '../model/assessment/target.ts';

/** A whole round as it is kept. */
export interface DemoRound {
  readonly assessment: Assessment;
  readonly stored: StoredSystem;
  readonly runs: readonly TargetRun[];
  readonly sheets: readonly ScoreSheet[];
  readonly verdicts: readonly HumanVerdict[];
}

interface DemoPlace {
  readonly target: Target;
  readonly asOf: CivilDate;
  /** Moment of everything in it. */
  readonly at: string;
}

const systemKey = 'demo-scorecard@1';
const assessmentId = demoIdOf('round');
const calendarRevision = '';
const noSha256 = '0'.repeat(64);

const outcomes: Readonly<Record<string, Outcome>> = {
  p: 'passed',
  f: 'failed',
  q: 'cantTell',
  u: 'untested',
  h: 'untested',
  '-': 'inapplicable',
};

function outcomeOf(marks: string, i: number): Outcome {
  return outcomes[marks.charAt(i)] ?? 'untested';
}

function indicatorOf({ id, level1, title, points, audit }: DemoItem): Indicator {
  const isManual = audit === '';
  return {
    id,
    title,
    level1,
    level2: null,
    level3: null,
    points,
    criteria: [],
    method: isManual ? 'manual' : 'automatic',
    audits: isManual ? [] : [audit],
    columns: [],
    scoring: { rule: isManual ? 'manual' : 'all-or-nothing' },
    status: 'unverified',
  };
}

function storedSystem(at: string): StoredSystem {
  return {
    key: systemKey,
    origin: 'own',
    basedOn: null,
    createdAt: at,
    note: '示例',
    system: {
      schema: 'indicator-system@1',
      id: 'demo-scorecard',
      name: '示例评分表',
      issuer: '示例',
      year: Number(at.slice(0, 4)),
      version: '1',
      source: '虚构，只供熟悉工作台',
      levels: [],
      passLine: 60,
      verification: '虚构的指标和分值',
      items: demoRound.items.map(indicatorOf),
    },
  };
}

function findingOf(item: DemoItem, outcome: Outcome, { target, at }: DemoPlace): Finding {
  const ground = rules.get(item.rule);
  const url = `${target.url}${item.id}.html`;
  const quote = {
    kind: 'found' as const,
    url,
    locator: null,
    frame: null,
    excerpt: item.quote,
    capturedAt: at,
    sha256: noSha256,
  };
  return {
    id: `${target.id}-${item.id}`,
    auditId: item.audit,
    outcome,
    severity: ground?.severity ?? 'deduct',
    subject: { kind: 'page', column: item.column, columnId: null, url, title: item.page },
    messageKey: 'demo',
    message: outcome === 'failed' ? item.fault : item.doubt,
    data: {},
    status: ground?.status ?? 'unverified',
    rule: { id: item.rule, text: ground?.text ?? '' },
    basis: ground?.basis ?? [],
    evidence: [quote],
    deadline: null,
  };
}

function sheetItem(item: DemoItem, outcome: Outcome, targetId: string): SheetItem {
  const isDecided = outcome === 'passed' || outcome === 'failed';
  const scored = outcome === 'passed' ? item.points : 0;
  const hasFinding = outcome === 'failed' || outcome === 'cantTell';
  return {
    id: item.id,
    title: item.title,
    group: [item.level1],
    outcome,
    points: item.points,
    scored: isDecided ? scored : null,
    deducted: isDecided ? item.points - scored : null,
    method: item.audit === '' ? 'manual' : 'automatic',
    findings: hasFinding ? [`${targetId}-${item.id}`] : [],
    decidedRatio: isDecided ? 1 : 0,
    passed: outcome === 'passed' ? 1 : 0,
  };
}

function buildDemoSheet(marks: string, place: DemoPlace): ScoreSheet {
  const { target, asOf, at } = place;
  const judged = demoRound.items.map((item, i) => ({ item, outcome: outcomeOf(marks, i) }));
  return {
    assessmentId,
    targetId: target.id,
    systemKey,
    auditId: `demo-${target.id}`,
    asOf,
    engineVersion,
    calendarRevision,
    judgedAt: at,
    items: judged.map(({ item, outcome }) => sheetItem(item, outcome, target.id)),
    findings: judged
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
      .map(({ item, outcome }) => findingOf(item, outcome, place)),
    notChecked: demoRound.notChecked.map(({ page, reason }) => ({
      url: new URL(page, target.url).href,
      reason,
    })),
  };
}

function listVerdicts(marks: string, { target, at }: DemoPlace): readonly HumanVerdict[] {
  return demoRound.items.flatMap(({ id: itemId }, i): readonly HumanVerdict[] => {
    if (marks.charAt(i) !== 'h') return [];
    const spoken = { outcome: 'passed', scored: null, note: demoRound.verdictNote } as const;
    const place = { assessmentId, targetId: target.id, systemKey, itemId };
    return [
      {
        ...place,
        ...spoken,
        exemption: null,
        origin: 'judged',
        evidence: [],
        assessor: '示例',
        at,
      },
    ];
  });
}

/** An invented round, clearly named so, to try the workbench with: judged, unreachable and waiting agencies, verdicts of people. */
export function buildDemoRound(asOf: CivilDate, at: string): DemoRound {
  const agencies = demoRound.agencies.map(({ name, level, marks }, i) => ({
    marks,
    target: {
      id: `agency-${String(i + 1)}`,
      name,
      level,
      url: `https://a${String(i + 1)}.${demoRound.host}/`,
      unit: null,
      contact: null,
    },
  }));
  const judged = agencies
    .filter(({ marks }) => marks !== '')
    .map(({ marks, target }) => ({ marks, place: { target, asOf, at } }));
  const unreachable = agencies.find(({ marks }) => marks === '');
  const runOf = ({ target }: { readonly target: Target }, run: Partial<TargetRun>): TargetRun => ({
    assessmentId,
    targetId: target.id,
    state: 'judged',
    auditId: null,
    message: '',
    updatedAt: at,
    ...run,
  });
  return {
    assessment: {
      schema: 'mingcha/assessment@1',
      id: assessmentId,
      name: '示例：岚溪县政务公开第三方评估',
      round: '第 1 轮',
      asOf,
      systems: [systemKey],
      targets: agencies.map(({ target }) => target),
      sample: 10,
      maxPages: 1000,
      assessor: '示例',
      createdAt: at,
      updatedAt: at,
    },
    stored: storedSystem(at),
    runs: [
      ...judged.map(({ place }) => runOf(place, {})),
      ...(unreachable === undefined
        ? []
        : [
            runOf(unreachable, {
              state: 'unreachable',
              message: '长时间无响应：服务器在规定时间内没有返回内容。请换时段重试。',
            }),
          ]),
    ],
    sheets: judged.map(({ marks, place }) => buildDemoSheet(marks, place)),
    verdicts: judged.flatMap(({ marks, place }) => listVerdicts(marks, place)),
  };
}
