import type { Residue } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Text that a publisher left behind by mistake. */
export function readResidues(_page: ParsedPage): Residue[] {
  return [];
}
