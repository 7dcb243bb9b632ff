import { z } from 'zod';

/** What sort of page it is. */
export const PageKind = z.enum([
  'home',
  'platform',
  'column-list',
  'article',
  'annual-report',
  'org-info',
  'leader-info',
  'guide',
  'search',
  'error',
  'other',
]);
export type PageKind = z.infer<typeof PageKind>;

/** Kinds of pages that are one document; on the others, what looks like a document's metadata is a list's. */
export const kindsWithArticle: ReadonlySet<PageKind> = new Set<PageKind>([
  'article',
  'annual-report',
  'guide',
  'org-info',
  'leader-info',
]);
