import type { TrueColumn } from '../portal.ts';
import type { PlannedColumn, PortalPlan } from './portal-plan.ts';

function isFilled(plan: PortalPlan, column: PlannedColumn): boolean {
  if (column.shape === 'list') return column.documents.length > 0;
  if (column.shape === 'page') return true;
  return plan.columns.some((child) => child.parent === column.key && isFilled(plan, child));
}

function statesOf(plan: PortalPlan, column: PlannedColumn): string[] {
  switch (column.shape) {
    case 'redirect':
      return ['redirect'];
    case 'note':
      return ['note-only'];
    case 'moved':
      // A sentence in place of rows: a person would call it any of these.
      return ['note-only', 'redirect', 'filled', 'unknown'];
    case 'empty':
      return ['empty'];
    case 'list':
      // A list without rows and without a word may as well be one that was not read.
      if (column.documents.length === 0) return ['empty', 'unknown'];
      return ['filled'];
    case 'page':
    case 'container':
      return [isFilled(plan, column) ? 'filled' : 'empty'];
  }
}

function newestOf(plan: PortalPlan, { documents, shape }: PlannedColumn): string | null {
  // Of a message, the day of its question and the day of its answer are both right.
  if (shape !== 'list' || documents.some(({ message }) => message !== null)) return null;
  const days = documents.map(({ listDate }) => listDate).filter((date) => date <= plan.asOf);
  return days.sort().at(-1) ?? null;
}

/** What is true of each column that the plan has, and of those it leaves out. */
export function trueColumns(plan: PortalPlan, absent: readonly TrueColumn[]): TrueColumn[] {
  const present = plan.columns.flatMap((column) =>
    column.wanted.map((id) => ({
      id,
      name: column.name,
      presence: 'present' as const,
      states: statesOf(plan, column),
      newestDate: newestOf(plan, column),
      itemCount: column.shape === 'list' ? column.documents.length : null,
    })),
  );
  return [...present, ...absent];
}
