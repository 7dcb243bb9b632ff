import type { SecretMark } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Classification marks in the visible text. */
export function readSecretMarks(_page: ParsedPage): SecretMark[] {
  return [];
}
