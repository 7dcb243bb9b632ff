import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { normalizeName } from '../text/normalize-name.ts';

const grassroots = 'grassroots-disclosure';

/** Whether a link among the platform's columns bears a column's own name: a short name says little elsewhere, and there it is the column. */
export function namesPlatformColumn(
  { text, match }: ColumnLink,
  { name, parent }: ColumnDefinition,
): boolean {
  return match === 'name' && parent !== grassroots && normalizeName(text) === normalizeName(name);
}
