import type { Checklist } from '../model/checklist.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Finding } from '../model/finding.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import type { Level } from '../model/level.ts';
import type { PageScan } from '../model/page-scan.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { buildPageScan } from './build-page-scan.ts';
import { gatherPage } from './gather-page.ts';

/** What a person may choose for one scan. */
export interface ScanOptions {
  readonly asOf: CivilDate;
  /** Level of government; null lets the page tell it. */
  readonly level: Level | null;
  readonly system: IndicatorSystem;
  readonly holidays: HolidayTable;
}

/** Version of the engine that every document names. */
export const engineVersion = '0.1.0';

const emptyChecklist: Checklist = {
  system: { id: '', name: '', version: '' },
  items: [],
  points: 0,
  scored: 0,
  judged: 0,
  vetoed: false,
};

/** Judges what was read from a page; the same artifacts and options give the same document, byte for byte. */
export function judgePage(artifacts: PageArtifacts, options: ScanOptions): PageScan {
  const findings: Finding[] = [];
  const engine = { version: engineVersion, calendarRevision: options.holidays.revision };
  return buildPageScan(artifacts, {
    asOf: options.asOf,
    engine,
    findings,
    checklist: emptyChecklist,
  });
}

/** Reads and judges one page. */
export function scanPage(snapshot: Snapshot, options: ScanOptions): PageScan {
  return judgePage(gatherPage(snapshot, { today: options.asOf }), options);
}
