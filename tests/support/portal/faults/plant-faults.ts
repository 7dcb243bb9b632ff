import type { PortalPlan } from '../plan/portal-plan.ts';
import type { TrueColumn, TrueFault } from '../portal.ts';
import { columnFaults } from './column-faults.ts';
import { documentFaults } from './document-faults.ts';
import { allowFault, type Fault, onColumn, type Planting } from './fault.ts';
import { lookAlikes } from './look-alikes.ts';
import { pageFaults } from './page-faults.ts';
import { pairFaults } from './pair-faults.ts';
import { repealFaults } from './repeal-faults.ts';
import { reportFaults } from './report-faults.ts';

/** Every fault and look-alike that a portal may have. */
export const portalFaults: readonly Fault[] = [
  ...columnFaults,
  ...documentFaults,
  ...pairFaults,
  ...pageFaults,
  ...reportFaults,
  ...repealFaults,
  ...lookAlikes,
];

function shuffle({ random }: PortalPlan): readonly Fault[] {
  return portalFaults
    .map((fault) => ({ fault, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ fault }) => fault);
}

// A pair takes two documents and leaves the columns to others.
const isPaired = (need: string): boolean => need === 'policy-interpretation';

function isTouched(plan: PortalPlan, planting: Planting, need: string): boolean {
  const column = plan.columns.find(({ key }) => key === need);
  return (
    !isPaired(need) && (column?.documents.some(({ key }) => planting.documents.has(key)) ?? false)
  );
}

/** Audits of columns that are not asked of towns, or only as a custom: a finding is right, and so is silence. */
const lightAudits: ReadonlySet<string> = new Set([
  'required-column',
  'disclosure-platform',
  'column-freshness',
  'annual-report-presence',
  'interpretation-coverage',
  'interpretation-form',
  'interpretation-link',
  'interpretation-originality',
  'interpretation-timeliness',
  'publication-timeliness',
  'consultation-feedback',
]);

function lighten(fault: TrueFault): TrueFault {
  return lightAudits.has(fault.auditId) ? { ...fault, isRequired: false } : fault;
}

/** Findings that are right although nothing was planted, and those that nobody must make. */
function allowMore(plan: PortalPlan): void {
  for (const { key, shape, documents } of plan.columns) {
    if (shape !== 'list' || documents.length > 0) continue;
    allowFault(plan, 'column-content', onColumn(key), 'a small portal has nothing to list there');
  }
  if (plan.level === 'town') plan.faults = plan.faults.map(lighten);
}

/** Plants the named faults, or those that the seed chooses, about half of all; returns the columns that are gone. */
export function plantFaults(
  plan: PortalPlan,
  names: readonly string[] | null,
): readonly TrueColumn[] {
  const planting: Planting = { documents: new Set(), columns: new Set(), absent: [] };
  const needed = new Set<string>();
  const chosen =
    names === null
      ? shuffle(plan).slice(0, Math.ceil(portalFaults.length * 0.5))
      : portalFaults.filter(({ name }) => names.includes(name));
  for (const fault of chosen) {
    const isTaken = fault.needs.some(
      (need) => needed.has(need) || planting.columns.has(need) || isTouched(plan, planting, need),
    );
    const isThere = fault.needs.every(
      (need) =>
        need === 'footer' || need === 'tags' || plan.columns.some(({ key }) => key === need),
    );
    if (isTaken || !isThere || !fault.plant(plan, planting)) continue;
    for (const need of fault.needs) {
      if (isPaired(need) || need === 'footer') continue;
      needed.add(need);
      planting.columns.add(need);
    }
  }
  allowMore(plan);
  return planting.absent;
}
