import { foldBlanks } from '../../text/fold-blanks.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

/** A line of the page's text with its place. */
export interface PageLine {
  readonly text: string;
  readonly span: Span;
}

const maxLines = 4000;

/** Lines of the visible text, blanks folded, empty ones left out; bounded. */
export function readPageLines(page: ParsedPage): readonly PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  while (start < page.text.length && lines.length < maxLines) {
    const next = page.text.indexOf('\n', start);
    const end = next < 0 ? page.text.length : next;
    const text = foldBlanks(page.text.slice(start, Math.min(end, start + 400)));
    if (text !== '') lines.push({ text, span: { start, end } });
    start = end + 1;
  }
  return lines;
}
