import type { PlannedColumn, PlannedDocument, PortalPlan } from '../plan/portal-plan.ts';
import type { Target, TrueColumn } from '../portal.ts';

/** What was taken already, so that no two faults meet on one thing; and columns that are gone. */
export interface Planting {
  readonly documents: Set<string>;
  readonly columns: Set<string>;
  readonly absent: TrueColumn[];
}

/** One fault, or one thing that looks like a fault. */
export interface Fault {
  readonly name: string;
  /** Columns that it needs whole; two faults with one in common are not planted together. */
  readonly needs: readonly string[];
  /** False where the portal has no place for it. */
  plant(plan: PortalPlan, planting: Planting): boolean;
}

/** Notes a fault that must be found. */
export function expectFault(plan: PortalPlan, auditId: string, target: Target, why: string): void {
  plan.faults.push({ auditId, target, why, isRequired: true });
}

/** Notes a finding that is right without being asked for. */
export function allowFault(plan: PortalPlan, auditId: string, target: Target, why: string): void {
  plan.faults.push({ auditId, target, why, isRequired: false });
}

/** Notes what must not be found. */
export function expectNone(plan: PortalPlan, auditId: string, target: Target, why: string): void {
  plan.lookAlikes.push({ auditId, target, why });
}

export const onDocument = ({ key }: PlannedDocument): Target => ({ kind: 'document', key });
export const onColumn = (id: string): Target => ({ kind: 'column', id });
export const onSite: Target = { kind: 'site' };

/** A column that no other fault has touched, or null. */
export function takeColumn(
  plan: PortalPlan,
  planting: Planting,
  keys: readonly string[],
): PlannedColumn | null {
  const free = plan.columns.filter(
    ({ key, documents }) =>
      keys.includes(key) &&
      !planting.columns.has(key) &&
      !documents.some((document) => planting.documents.has(document.key)),
  );
  if (free.length === 0) return null;
  const column = plan.random.pick(free);
  planting.columns.add(column.key);
  return column;
}

const byDate = (a: PlannedDocument, b: PlannedDocument): number =>
  b.listDate.localeCompare(a.listDate);

/** One of the newest documents of a column that no other fault has touched, or null. */
export function takeDocument(
  plan: PortalPlan,
  planting: Planting,
  keys: readonly string[],
  fits: (document: PlannedDocument) => boolean = () => true,
): PlannedDocument | null {
  const columns = plan.columns.filter(
    ({ key, shape }) => keys.includes(key) && shape === 'list' && !planting.columns.has(key),
  );
  const free = columns.flatMap(({ documents }) =>
    [...documents]
      .sort(byDate)
      .slice(0, 6)
      .filter((document) => !planting.documents.has(document.key) && fits(document)),
  );
  if (free.length === 0) return null;
  const document = plan.random.pick(free);
  planting.documents.add(document.key);
  return document;
}

/** Takes a column away from the portal. */
export function removeColumn(plan: PortalPlan, column: PlannedColumn, planting: Planting): void {
  plan.columns = plan.columns.filter(({ key }) => key !== column.key);
  planting.absent.push(
    ...column.wanted.map((id) => ({
      id,
      name: column.name,
      presence: 'absent' as const,
      states: ['unknown'],
      newestDate: null,
      itemCount: null,
    })),
  );
}

/** Columns of plain records whose documents have a term of publication. */
export const recordColumns = [
  'planning',
  'law-enforcement-disclosure',
  'special-funds',
  'major-construction-projects',
  'rural-revitalization',
  'emergency-management',
  'public-health-inspection',
  'product-quality-inspection',
  'civil-servant-recruitment',
  'land-expropriation',
  'housing-expropriation',
  'public-welfare',
  'education',
  'municipal-construction',
  'public-security',
] as const;

/** Columns that may be empty, explained or elsewhere. */
export const plainColumns = [
  ...recordColumns,
  'power-list',
  'external-services',
  'administrative-fees',
  'government-procurement',
  'implementation',
  'government-audit',
  'response-to-concerns',
] as const;
