import type { ColumnLink } from '../../model/artifacts/columns.ts';
import { findNameHits } from '../columns/column-index.ts';
import { holdsGrassrootsMarker } from '../columns/link-setting.ts';
import { settleCertainty } from '../columns/settle-certainty.ts';
import type { TreeColumn } from './read-gkmlpt-tree.ts';

/** The columns of a tree that bear a known name, by the names above them where several share it. */
export function readTreeColumns(
  tree: readonly TreeColumn[],
  ownNames: readonly string[],
): ColumnLink[] {
  return tree.flatMap(({ name: text, href, above }) => {
    const isGrassroots = above.some(holdsGrassrootsMarker);
    const settled = settleCertainty(text, findNameHits(text, ownNames), { isGrassroots });
    const locator = { selector: null, quote: text, frame: null };
    return settled.map(({ column: { id, name }, match, certainty }): ColumnLink => {
      return { id, name, text, href, match, certainty, via: 'script', locator };
    });
  });
}
