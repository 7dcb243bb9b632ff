import { createRandom } from '../../report-generator/random.ts';
import { columnTable, type ColumnLine } from './column-table.ts';
import { fillColumn, type Size } from './fill-columns.ts';
import { fillCatalogue, fillMessages, fillProposals, fillReports } from './fill-reports.ts';
import type { PlannedColumn, PortalPlan } from './portal-plan.ts';
import {
  divisionBody,
  guideBody,
  leaderBody,
  organizationBody,
  requestBody,
} from './special-pages.ts';
import { fillConsultations, fillNormative } from './tie-documents.ts';
import { departments, places } from './words.ts';

/** What a caller may fix of a portal. */
export interface PlanChoice {
  readonly seed: number;
  readonly level: PortalPlan['level'];
  /** Times as many documents as a small portal has. */
  readonly scale: number;
  readonly asOf: string;
}

type Frame = Omit<PortalPlan, 'columns'>;

function makeFrame({ seed, level, asOf }: PlanChoice): Frame {
  const random = createRandom(seed);
  const fitting = places.filter(([, kind]) => (level === 'city') === (kind === '市'));
  const [stem, kind, host] = random.pick(fitting.length > 0 ? fitting : places);
  const [department] = random.pick(departments);
  const place = level === 'ministry' ? '国家' : `${stem}${kind}`;
  const bodies = {
    ministry: { name: '国家河海事务局', office: '国家河海事务局' },
    city: { name: `${place}人民政府`, office: `${place}人民政府办公室` },
    county: { name: `${place}人民政府`, office: `${place}人民政府办公室` },
    department: { name: `${place}${department}`, office: `${place}${department}` },
    town: { name: `${place}石门镇人民政府`, office: `${place}石门镇人民政府` },
  } as const;
  const hosts = {
    ministry: 'www.hehaiju-demo.gov.cn',
    city: `www.${host}.gov.cn`,
    county: `www.${host}.gov.cn`,
    town: `www.shimen-${host}.gov.cn`,
  };
  const code = String(random.int(100000000, 999999999));
  return {
    random,
    place,
    ...bodies[level],
    host: level === 'department' ? `bm${String(random.int(1, 9))}.${host}.gov.cn` : hosts[level],
    siteIdCode: `9${code}`,
    level,
    asOf,
    head: random.pick(['唐思衡', '顾维舟', '沈知行']),
    phone: `0579-8${String(random.int(100000, 999999))}`,
    icp: `浙ICP备${String(random.int(10000000, 99999999))}号-1`,
    police: `浙公网安备${String(random.int(33000000000000, 33999999999999))}号`,
    withoutFooter: new Set(),
    tags: new Map(),
    homeShift: 0,
    extraLinks: [],
    robots: null,
    faults: [],
    lookAlikes: [],
  };
}

function makeColumn({ random }: Frame, line: ColumnLine): PlannedColumn {
  const isTop = line.parent === null;
  const name = random.chance(0.75) ? line.names[0] : random.pick(line.names);
  return {
    key: line.id,
    wanted: [line.id],
    name: name ?? line.id,
    slug: line.slug,
    parent: line.parent,
    shape: line.shape,
    documents: [],
    body: '',
    to: null,
    places: new Set(isTop ? ['menu', 'map'] : ['platform', 'map', 'parent']),
  };
}

const bodies: Readonly<Record<string, (plan: PortalPlan) => string>> = {
  'disclosure-guide': guideBody,
  'institutional-functions': organizationBody,
  leadership: leaderBody,
  'internal-divisions': divisionBody,
  'on-request-disclosure': requestBody,
};

/** A portal without a fault; the choice and its seed decide everything. */
export function makePlan(choice: PlanChoice): PortalPlan {
  const frame = makeFrame(choice);
  const plan: PortalPlan = {
    ...frame,
    columns: columnTable[choice.level].map((line) => makeColumn(frame, line)),
  };
  const size: Size = (least, most) => Math.round(frame.random.int(least, most) * choice.scale);
  for (const column of plan.columns) {
    const body = bodies[column.key];
    if (body !== undefined) column.body = body(plan);
    if (column.shape === 'list') column.documents = fillColumn(plan, column, size);
  }
  fillNormative(plan, size(6, 16));
  fillConsultations(plan, size(4, 9));
  fillReports(plan, choice.seed);
  const has = (id: string): boolean => plan.columns.some(({ key }) => key === id);
  if (has('major-decision-catalogue')) fillCatalogue(plan);
  if (has('public-enquiries')) fillMessages(plan, size(8, 20));
  if (has('proposals')) fillProposals(plan, size(6, 20));
  return plan;
}
