import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Links and headings that name a column of `data/columns.json`. */
export function readColumns(_page: ParsedPage): ColumnLink[] {
  return [];
}
