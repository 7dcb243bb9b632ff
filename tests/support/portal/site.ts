import type { PlannedColumn, PlannedDocument, PortalPlan } from './plan/portal-plan.ts';
import type { PortalAnswer, PortalRequest } from './portal.ts';

/** A row as lists show it. */
export interface DrawnRow {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly document: PlannedDocument;
}

/** One page before its style draws the frame around it. */
export interface DrawnPage {
  readonly path: string;
  readonly kind: 'home' | 'column' | 'document' | 'search' | 'map';
  readonly title: string;
  readonly trail: readonly { readonly text: string; readonly path: string | null }[];
  readonly column: PlannedColumn | null;
  readonly document: PlannedDocument | null;
  readonly content: string;
}

/** One page of a list. */
export interface ListSlice {
  readonly column: PlannedColumn;
  /** Number of the column among the portal's columns. */
  readonly at: number;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly path: string;
}

/** How a content management system writes addresses and pages. */
export interface PortalStyle {
  readonly name: string;
  readonly charset: 'utf-8' | 'gb18030';
  readonly perPage: number;
  readonly homePath: string;
  /** Address of a list page, the first included. */
  listPath(column: PlannedColumn, at: number, page: number, pages: number): string;
  documentPath(
    document: PlannedDocument,
    column: PlannedColumn,
    at: number,
    serial: number,
  ): string;
  /** How a link to one path is written on the page of another. */
  href(path: string, from: string): string;
  frame(site: Site, page: DrawnPage): string;
  list(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string;
  article(site: Site, document: PlannedDocument, path: string): string;
  /** Column pages: the first list page where rows come by script alone. */
  answer?(site: Site, request: PortalRequest): PortalAnswer | null;
  /** What a browser makes of the page; null where scripts change nothing. */
  render?(site: Site, path: string): string | null;
  /** Whether all static pages of this path are drawn from one shell. */
  shell?(site: Site, path: string): string | null;
}

/** A plan with its style: everything that drawing a page needs. */
export interface Site {
  readonly plan: PortalPlan;
  readonly style: PortalStyle;
  readonly columnPath: (key: string) => string;
  readonly documentPath: (key: string) => string;
  readonly documentOf: (path: string) => PlannedDocument | null;
  readonly columnAt: (column: PlannedColumn) => number;
  readonly href: (path: string, from: string) => string;
}

/** Text as it stands in markup. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Puts addresses for `@doc:key@` and `@col:key@`. */
export function resolveTokens(site: Site, markup: string, from: string): string {
  return markup
    .replaceAll(/@doc:(\w+)@/g, (_, key: string) => site.href(site.documentPath(key), from))
    .replaceAll(/@col:([\w-]+)@/g, (_, key: string) => site.href(site.columnPath(key), from));
}

/** Rows of a column's list: pinned ones first, then newest first. */
export function orderRows(column: PlannedColumn): readonly PlannedDocument[] {
  return [...column.documents].sort(
    (a, b) => Number(b.isPinned) - Number(a.isPinned) || b.listDate.localeCompare(a.listDate),
  );
}

/** How many list pages a column has; at least one. */
export function countPages({ documents }: PlannedColumn, perPage: number): number {
  return Math.max(1, Math.ceil(documents.length / perPage));
}

/** Links of the columns at a place. */
export function columnsAt(site: Site, place: string): readonly PlannedColumn[] {
  return site.plan.columns.filter(({ places }) => [...places].some((each) => each === place));
}
