import { foldBlanks } from '../../text/fold-blanks.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/** One line of the page's flat text. */
export interface PageLine {
  readonly index: number;
  readonly start: number;
  /** Exclusive, without the line break. */
  readonly end: number;
  /** Blanks folded. */
  readonly text: string;
  /** Blanks dropped. */
  readonly bare: string;
  /** Share of the line that stands inside links, 0–1. */
  readonly linked: number;
}

/** Lines beyond this are not looked at: no real document page has so many. */
const maxLines = 30_000;

function measureLinks(page: ParsedPage, starts: readonly number[]): number[] {
  const linked = starts.map(() => 0);
  let line = 0;
  for (const anchor of page.byTag('a')) {
    const { start, end } = page.spanOf(anchor);
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= start) line += 1;
    for (let at = line; at < starts.length && (starts[at] ?? 0) < end; at += 1) {
      const from = Math.max(start, starts[at] ?? 0);
      linked[at] = (linked[at] ?? 0) + Math.max(0, Math.min(end, starts[at + 1] ?? end) - from);
    }
  }
  return linked;
}

/** The flat text is folded already, but for zero-width and full-width blanks. */
function fold(text: string): string {
  return /[\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\f\v]| {2}/.test(text)
    ? foldBlanks(text)
    : text.trim();
}

const known = new WeakMap<ParsedPage, readonly PageLine[]>();

/** The lines of a page's text, empty ones dropped; several gatherers ask, the text is split once. */
export function splitPageLines(page: ParsedPage): readonly PageLine[] {
  const lines = known.get(page) ?? splitOnce(page);
  known.set(page, lines);
  return lines;
}

function splitOnce(page: ParsedPage): readonly PageLine[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  while (start < page.text.length && spans.length < maxLines) {
    const found = page.text.indexOf('\n', start);
    const end = found < 0 ? page.text.length : found;
    if (end > start) spans.push({ start, end });
    start = end + 1;
  }
  const linked = measureLinks(
    page,
    spans.map((span) => span.start),
  );
  const lines: PageLine[] = [];
  for (const [at, span] of spans.entries()) {
    const text = fold(page.text.slice(span.start, span.end));
    if (text === '') continue;
    const bare = text.includes(' ') ? text.replaceAll(' ', '') : text;
    const share = Math.min(1, (linked[at] ?? 0) / text.length);
    lines.push({ index: lines.length, ...span, text, bare, linked: share });
  }
  return lines;
}

/** Index of the line that holds an offset, or of the first one after it. */
export function findLineAt(lines: readonly PageLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines that start inside a stretch of the text. */
export function linesWithin(
  lines: readonly PageLine[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly PageLine[] {
  const first = findLineAt(lines, start);
  let last = findLineAt(lines, end);
  while (last > first && (lines[last - 1]?.start ?? 0) >= end) last -= 1;
  if (last < lines.length && (lines[last]?.start ?? end) < end) last += 1;
  return lines.slice(first, last);
}
