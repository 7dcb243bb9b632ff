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
  /** `row` is the row above that has the same address, 1-based as in the sheet. */
  | { readonly code: 'doubled'; readonly row: number };

/** One row of a list that names an agency. */
export interface TargetRow {
  /** 1-based, as in the sheet. */
  readonly row: number;
  readonly texts: TargetTexts;
  readonly draft: TargetDraft;
  readonly faults: readonly TargetFault[];
  /** Name of the agency of the round that has this address already, or null. */
  readonly knownAs: string | null;
}

/** What a list holds under a mapping. */
export interface TargetList {
  readonly rows: readonly TargetRow[];
  /** Rows that name neither an agency nor an address: headings of sections, sums, blanks. */
  readonly skipped: number;
  /** Rows beyond the limit of a round, not read. */
  readonly cut: number;
}
