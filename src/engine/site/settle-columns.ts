import type { ColumnDefinition } from '../model/column-definition.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SiteColumn } from '../model/site/site-view.ts';

/** Tells of each wanted column whether it is there and what it holds. */
export function settleColumns(
  site: SiteArtifacts,
  wanted: readonly ColumnDefinition[],
): readonly SiteColumn[] {
  return wanted.map((definition) => ({
    definition,
    presence: 'uncertain',
    state: 'unknown',
    url: null,
    text: site.target.name === null ? null : null,
    looks: [],
    place: null,
    statePlace: null,
    pages: [],
    rows: [],
    itemCount: null,
    isComplete: false,
    newest: null,
    isNewestCertain: false,
  }));
}
