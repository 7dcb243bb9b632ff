import { foldBlanks } from '../../text/fold-blanks.ts';
import { splitPageLines } from '../article/page-lines.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

/** A line of the page's text with its place. */
export interface PageLine {
  readonly text: string;
  readonly span: Span;
}

const maxLines = 4000;
const maxLineLength = 400;

/** Lines of the visible text, blanks folded, empty ones left out; bounded. */
export function readPageLines(page: ParsedPage): PageLine[] {
  return splitPageLines(page)
    .slice(0, maxLines)
    .map(({ start, end, text }) => ({
      text: end - start > maxLineLength ? cutLine(page, start) : text,
      span: { start, end },
    }))
    .filter(({ text }) => text !== '');
}

function cutLine(page: ParsedPage, start: number): string {
  return foldBlanks(page.text.slice(start, start + maxLineLength));
}
