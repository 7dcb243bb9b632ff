import type { Message } from '../model/artifacts/content.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Messages of citizens with the dates of question and reply. */
export function readMessages(_page: ParsedPage): Message[] {
  return [];
}
