import type { Element } from 'domhandler';
import { childrenOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findDateMarks, type DateMark } from './find-date-marks.ts';
import { findDatedRows } from './find-dated-rows.ts';
import { findTitleLinks, lowerBound, type TitleLink } from './find-title-links.ts';
import { groupRows, joinGroups, type RowGroup, type UnitRow } from './group-rows.ts';
import { pickRowDate } from './pick-row-date.ts';

/** A row before its year and address are settled. */
export interface PlainRow {
  readonly link: TitleLink;
  readonly unit: Element;
  /** Dates inside the link, which are no part of the title. */
  readonly marks: readonly DateMark[];
  readonly date: DateMark | null;
}

/** A list as it stands in the markup. */
export interface FoundList {
  readonly container: Element;
  readonly rows: readonly PlainRow[];
}

/** Links and lists of one page. */
export interface PageLists {
  readonly links: readonly TitleLink[];
  readonly marks: readonly DateMark[];
  readonly lists: readonly FoundList[];
}

const repeatingTags = new Set(['li', 'tr', 'dd', 'p', 'dl', 'section', 'article']);
const maxRows = 5_000;

function toPlainRow(page: ParsedPage, row: UnitRow): PlainRow {
  const inTitle = row.dates
    .filter(({ stand }) => stand !== 'sentence')
    .map(({ mark }) => mark)
    .filter((mark) => mark.start >= row.link.span.start && mark.end <= row.link.span.end);
  return { link: row.link, unit: row.unit, marks: inTitle, date: pickRowDate(page, row) };
}

/** A sibling of dated rows in the same shape with one link and no date: a row whose date was left out. */
function readUndated(
  page: ParsedPage,
  unit: Element,
  links: readonly TitleLink[],
): PlainRow | null {
  const from = lowerBound(links, (link) => link.position, page.indexOf(unit));
  const to = lowerBound(links, (link) => link.position, page.lastInside(unit) + 1);
  const link = links[from];
  if (link === undefined || from === to || to - from > 2) return null;
  if (page.textOf(link.element).length < 4) return null;
  return { link, unit, marks: [], date: null };
}

/** Adds the undated siblings of a group's rows in their place. */
function withUndated(
  page: ParsedPage,
  group: RowGroup,
  links: readonly TitleLink[],
): readonly PlainRow[] {
  const dated = group.rows.map((row) => toPlainRow(page, row));
  const first = group.rows[0];
  if (first === undefined || first.flatIn !== null || group.rows.length < 2) return dated;
  if (!repeatingTags.has(first.unit.name)) return dated;
  const known = new Set(dated.map((row) => row.unit));
  const undated = childrenOf(group.container)
    .filter((child) => child.name === first.unit.name && !known.has(child))
    .map((child) => readUndated(page, child, links))
    .filter((row) => row !== null);
  if (undated.length > dated.length) return dated;
  return [...dated, ...undated].sort((a, b) => a.link.position - b.link.position);
}

/** Two gatherers ask for the lists of one page; they are the same for the same page. */
const found = new WeakMap<ParsedPage, PageLists>();

/** Every list of dated rows on the page. */
export function findLists(page: ParsedPage): PageLists {
  const known = found.get(page) ?? searchLists(page);
  found.set(page, known);
  return known;
}

function searchLists(page: ParsedPage): PageLists {
  const links = findTitleLinks(page);
  const marks = findDateMarks(page.text);
  const groups = joinGroups(page, groupRows(page, findDatedRows({ page, links, marks })));
  const lists = groups.map((group) => ({
    container: group.container,
    rows: withUndated(page, group, links).slice(0, maxRows),
  }));
  return { links, marks, lists };
}
