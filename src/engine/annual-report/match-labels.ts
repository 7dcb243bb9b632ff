import { type ApplicationRow, type FormColumn, reportForms } from '../data/report-forms.ts';

const numbering =
  /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.,:)]|\d{1,2}(?=[一-龥]))/;

/** A label as it is compared: its leading numbers (at most two), blanks, punctuation and brackets dropped. */
export function toLabelKey(text: string): string {
  // Most cells hold figures: they name nothing.
  if (!/[\u4e00-\u9fff\uf900-\ufaff]/.test(text)) return '';
  const plain = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\s*\u200b-\u200f\u2060]/g, '');
  return plain
    .replace(numbering, '')
    .replace(numbering, '')
    .replace(/[^\da-z\u4e00-\u9fff]/gi, '');
}

/** The row of 表三 that a label names; null where none or the words of two are met. */
export function matchApplicationRow(
  text: string,
  rows: readonly ApplicationRow[] = reportForms.applications.rows,
): ApplicationRow | null {
  const key = toLabelKey(text);
  if (key === '') return null;
  const whole = rows.find(({ wholes }) => wholes.includes(key));
  if (whole !== undefined) return whole;
  let best: ApplicationRow | null = null;
  let length = 0;
  for (const row of rows) {
    for (const part of row.parts) {
      if (part.length > length && key.includes(part)) {
        best = row;
        length = part.length;
      }
    }
  }
  return best;
}

/** Position of the column that a head names; -1 where it names none. */
export function matchColumn(text: string, columns: readonly FormColumn[]): number {
  const key = toLabelKey(text);
  return key === '' ? -1 : columns.findIndex(({ words }) => words.includes(key));
}
