/** Forms of an exported round: 评估表, 问题清单, 评估报告, page, table of rows, document. */
export type ExportForm = 'xlsx' | 'problems' | 'report' | 'html' | 'csv' | 'json';

/** What a person wants to hand on. */
export interface ExportWish {
  readonly assessmentId: string;
  readonly systemKey: string;
  /** One agency, or null for the round. */
  readonly targetId: string | null;
  readonly form: ExportForm;
}

/** How far an export or a backup is: so many of so many. */
export interface ExportProgress {
  readonly step: 'reading' | 'writing' | 'packing';
  readonly done: number;
  readonly total: number;
}

/** What of a backup wins where both have a record and they differ. */
export type MergePolicy = 'newer' | 'ours' | 'backup';

/** Records of one kind in a backup, against what is kept. */
export interface BackupPart {
  readonly store: string;
  readonly records: number;
  readonly added: number;
  readonly same: number;
  readonly different: number;
}

/** A backup that was read and is sound; nothing is written yet. */
export interface BackupPlan {
  readonly madeAt: string;
  readonly engineVersion: string;
  readonly dataVersion: number;
  readonly parts: readonly BackupPart[];
  readonly audits: number;
}

/** A backup was read, or refused with the reason. */
export type BackupAnswer =
  | { readonly state: 'sound'; readonly plan: BackupPlan }
  | { readonly state: 'refused'; readonly reason: string };
