import type { SiteAudit } from './site-audit.ts';
import type { ChecklistItem } from './checklist.ts';
import type { CivilDate } from './civil-date.ts';
import type { FindingView } from './finding-view.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeCounts } from './scan-view.ts';

/** One finding of a portal as a person reads it. */
export interface SiteFindingView extends FindingView {
  /** Number through the whole audit, worst first, from 1. */
  readonly number: number;
  /** Indicator that it counts for; null where the system has none for it. */
  readonly item: string | null;
  /** Headings above the indicator in the scoring table, outermost first. */
  readonly group: readonly string[];
  /** Id of the column in `data/columns.json`, or null. */
  readonly columnId: string | null;
  /** Chinese name of the column; null where it is about none. */
  readonly column: string | null;
  /** 责任单位; "" where the page names none. */
  readonly unit: string;
  readonly capturedAt: string | null;
  readonly sha256: string | null;
}

/** One column as a person reads it; sign and colour are those of the outcome. */
export interface SiteColumnView {
  readonly id: string;
  readonly name: string;
  /** Name as it stands on the site. */
  readonly text: string | null;
  readonly url: string | null;
  readonly word: string;
  readonly outcome: Outcome;
  /** Findings about it that failed, and those that a person must look at. */
  readonly failed: number;
  readonly cantTell: number;
  readonly itemCount: number | null;
  readonly newestDate: CivilDate | null;
  readonly windowDays: number | null;
  readonly dueDate: CivilDate | null;
}

/** Until when a column must have something new. */
export interface NextDue {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  /** Last day in time. */
  readonly due: CivilDate;
  /** Natural days from the as-of day; negative where it has passed. */
  readonly daysLeft: number;
  readonly newestDate: CivilDate | null;
  /** Whether it is a paper of each year; else the newest item must be replaced. */
  readonly isYearly: boolean;
}

/** One indicator with what was found for it. */
export interface SiteItemView extends Pick<
  ChecklistItem,
  'id' | 'title' | 'group' | 'outcome' | 'points' | 'scored' | 'deducted' | 'method'
> {
  readonly failed: number;
  readonly cantTell: number;
  readonly passed: number;
}

/** A site audit as a person reads it: the one model behind workbook, document, page, terminal and screen. */
export interface SiteAuditView {
  readonly header: {
    /** Name of the portal, else its host. */
    readonly name: string;
    readonly url: string;
    readonly host: string;
    readonly siteIdCode: string | null;
    /** Level of government in words. */
    readonly level: string | null;
    readonly asOf: CivilDate;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
  };
  readonly system: { readonly id: string; readonly name: string; readonly version: string };
  readonly engine: SiteAudit['engine'];
  readonly score: {
    readonly points: number;
    readonly scored: number;
    readonly judged: number;
    readonly vetoed: boolean;
  };
  /** Findings by outcome. */
  readonly counts: OutcomeCounts;
  /** Columns by how they stand. */
  readonly columnCounts: readonly { readonly word: string; readonly count: number }[];
  readonly columns: readonly SiteColumnView[];
  /** What falls due, the first first. */
  readonly nextDue: readonly NextDue[];
  readonly items: readonly SiteItemView[];
  /** 不符合, worst first. */
  readonly failed: readonly SiteFindingView[];
  /** 需人工核实. */
  readonly cantTell: readonly SiteFindingView[];
  readonly passed: readonly SiteFindingView[];
  /** 未检查 and 不适用. */
  readonly untested: readonly SiteFindingView[];
  readonly coverage: SiteAudit['coverage'];
  readonly warnings: readonly string[];
}
