import { columnWording } from '../../data/column-wording.ts';
import type { ColumnLink } from '../../model/artifacts/columns.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import type { NameHit } from './column-index.ts';

/** A hit with the verdict whether it alone names the column. */
export interface SettledHit extends NameHit {
  readonly certainty: ColumnLink['certainty'];
}

const combinedNames = new Set(columnWording.combinedNames.map(normalizeName));
const minCertainLength = 3;

function isGrassroots(hit: NameHit): boolean {
  return hit.column.parent === 'grassroots-disclosure';
}

/** Of several columns that share a text, the one that bears it as its name, else the parent of the others. */
function findOwner(hits: readonly NameHit[]): NameHit | null {
  const named = hits.filter((hit) => hit.match === 'name');
  if (named.length === 1) return named[0] ?? null;
  const parents = hits.filter((hit) => hits.some((other) => other.column.parent === hit.column.id));
  return parents.length === 1 ? (parents[0] ?? null) : null;
}

function areRivals(hits: readonly NameHit[]): boolean {
  return hits.some((hit) =>
    hits.some(
      (other) => other !== hit && !hit.isPart && hit.column.ambiguousWith.includes(other.column.id),
    ),
  );
}

/**
 * Decides between the columns that share a text.
 * Fields of 国办发〔2019〕54号 count only under their heading; a combined name (双公示) names all its columns.
 */
export function settleCertainty(
  text: string,
  hits: readonly NameHit[],
  place: { readonly isGrassroots: boolean },
): SettledHit[] {
  const name = normalizeName(text);
  const grassroots = hits.filter(isGrassroots);
  const plain = hits.filter((hit) => !isGrassroots(hit));
  const candidates = place.isGrassroots && grassroots.length > 0 ? grassroots : plain;
  const outOfPlace = !place.isGrassroots && plain.length === 0 ? grassroots : [];
  const isShared = candidates.length > 1 && !combinedNames.has(name) && areRivals(candidates);
  const owner = isShared ? findOwner(candidates) : null;
  const certaintyOf = (hit: NameHit): ColumnLink['certainty'] => {
    if (hit.match === 'alias-unverified' || name.length < minCertainLength) return 'uncertain';
    return isShared && hit !== owner ? 'uncertain' : 'certain';
  };
  return [
    ...candidates.map((hit) => ({ ...hit, certainty: certaintyOf(hit) })),
    ...outOfPlace.map((hit) => ({ ...hit, certainty: 'uncertain' as const })),
  ];
}
