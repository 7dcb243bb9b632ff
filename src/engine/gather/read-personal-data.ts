import type { PersonalDatum } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';

/** Unmasked personal data in the visible text; masked at once, the raw value is never kept. */
export function readPersonalData(_page: ParsedPage, _time: ReadingTime): PersonalDatum[] {
  return [];
}
