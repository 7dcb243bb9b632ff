import type { Element } from 'domhandler';
import type { DatedLink } from '../model/artifacts/list.ts';
import { hasAncestor } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import type { ReadingTime } from './reading-time.ts';
import { findDateInAddress, mayNameDay } from './list/date-in-address.ts';
import { findLists, type PageLists } from './list/find-lists.ts';
import type { TitleLink } from './list/find-title-links.ts';
import { findLinkAddress } from './list/link-address.ts';
import { readRowTitle } from './list/read-row-title.ts';
import { toListRows } from './list/to-list-rows.ts';

/** Most dated links that are kept of one page. */
const maxDatedLinks = 500;
/** Shorter names are those of menus. */
const minTitleLength = 6;
const menuTags = new Set(['nav', 'header', 'footer']);

interface Placed {
  readonly position: number;
  readonly link: DatedLink;
}

/** Links with a date in the text beside them. */
function readTextDates(page: ParsedPage, { lists }: PageLists, time: ReadingTime): Placed[] {
  const placed: Placed[] = [];
  for (const { rows } of lists) {
    if (placed.length >= maxDatedLinks) break;
    const room = maxDatedLinks - placed.length;
    const kept = rows.length <= room ? rows : rows.slice(0, room);
    toListRows(page, kept, time).forEach((row, i) => {
      const position = kept[i]?.link.position;
      if (position === undefined || row.date === null || row.notation === null) return;
      const { title, href, date, notation, yearInferred, locator } = row;
      placed.push({
        position,
        link: { title, href, date, notation, yearInferred, from: 'text', locator },
      });
    });
  }
  return placed;
}

function mayHaveDate(page: ParsedPage, { attribs }: Element): boolean {
  const href = attribs['href'] ?? attribs['data-href'] ?? attribs['data-url'] ?? '';
  return attribs['onclick'] !== undefined || mayNameDay(href, page.url);
}

function readAddressDate(page: ParsedPage, { element, position, span }: TitleLink): Placed | null {
  if (span.end - span.start < minTitleLength || !mayHaveDate(page, element)) return null;
  const href = findLinkAddress(page, element);
  const date = findDateInAddress(href);
  if (date === null || hasAncestor(element, (each) => menuTags.has(each.name))) return null;
  const title = readRowTitle(page, element, []);
  const locator = page.locate(element);
  const link = {
    title,
    href,
    date,
    notation: date,
    yearInferred: false,
    from: 'url',
    locator,
  } as const;
  return { position, link };
}

/**
 * Every link with a date beside it, else in its address, wherever it stands on the page.
 * Shape: document order, at most 500, those with a date in the text first served.
 */
export function readDatedLinks(page: ParsedPage, time: ReadingTime): DatedLink[] {
  const found = findLists(page);
  const placed = readTextDates(page, found, time);
  const known = new Set(placed.map(({ position }) => position));
  for (const link of found.links) {
    if (placed.length >= maxDatedLinks) break;
    const more = known.has(link.position) ? null : readAddressDate(page, link);
    if (more !== null) placed.push(more);
  }
  return placed.sort((a, b) => a.position - b.position).map(({ link }) => link);
}
