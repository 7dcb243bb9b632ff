import type { Target } from './target.ts';

/** What a list of agencies tells of each. */
export const targetFields = ['name', 'url', 'level', 'unit', 'contact'] as const;
/** Name of one of them. */
export type TargetField = (typeof targetFields)[number];

/** A table as it stands in a file or on the clipboard: texts only, one entry a row. */
export interface SheetTable {
  readonly source: string;
  readonly rows: readonly (readonly string[])[];
}

/** Which column holds what. */
export interface TargetMapping {
  /** Rows above the first agency: title and headings. */
  readonly headRows: number;
  /** 0-based; null where the table does not tell. */
  readonly columns: Readonly<Record<TargetField, number | null>>;
}

/** An agency before it is taken into a round. */
export type TargetDraft = Omit<Target, 'id'>;

/** An agency as typed or written in a list. */
export type TargetTexts = Readonly<Record<TargetField, string>>;

/** Why a row cannot be taken. */
export type TargetFault =
  | { readonly code: 'noName' | 'noAddress' }
  | { readonly code: 'tooLong'; readonly field: TargetField }
  | { readonly code: 'badAddress' | 'unknownLevel'; readonly text: string }
  /** `row` is the row above that has the same name and address, 1-based as in the sheet. */
  | { readonly code: 'doubled'; readonly row: number };

/** Worth knowing, no fault: agencies of one county often share its home page. */
export type TargetNote =
  | { readonly code: 'sharedRow'; readonly row: number }
  | { readonly code: 'sharedTarget'; readonly name: string };

/** One row of a list that names an agency. */
export interface TargetRow {
  /** 1-based, as in the sheet. */
  readonly row: number;
  readonly texts: TargetTexts;
  readonly draft: TargetDraft;
  readonly faults: readonly TargetFault[];
  /** Whether the round has this agency already, under the same name and address. */
  readonly isKnown: boolean;
  /** Another agency with the same address, or null. */
  readonly note: TargetNote | null;
}

/** A row that was not taken in, with what is wrong with it in words. */
export interface FaultyRow {
  readonly texts: TargetTexts;
  readonly problem: string;
}

/** What a list holds under a mapping. */
export interface TargetList {
  readonly rows: readonly TargetRow[];
  /** Rows that name neither an agency nor an address: headings of sections, sums, blanks. */
  readonly skipped: number;
  /** Rows beyond the limit of a round, not read. */
  readonly cut: number;
}
