import { addDays, addMonths } from '../calendar/civil-days.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { AppliedRule, AuditContext } from './define-audit.ts';

/** A window of natural days or calendar months. */
export type Span = { readonly value: number; readonly unit: 'day' | 'month' };

const unitNames = { day: '天', month: '个月' } as const;

/** The day a span after (1) or before (-1) another. */
export function shiftBySpan(date: CivilDate, { value, unit }: Span, sign: 1 | -1): CivilDate {
  return unit === 'day' ? addDays(date, sign * value) : addMonths(date, sign * value);
}

/** The span in words: 14天, 6个月. */
export function nameSpan({ value, unit }: Span): string {
  return `${String(value)}${unitNames[unit]}`;
}

/** The register's rule for the column's updates; a column of its own window brings its status and basis. */
export function findFreshnessRule(
  column: ColumnDefinition | null,
  context: AuditContext,
): AppliedRule {
  const { window, unit, status, basis } = column?.freshness ?? {};
  const isOf = (rule: AppliedRule): boolean => rule.status === status && rule.unit === unit;
  const news = context.rule('news-stale');
  if (isOf(news)) return news;
  const notices = context.rule('notices-stale');
  if (isOf(notices)) return notices;
  const other = context.rule('other-stale');
  if (window == null || unit == null || unit === 'year' || status == null) return other;
  return { ...other, value: window, unit, status, basis: basis ?? other.basis };
}

/** The window that a rule sets; null where it sets none in days or months. */
export function spanOfRule({ value, unit }: AppliedRule): Span | null {
  if (typeof value !== 'number') return null;
  return unit === 'day' || unit === 'month' ? { value, unit } : null;
}
