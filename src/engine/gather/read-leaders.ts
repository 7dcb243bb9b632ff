import type { Leader } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Heads of the organ with their titles. */
export function readLeaders(_page: ParsedPage): Leader[] {
  return [];
}
