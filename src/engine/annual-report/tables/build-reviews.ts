import { reportForms } from '../../data/report-forms.ts';
import type { ReportTable } from '../../model/artifacts/annual-report.ts';
import type { ReportBlock } from '../../model/report-document.ts';
import { toLabelKey } from '../match-labels.ts';
import { buildTable, type ReadRow, severalSets, unreadableTable } from './build-table.ts';
import { chooseSet } from './choose-set.ts';
import { collectSets, type Piece, type TableSet } from './collect-sets.ts';
import { readLoneRow, readReviewGroups } from './read-reviews.ts';
import { matchGroup, type ReviewGroup } from './review-groups.ts';

const { groups, columns, litigation } = reportForms.reviews;
/** The first group's words and those of the second half. */
const reviewWords = [...(groups[0]?.words ?? []), ...litigation];
const names = columns.map(({ name }) => name);
const maxLinesAbove = 2;
const maxCaptionLength = 40;

/** The group that a line right above a table names. */
function readCaption(blocks: readonly ReportBlock[], at: number): string | null {
  for (const block of blocks.slice(Math.max(0, at - maxLinesAbove), at).reverse()) {
    if (block.kind !== 'line' || block.text.length > maxCaptionLength) return null;
    const id = matchGroup(block.text);
    if (id !== null) return id;
  }
  return null;
}

/** Whether the line above names both ways of review: 行政复议 and 行政诉讼. */
function isUnderReviews(blocks: readonly ReportBlock[], at: number): boolean {
  const above = blocks[at - 1];
  if (above?.kind !== 'line' || above.text.length > maxCaptionLength) return false;
  const key = toLabelKey(above.text);
  return reviewWords.every((word) => key.includes(word));
}

function findPieces(blocks: readonly ReportBlock[]): Piece<ReviewGroup>[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return [];
    const found = readReviewGroups(block, readCaption(blocks, at));
    const rows = found.length > 0 || !isUnderReviews(blocks, at) ? found : readLoneRow(block);
    return rows.length === 0 ? [] : [{ block: at, locator: block.locator, rows }];
  });
}

const printOf = (set: TableSet<ReviewGroup>): string =>
  JSON.stringify(
    set.flatMap(({ rows }) => rows.map(({ id, figures }) => [id, figures.map(({ raw }) => raw)])),
  );

/** Reads 表四 from the drawn tables of a report; null where no table holds a group of it. */
export function buildReviews(blocks: readonly ReportBlock[]): ReportTable | null {
  const sets = collectSets(findPieces(blocks), ({ id }) => id);
  const first = sets[0]?.[0];
  if (first === undefined) return null;
  const set = chooseSet(sets, blocks, (one, other) => printOf(one) === printOf(other));
  if (set === null) return unreadableTable(severalSets, first.locator);
  const drawn = set.flatMap(({ rows }) => rows);
  const rows: ReadRow[] = groups.flatMap(({ id, label }) => {
    const group = drawn.find((one) => one.id === id);
    if (group === undefined) return [];
    const { figures, isShifted } = group;
    return [{ id, label, columns: [...names], cells: [...figures], isShifted }];
  });
  const missing = groups.filter(({ id }) => drawn.every((group) => group.id !== id));
  return buildTable(rows, {
    missing: missing.map(({ label }) => label),
    extraRows: [],
    locator: set[0]?.locator ?? null,
  });
}
