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
