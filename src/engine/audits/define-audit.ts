import type { RuleId } from '../data/rules.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { ArtifactKey, PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { AuditId } from '../model/audit-id.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { Deadline } from '../model/deadline.ts';
import type { MessageData, Subject } from '../model/finding.ts';
import type { HolidayTable } from '../model/holiday-table.ts';
import type { Level } from '../model/level.ts';
import type { Locator } from '../model/locator.ts';
import type { Rule } from '../model/rule.ts';

/**
 * What an audit saw, before the rule's status is known to matter:
 * `fault` positive evidence against the rule · `doubt` a person must look · `passed` · `inapplicable` needless here · `untested` not seen here.
 */
export type Verdict = 'passed' | 'fault' | 'doubt' | 'inapplicable' | 'untested';

/** A rule as applied: the register's, or a column's own status and basis on top of it. */
export type AppliedRule = Rule & { readonly id: RuleId };

/** One piece of evidence as an audit names it; the runner adds address, time and hash. */
export interface Clue {
  readonly kind: 'found' | 'absent' | 'interval' | 'computed' | 'status';
  /** Place in the page; null for what was sought and not seen. */
  readonly locator: Locator | null;
  /** Quote or figure; the locator's own quote where this is null. */
  readonly excerpt: string | null;
}

/** One thing that an audit says. */
export interface Observation<Key extends string = string> {
  readonly verdict: Verdict;
  readonly rule: AppliedRule;
  readonly message: Key;
  readonly data: MessageData;
  readonly subject: Subject;
  readonly evidence: readonly Clue[];
  readonly deadline: Deadline | null;
}

/** What an audit may know beside the artifacts. */
export interface AuditContext {
  readonly asOf: CivilDate;
  /** Level of government of the target: given by the user, else read from the page; null when not known. */
  readonly level: Level | null;
  readonly holidays: HolidayTable;
  /** The rule of that id, with the user's own values on top. */
  rule(id: RuleId): AppliedRule;
  findColumn(id: string): ColumnDefinition | null;
  readonly columns: readonly ColumnDefinition[];
  /** Further annual reports of the same call: other years, other agencies. */
  readonly otherReports: readonly AnnualReport[];
}

/** An audit: one question to a page, answered from artifacts alone. */
export interface Audit<Key extends string = string> {
  readonly id: AuditId;
  readonly scope: 'page' | 'site';
  /** Short Chinese name for checklists. */
  readonly title: string;
  /** Whether its findings belong to an annual report that the page shows, and stand in the report's own document. */
  readonly isAboutReport: boolean;
  /** Artifacts without which the audit is `untested`. */
  readonly requires: readonly ArtifactKey[];
  /** Chinese templates with named data: what, where, what next. */
  readonly messages: Readonly<Record<Key, string>>;
  /** At least one observation; an empty answer counts as `untested`. Pure, synchronous, no clock. */
  audit(artifacts: PageArtifacts, context: AuditContext): readonly Observation<Key>[];
}

/** An audit as it is written: one that does not say so is not about annual reports. */
type AuditParts<Key extends string> = Omit<Audit<Key>, 'isAboutReport'> &
  Partial<Pick<Audit<Key>, 'isAboutReport'>>;

/** Declares an audit; its messages' keys become the only ones its observations may use. */
export function defineAudit<const Key extends string>(parts: AuditParts<Key>): Audit<Key> {
  return { isAboutReport: false, ...parts };
}
