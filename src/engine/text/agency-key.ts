import { dropBlanks } from './fold-blanks.ts';

/** The name of an agency as it is compared: blanks and punctuation dropped, widths folded; 市政府 and 市政府办公室 stay different. */
export function agencyKey(name: string): string {
  return dropBlanks(name.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
}
