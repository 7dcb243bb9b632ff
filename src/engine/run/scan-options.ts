import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import type { Level } from '../model/level.ts';

/** What a person may choose for one scan. */
export interface ScanOptions {
  readonly asOf: CivilDate;
  /** Level of government; null lets the page tell it. */
  readonly level: Level | null;
  readonly system: IndicatorSystem;
  /** More systems to apply to the same page, each with a checklist of its own. */
  readonly furtherSystems?: readonly IndicatorSystem[];
  readonly holidays: HolidayTable;
  /** Annual reports of the same call, for comparing years and agencies. */
  readonly otherReports?: readonly AnnualReport[];
}
