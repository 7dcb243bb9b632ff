import type { ColumnLink } from '../../model/artifacts/columns.ts';
import { findNameHits } from '../columns/column-index.ts';
import { holdsGrassrootsMarker } from '../columns/link-setting.ts';
import { settleCertainty, type SettledHit } from '../columns/settle-certainty.ts';
import type { TreeColumn } from './read-gkmlpt-tree.ts';

function isFieldOf({ column }: SettledHit): boolean {
  return column.parent === 'grassroots-disclosure';
}

/** The columns of a tree that bear a known name, by the names above them where several share it. */
export function readTreeColumns(
  tree: readonly TreeColumn[],
  ownNames: readonly string[],
): ColumnLink[] {
  return tree.flatMap(({ name: text, href, above }) => {
    const isGrassroots = above.some(holdsGrassrootsMarker);
    const settled = settleCertainty(text, findNameHits(text, ownNames), { isGrassroots });
    const locator = { selector: null, quote: text, frame: null };
    return settled.map((hit): ColumnLink => {
      const { id, name } = hit.column;
      // A short name says little by itself; as a branch of the tree it is the column.
      const isNamed = hit.match === 'name' && isFieldOf(hit) === isGrassroots;
      const certainty = isNamed ? 'certain' : hit.certainty;
      return { id, name, text, href, match: hit.match, certainty, via: 'script', locator };
    });
  });
}
