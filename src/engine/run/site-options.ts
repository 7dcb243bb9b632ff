import type { CivilDate } from '../model/civil-date.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import type { Level } from '../model/level.ts';

/** What a person may choose for judging a portal. */
export interface SiteOptions {
  readonly asOf: CivilDate;
  /** Level of government; null lets the home page tell it. */
  readonly level: Level | null;
  readonly name: string | null;
  readonly system: IndicatorSystem;
  /** More systems to apply to the same portal, each with a checklist of its own. */
  readonly furtherSystems: readonly IndicatorSystem[];
  readonly holidays: HolidayTable;
  /** Newest documents of each column that are judged. */
  readonly sample: number;
}
