import { targetColumns } from '../data/target-columns.ts';
import {
  type SheetTable,
  type TargetField,
  targetFields,
  type TargetMapping,
} from '../model/assessment/target-sheet.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { parseHomeAddress } from '../text/home-address.ts';

type Columns = TargetMapping['columns'];

const headReach = 15;
const maxHeading = 24;
const sampleRows = 50;
const none: Columns = { name: null, url: null, level: null, unit: null, contact: null };
/** The plainest first: an address is told by its heading more surely than a name. */
const askedFirst: readonly TargetField[] = ['url', 'level', 'contact', 'unit', 'name'];

function foldHeading(text: string): string {
  const bare = dropBlanks(text).replace(/[（(【[][^）)】\]]{0,30}[）)】\]]|[*＊※:：]/g, '');
  return bare.toLowerCase();
}

/** How surely a heading names a field: 2 word for word, 1 in part, 0 not at all. */
function weighHeading(text: string, field: TargetField): number {
  const heading = foldHeading(text);
  if (heading === '' || heading.length > maxHeading) return 0;
  if (targetColumns.notHeadings.some((word) => heading.includes(word))) return 0;
  const { exact, parts } = targetColumns.fields[field];
  if (exact.includes(heading)) return 2;
  return parts.some((part) => heading.includes(part)) ? 1 : 0;
}

function readHeadings(row: readonly string[]): { columns: Columns; weight: number } {
  const taken = new Set<number>();
  const columns: Record<TargetField, number | null> = { ...none };
  let weight = 0;
  for (const least of [2, 1]) {
    for (const field of askedFirst.filter((each) => columns[each] === null)) {
      const at = row.findIndex((text, i) => !taken.has(i) && weighHeading(text, field) >= least);
      if (at < 0) continue;
      columns[field] = at;
      taken.add(at);
      weight += least;
    }
  }
  return { columns, weight };
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The column in which most cells are so; null where none is in half of the rows. */
function findColumn(
  rows: readonly (readonly string[])[],
  isSo: (text: string) => boolean,
  isFree: (column: number) => boolean,
): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((text, column) => {
      if (isFree(column) && isSo(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best !== undefined && best[1] * 2 >= rows.length ? best[0] : null;
}

/** Puts in from the cells what the headings did not tell: an address and a name can be known by their looks. */
function completeColumns(columns: Columns, body: readonly (readonly string[])[]): Columns {
  const rows = body.slice(0, sampleRows).filter((row) => row.some((text) => text !== ''));
  const taken = new Set(targetFields.map((field) => columns[field]));
  const isFree = (column: number): boolean => !taken.has(column);
  const isAddress = (text: string): boolean => parseHomeAddress(text) !== null && !hasHan(text);
  const url = columns.url ?? findColumn(rows, isAddress, isFree);
  taken.add(url);
  const name = columns.name ?? findColumn(rows, hasHan, isFree);
  return { ...columns, url, name };
}

/** Finds the row of headings and the columns of a list of agencies; a guess that a person confirms. */
export function recognizeTargetColumns({ rows }: SheetTable): TargetMapping {
  const heads = rows.slice(0, headReach).map(readHeadings);
  const best = heads.reduce((most, { weight }) => Math.max(most, weight), 0);
  const at = heads.findIndex(({ weight }) => weight === best);
  const found = best >= 2 ? heads[at] : undefined;
  const headRows = found === undefined ? 0 : at + 1;
  return { headRows, columns: completeColumns(found?.columns ?? none, rows.slice(headRows)) };
}
