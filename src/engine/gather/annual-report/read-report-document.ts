import type { Element } from 'domhandler';
import type { Breadcrumbs, Identity } from '../../model/artifacts/identity.ts';
import type { ReportBlock, ReportDocument } from '../../model/report-document.ts';
import { readLayout } from '../article/read-layout.ts';
import { isHiddenByAttribute } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import { findLineBlocks, type Placed, splitAround } from './find-line-blocks.ts';
import { findReportSpan } from './find-report-span.ts';
import { isLayoutTable, type ReadTable, readTableBlock } from './read-table-block.ts';

const maxTables = 200;
const maxImages = 300;
const maxBlocks = 20_000;
/** A report's own text is at most this long; what follows is left out. */
const maxLength = 3_000_000;
/** Hidden parts beyond this share of the page are shown by a script. */
const hiddenShare = 0.5;

/** Stretches that the source hides. Shape: in order, none inside another. */
function findHidden(page: ParsedPage, span: Span): Span[] {
  const hidden: Span[] = [];
  let size = 0;
  for (let at = 0; at < page.elements.length; at += 1) {
    const element = page.elements[at];
    if (element === undefined || !isHiddenByAttribute(element)) continue;
    const stretch = page.spanOf(element);
    at = page.lastInside(element);
    if (!isIn(page, element, span) || stretch.end === stretch.start) continue;
    size += stretch.end - stretch.start;
    hidden.push(stretch);
  }
  return size > (span.end - span.start) * hiddenShare ? [] : hidden;
}

function createInsideTest(page: ParsedPage, parts: readonly Span[]) {
  return (element: Element): boolean => {
    const { start, end } = page.spanOf(element);
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const part = parts[low - 1];
    return part !== undefined && start >= part.start && end <= part.end;
  };
}

function findTables(page: ParsedPage, isInside: (element: Element) => boolean): Element[] {
  const tables: Element[] = [];
  let last = -1;
  for (const table of page.byTag('table')) {
    if (tables.length >= maxTables) break;
    const at = page.indexOf(table);
    if (at <= last || !isInside(table) || isLayoutTable(page, table)) continue;
    tables.push(table);
    last = page.lastInside(table);
  }
  return tables;
}

function findImages(
  page: ParsedPage,
  isInside: (element: Element) => boolean,
): Placed<ReportBlock>[] {
  const images = page.byTag('img').filter(isInside).slice(0, maxImages);
  return images.map((image) => {
    const alt = (image.attribs['alt'] ?? '').slice(0, 200);
    const block = { kind: 'image' as const, alt, locator: page.locate(image, alt) };
    return { at: page.spanOf(image).start, block };
  });
}

function placeTables(
  page: ParsedPage,
  tables: readonly Element[],
): { placed: Placed<ReportBlock>[]; truncated: boolean } {
  const read: ReadTable[] = tables.map((table) => readTableBlock(page, table));
  const placed = read.map(({ block }, index) => {
    const table = tables[index];
    return { at: table === undefined ? 0 : page.spanOf(table).start, block };
  });
  return { placed, truncated: read.some((one) => one.truncated) };
}

/**
 * The body of a report page in reading order: lines, tables with their spans applied, pictures.
 * Null where the page has no body that could be a report.
 */
export function readReportDocument(
  page: ParsedPage,
  context: { readonly identity: Identity; readonly breadcrumbs: Breadcrumbs | null },
): ReportDocument | null {
  const layout = readLayout(page, context);
  const found = findReportSpan(layout);
  if (found === null) return null;
  const span = { start: found.start, end: Math.min(found.end, found.start + maxLength) };
  const hidden = findHidden(page, span);
  const isHidden = createInsideTest(page, hidden);
  const tables = findTables(page, (table) => isIn(page, table, span) && !isHidden(table));
  const tableSpans = tables.map((table) => page.spanOf(table));
  const left = [...hidden, ...tableSpans].sort((a, b) => a.start - b.start || b.end - a.end);
  const between = splitAround(span, left);
  const { placed, truncated } = placeTables(page, tables);
  const blocks: Placed<ReportBlock>[] = [
    // A picture has no text of its own: what begins at the same place comes after it.
    ...findImages(page, createInsideTest(page, between)),
    ...between.flatMap((part) => findLineBlocks(page, part)),
    ...placed,
  ].sort((a, b) => a.at - b.at);
  const titleAt = layout.title?.span?.start ?? 0;
  return {
    title: titleAt > span.start ? null : (layout.title?.text ?? null),
    blocks: blocks.slice(0, maxBlocks).map(({ block }) => block),
    truncated: truncated || span.end < found.end || blocks.length > maxBlocks,
  };
}

function isIn(page: ParsedPage, element: Element, { start, end }: Span): boolean {
  const own = page.spanOf(element);
  return own.start >= start && own.end <= end;
}
