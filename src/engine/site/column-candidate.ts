import type { ColumnLook, SitePlace } from '../model/site/site-view.ts';

/** Something that shows a column: a link, a heading, a page that says what it is. */
export interface ColumnCandidate {
  /** Address of the column's page; "" for a block without one. */
  readonly href: string;
  readonly text: string;
  readonly certainty: 'certain' | 'uncertain';
  /** 0 home, platform and site map · 1 pages below · 2 pages that name the column they are. */
  readonly tier: 0 | 1 | 2;
  readonly look: ColumnLook['kind'];
  readonly place: SitePlace;
  /** Order among candidates of a tier; lower first. */
  readonly rank: number;
}
