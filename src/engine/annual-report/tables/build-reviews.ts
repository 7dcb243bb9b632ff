import { reportForms } from '../../data/report-forms.ts';
import type { ReportTable } from '../../model/artifacts/annual-report.ts';
import type { ReportBlock } from '../../model/report-document.ts';
import { buildTable, type ReadRow, severalSets, unreadableTable } from './build-table.ts';
import { chooseSet } from './choose-set.ts';
import { collectSets, type Piece, type TableSet } from './collect-sets.ts';
import { readReviewGroups } from './read-reviews.ts';
import { matchGroup, type ReviewGroup } from './review-groups.ts';

const { groups, columns } = reportForms.reviews;
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

function findPieces(blocks: readonly ReportBlock[]): Piece<ReviewGroup>[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return [];
    const rows = readReviewGroups(block, readCaption(blocks, at));
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
  return buildTable(
    rows,
    missing.map(({ label }) => label),
    set[0]?.locator ?? null,
  );
}
