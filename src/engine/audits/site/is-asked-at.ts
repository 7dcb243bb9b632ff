import type { AuditContext } from '../define-audit.ts';

/** Whether a rule or practice asks for the column at the portal's level; where that is not known, it may. */
export function isAskedAt(columnId: string, context: AuditContext): boolean {
  const { level } = context;
  if (level === null) return true;
  const demand = context.findColumn(columnId)?.requirement[level];
  return demand === 'required' || demand === 'expected';
}
