import type { Element } from 'domhandler';
import type { ReportLineBlock } from '../../model/report-document.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { isElement, parentOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

/** A block of the report with its place in the page's text. */
export interface Placed<Block> {
  readonly at: number;
  readonly block: Block;
}

const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const strongTags = new Set(['b', 'strong']);
const maxHeadingLength = 60;
const maxLevels = 6;
/** Preformatted text is taken to this length. */
const maxPlainLength = 2_000_000;

function isWhole(page: ParsedPage, element: Element, line: Span): boolean {
  const { start, end } = page.spanOf(element);
  return start <= line.start && end >= line.end;
}

/** A heading says so by its tag, is bold as a whole, or is short and numbered. */
function isHeading(page: ParsedPage, line: Span, text: string): boolean {
  if (text.length > maxHeadingLength) return false;
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(text) && !/[。；]/.test(text)) return true;
  let element = page.elementAt(line.start);
  for (let level = 0; element !== null && level < maxLevels; level += 1) {
    if (headingTags.has(element.name)) return true;
    if (strongTags.has(element.name) && isWhole(page, element, line)) return true;
    element = parentOf(element);
  }
  return false;
}

function createLine(page: ParsedPage, line: Span, text: string): ReportLineBlock {
  return {
    kind: 'line',
    text,
    isHeading: isHeading(page, line, text),
    // Worked out when asked for: most lines are never quoted.
    get locator() {
      return page.locateSpan(line);
    },
  };
}

/** The lines of a stretch of the page's text that holds no table. */
function readLines(page: ParsedPage, { start, end }: Span): Placed<ReportLineBlock>[] {
  const lines: Placed<ReportLineBlock>[] = [];
  let at = start;
  while (at < end) {
    const found = page.text.indexOf('\n', at);
    const until = found < 0 || found > end ? end : found;
    const text = foldBlanks(page.text.slice(at, until));
    if (text !== '') {
      lines.push({ at, block: createLine(page, { start: at, end: until }, text) });
    }
    at = until + 1;
  }
  return lines;
}

/** Text of an element as it is written, line breaks and tabs kept. */
function writtenText(element: Element): string {
  let text = '';
  const waiting = [...element.children].reverse();
  while (waiting.length > 0 && text.length < maxPlainLength) {
    const node = waiting.pop();
    if (node?.type === 'text') text += node.data;
    else if (isElement(node)) {
      if (node.name === 'br') text += '\n';
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return text;
}

/** Lines of preformatted text with the tabs between their columns; a line of tabs alone is a row of blanks. */
function readPlainLines(page: ParsedPage, element: Element): Placed<ReportLineBlock>[] {
  const at = page.spanOf(element).start;
  const lines = writtenText(element).split(/\r?\n/);
  return lines.flatMap((line) => {
    const text = line.split('\t').map(foldBlanks).join('\t');
    if (text === '') return [];
    const locator = page.locate(element, text);
    return [{ at, block: { kind: 'line' as const, text, isHeading: false, locator } }];
  });
}

/** Splits a stretch into what lies outside the given stretches, which come in the order of their starts. */
export function splitAround(whole: Span, inner: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let start = whole.start;
  for (const span of inner) {
    if (span.start > start) parts.push({ start, end: Math.min(span.start, whole.end) });
    start = Math.max(start, span.end);
  }
  if (start < whole.end) parts.push({ start, end: whole.end });
  return parts;
}

/** Lines of running text in a stretch of the page, preformatted ones with their tabs. */
export function findLineBlocks(page: ParsedPage, span: Span): Placed<ReportLineBlock>[] {
  const plain = page.byTag('pre').filter((element) => {
    const { start, end } = page.spanOf(element);
    return start >= span.start && end <= span.end && end > start;
  });
  const around = splitAround(
    span,
    plain.map((element) => page.spanOf(element)),
  );
  return [
    ...around.flatMap((part) => readLines(page, part)),
    ...plain.flatMap((element) => readPlainLines(page, element)),
  ];
}
