import type { Element } from 'domhandler';
import { hasAncestor, isHiddenByAttribute, namesOf, parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import type { FoundList, PlainRow } from './find-lists.ts';
import type { TitleLink } from './find-title-links.ts';
import { findLinkAddress } from './link-address.ts';

const unitTags = new Set(['li', 'tr', 'dd', 'p']);
const outerTags = new Set(['nav', 'header', 'footer', 'aside', 'form', 'select']);
const outerNames =
  /nav|menu|head|foot|copyright|friend|crumb|position|side|hot|recommend|relat|tab/;
/** Addresses of documents, as against those of columns. */
const documentFolder = /\/(?:art|info|content|show|detail|post)[/_]/;
const documentName =
  /\d{6}|[0-9a-f]{16}|[0-9a-f]-[0-9a-f]{4}-|\d{3}\.(?:s?html?|jhtml|aspx?|jsp)$|\.(?:pdf|docx?|xlsx?|wps)$/i;
const minRows = 3;
const minTitleLength = 8;
const maxClimb = 4;

function findUnit(link: Element): Element | null {
  let unit = parentOf(link);
  for (let step = 0; unit !== null && step < maxClimb; step += 1, unit = parentOf(unit)) {
    if (unitTags.has(unit.name)) return unit;
  }
  return null;
}

function isOutside(page: ParsedPage, container: Element): boolean {
  const half = page.elements.length / 2;
  return hasAncestor(container, (each) => {
    if (outerTags.has(each.name) || isHiddenByAttribute(each)) return true;
    return page.lastInside(each) - page.indexOf(each) < half && outerNames.test(namesOf(each));
  });
}

function isDocumentAddress(address: string): boolean {
  const name = address.slice(address.lastIndexOf('/') + 1);
  return documentFolder.test(address) || documentName.test(name);
}

function isDocumentList(page: ParsedPage, rows: readonly PlainRow[]): boolean {
  const isLong = ({ link }: PlainRow): boolean => link.span.end - link.span.start >= minTitleLength;
  const leadsToDocument = ({ link }: PlainRow): boolean =>
    isDocumentAddress(findLinkAddress(page, link.element) ?? '');
  const isMost = (test: (row: PlainRow) => boolean): boolean =>
    rows.filter(test).length * 3 >= rows.length * 2;
  return rows.length >= minRows && isMost(isLong) && isMost(leadsToDocument);
}

function groupByContainer(links: readonly TitleLink[]): Map<Element, PlainRow[]> {
  const byContainer = new Map<Element, PlainRow[]>();
  const seen = new Set<Element>();
  for (const link of links) {
    const unit = findUnit(link.element);
    const container = unit === null ? null : parentOf(unit);
    if (unit === null || container === null || seen.has(unit)) continue;
    seen.add(unit);
    const row = { link, unit, marks: [], date: null };
    const rows = byContainer.get(container);
    if (rows === undefined) byContainer.set(container, [row]);
    else rows.push(row);
  }
  return byContainer;
}

/** The longest list of links to documents that bears no dates; null where there is none. */
export function findPlainList(page: ParsedPage, links: readonly TitleLink[]): FoundList | null {
  let best: FoundList | null = null;
  for (const [container, rows] of groupByContainer(links)) {
    if (rows.length <= (best?.rows.length ?? 0)) continue;
    if (isDocumentList(page, rows) && !isOutside(page, container)) best = { container, rows };
  }
  return best;
}
