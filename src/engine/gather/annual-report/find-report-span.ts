import type { Element } from 'domhandler';
import { reportForms } from '../../data/report-forms.ts';
import { toTitleKey } from '../article/title-key.ts';
import type { PageLayout } from '../article/read-layout.ts';
import { findFooter } from '../find-footer.ts';
import { parentOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

/** A heading is no longer than this. */
const maxHeadingLength = 40;
const maxMarks = 200;

const titles = new Set(
  reportForms.sections.flatMap((section) => Object.values(section.titles).map(toHeadingKey)),
);

/** A section's title without its number and punctuation. */
function toHeadingKey(text: string): string {
  return toTitleKey(text)
    .replace(/^[一二三四五六][、.,]/, '')
    .replace(/[、,.]/g, '');
}

function tableAround(page: ParsedPage, offset: number): Element | null {
  let element = page.elementAt(offset);
  while (element !== null && element.name !== 'table') element = parentOf(element);
  return element;
}

/** Tables that hold a word of the form. */
function findFormTables(page: ParsedPage): Set<Element> {
  const found = new Set<Element>();
  for (const mark of reportForms.marks) {
    let at = page.text.indexOf(mark);
    for (let count = 0; at >= 0 && count < maxMarks; count += 1) {
      const table = tableAround(page, at);
      if (table !== null) found.add(table);
      const next = table === null ? at + 1 : Math.max(at + 1, page.spanOf(table).end);
      at = page.text.indexOf(mark, next);
    }
  }
  return found;
}

/** Elements that surely belong to the report: its tables, and the lines that are headings of the form. */
function findSigns({ page, lines }: PageLayout): Element[] {
  const signs = [...findFormTables(page)];
  for (const { bare, start, linked } of lines) {
    if (signs.length >= maxMarks) break;
    if (bare.length > maxHeadingLength || linked > 0.5 || !titles.has(toHeadingKey(bare))) continue;
    const element = page.elementAt(start);
    if (element !== null) signs.push(element);
  }
  return signs;
}

/** The innermost element that holds every sign. */
function findContainer(page: ParsedPage, first: Element, signs: readonly Element[]): Element {
  const indexes = signs.map((sign) => page.indexOf(sign));
  const from = Math.min(...indexes);
  const until = Math.max(...indexes);
  let container = first;
  for (let node: Element | null = first; node !== null; node = parentOf(node)) {
    container = node;
    if (page.indexOf(node) <= from && page.lastInside(node) >= until) break;
  }
  return container;
}

/** Where the container's own text begins and ends: without what stands above the title and in the footer. */
function cutToReport(
  { page, title }: PageLayout,
  container: Element,
  signs: readonly Element[],
): Span {
  const { start, end } = page.spanOf(container);
  const first = Math.min(...signs.map((sign) => page.spanOf(sign).start));
  const last = Math.max(...signs.map((sign) => page.spanOf(sign).end));
  const afterTitle = title?.span?.end ?? start;
  const footer = findFooter(page)?.span.start ?? end;
  return {
    start: afterTitle > start && afterTitle <= first ? afterTitle : start,
    end: footer >= last && footer < end ? footer : end,
  };
}

/**
 * The stretch of a page that is the report: the document's body, widened to hold the tables and headings of the form.
 * Null where the page has neither a body nor a table of the form.
 */
export function findReportSpan(layout: PageLayout): Span | null {
  const { page, body } = layout;
  const signs = findSigns(layout);
  const outside = signs.filter((sign) => {
    const { start, end } = page.spanOf(sign);
    return body === null || start < body.span.start || end > body.span.end;
  });
  const first = body?.element ?? signs[0];
  if (first === undefined) return null;
  if (outside.length === 0) return body?.span ?? null;
  return cutToReport(layout, findContainer(page, first, signs), signs);
}
