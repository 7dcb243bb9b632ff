import type { Element } from 'domhandler';
import { parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { type DatedRow, hasClearDate } from './find-dated-rows.ts';

/** A row with the element that repeats for each row of its list. */
export interface UnitRow extends DatedRow {
  readonly unit: Element;
}

/** Rows that repeat under one element. */
export interface RowGroup {
  readonly container: Element;
  readonly rows: readonly UnitRow[];
}

const maxClimb = 40;

/** Climbs from a row to the child of the element that it shares with a neighbour. */
function findUnit(
  page: ParsedPage,
  rows: readonly DatedRow[],
  i: number,
): { unit: Element; container: Element } | null {
  const row = rows[i];
  if (row === undefined) return null;
  if (row.flatIn !== null) return { unit: row.link.element, container: row.flatIn };
  const before = rows[i - 1]?.link.position ?? -1;
  const after = rows[i + 1]?.link.position ?? Infinity;
  let unit = row.element;
  for (let step = 0; step < maxClimb; step += 1) {
    const parent = parentOf(unit);
    if (parent === null) return { unit, container: unit };
    const isShared = before >= page.indexOf(parent) || after <= page.lastInside(parent);
    if (isShared || parent.name === 'body') return { unit, container: parent };
    unit = parent;
  }
  return null;
}

function shapeOf(row: UnitRow): string {
  const name = row.unit === row.element ? '' : (row.unit.attribs['class'] ?? '');
  return `${row.unit.name} ${row.element.name} ${name.split(/\s{1,9}/)[0] ?? ''}`;
}

/** Rows whose only date is at the border of the title count only where the whole group is written so. */
function withoutStrayTitleDates(rows: readonly UnitRow[]): readonly UnitRow[] {
  const clear = rows.filter(hasClearDate);
  if (clear.length > 0 || rows.length < 2) return clear;
  return rows;
}

/** A lone row has no neighbour that tells where it ends. */
function asOwnUnit(row: UnitRow): UnitRow {
  return { ...row, unit: row.element };
}

/** Groups rows by the element under which they repeat and by their shape. */
export function groupRows(page: ParsedPage, rows: readonly DatedRow[]): RowGroup[] {
  const byContainer = new Map<Element, Map<string, UnitRow[]>>();
  rows.forEach((row, i) => {
    const place = findUnit(page, rows, i);
    if (place === null) return;
    const unitRow = { ...row, unit: place.unit };
    const shapes = byContainer.get(place.container) ?? new Map<string, UnitRow[]>();
    byContainer.set(place.container, shapes);
    const shape = shapeOf(unitRow);
    const members = shapes.get(shape);
    if (members === undefined) shapes.set(shape, [unitRow]);
    else members.push(unitRow);
  });
  const groups: RowGroup[] = [];
  for (const [container, shapes] of byContainer) {
    for (const members of shapes.values()) {
      const kept = withoutStrayTitleDates(members);
      if (kept.length > 0)
        groups.push({ container, rows: kept.length > 1 ? kept : kept.map(asOwnUnit) });
    }
  }
  return groups.sort((a, b) => firstPlace(a) - firstPlace(b));
}

function firstPlace(group: RowGroup): number {
  return group.rows[0]?.link.position ?? -1;
}

/** A gap that does not part a list: nothing, a rule, or a heading that only names a year. */
function isThinGap(page: ParsedPage, from: number, to: number): boolean {
  if (to < from || to - from > 24) return false;
  return /^[\s\-—_·|]{0,8}(?:(?:19|20)\d\d\s?年?度?)?[\s\-—_·|]{0,8}$/.test(
    page.text.slice(from, to),
  );
}

function endOf(page: ParsedPage, group: RowGroup): number {
  const last = group.rows.at(-1);
  return last === undefined ? 0 : page.spanOf(last.unit).end;
}

function startOf(page: ParsedPage, group: RowGroup): number {
  const first = group.rows[0];
  return first === undefined ? 0 : page.spanOf(first.unit).start;
}

function isSameKind(a: RowGroup, b: RowGroup): boolean {
  return (
    a.container !== b.container &&
    a.container.name === b.container.name &&
    a.rows[0]?.element.name === b.rows[0]?.element.name &&
    depthOf(a.container) === depthOf(b.container)
  );
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let node = parentOf(element); node !== null && depth < 400; node = parentOf(node))
    depth += 1;
  return depth;
}

/** Joins groups of one shape that follow each other: a list cut into blocks of five, or by years. */
export function joinGroups(page: ParsedPage, groups: readonly RowGroup[]): RowGroup[] {
  const joined: { container: Element; rows: UnitRow[] }[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      isSameKind(last, group) &&
      isThinGap(page, endOf(page, last), startOf(page, group));
    if (isOne) last.rows.push(...group.rows);
    else joined.push({ container: group.container, rows: [...group.rows] });
  }
  return joined;
}
