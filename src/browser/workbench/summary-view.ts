import { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import type { ChangeNotice, ChangeNotices } from './change-notice.ts';
import { readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

type Summaries = Promise<readonly SheetSummary[]>;

/** Kinds of changes that leave every summary as it is. */
const others = new Set<ChangeNotice['kind']>(['runs', 'evidence', 'rectifications']);

/**
 * The summaries of a round for what is shown of it: read once, after a change of one agency only that one again. What is written
 * elsewhere shows once its notice has come: whoever decides by a summary reads the records themselves.
 */
export function createSummaryView(database: WorkbenchDatabase, notices: ChangeNotices) {
  const rounds = new Map<string, Summaries>();
  const read = async (...under: readonly string[]): Summaries =>
    readRecords(SheetSummary, await database.getAll('summaries', keysUnder(...under)));
  const keep = (assessmentId: string, reading: Summaries): Summaries => {
    rounds.set(assessmentId, reading);
    // A reading that failed is not kept.
    reading.catch(() => {
      if (rounds.get(assessmentId) === reading) rounds.delete(assessmentId);
    });
    return reading;
  };
  const replace = async (before: Summaries, assessmentId: string, targetId: string): Summaries => {
    const [all, own] = await Promise.all([before, read(assessmentId, targetId)]);
    return [...all.filter((summary) => summary.targetId !== targetId), ...own];
  };
  notices.subscribe(({ kind, assessmentId, targetId }) => {
    if (others.has(kind)) return;
    if (assessmentId === null) return rounds.clear();
    const before = rounds.get(assessmentId);
    if (before === undefined) return;
    if (targetId === null) rounds.delete(assessmentId);
    else void keep(assessmentId, replace(before, assessmentId, targetId));
  });
  return {
    /** One entry a judged agency and system, in no order. */
    viewSummaries: (assessmentId: string): Summaries =>
      rounds.get(assessmentId) ?? keep(assessmentId, read(assessmentId)),
  };
}
