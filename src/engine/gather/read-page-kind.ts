import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** What the page kind is told by; everything gathered before it. */
export type KindClues = Pick<
  PageArtifacts,
  | 'identity'
  | 'breadcrumbs'
  | 'columns'
  | 'currentColumn'
  | 'platform'
  | 'list'
  | 'datedLinks'
  | 'article'
  | 'organization'
  | 'leaders'
  | 'guide'
  | 'messages'
>;

/** Tells what sort of page it is, with the reasons in words. */
export function readPageKind(_page: ParsedPage, _clues: KindClues): PageArtifacts['kind'] {
  return { value: 'other', reasons: [] };
}
