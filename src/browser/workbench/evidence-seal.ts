import { forgeLink } from '../../archive/chain.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import { hashBytes } from '../hash-bytes.ts';

/** The number after the last piece of an agency. */
export function nextEvidenceId(last: Pick<KeptEvidence, 'id'> | null): string {
  return String(Number(last?.id ?? 0) + 1).padStart(6, '0');
}

/** The seal of a record over everything that it says, its content's hash included, and over the record before it. */
export async function sealOf(
  { chain: _, ...said }: KeptEvidence,
  previous: string | null,
): Promise<string> {
  const before =
    previous === null ? null : { url: '', offset: 0, length: 0, sha256: '', chain: previous };
  const ordered = Object.entries(said).toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  const bytes = new TextEncoder().encode(JSON.stringify(ordered));
  return (await forgeLink(before, said.url, bytes, hashBytes)).chain;
}
