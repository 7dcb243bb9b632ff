/** Levels of government that portals are invented for. */
export type PortalLevel = 'ministry' | 'city' | 'county' | 'department' | 'town';

/** A request as a server sees it. */
export interface PortalRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query, as asked. */
  readonly path: string;
}

/** What an invented portal answers. */
export interface PortalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What is true of one column, by its id. */
export interface TrueColumn {
  readonly id: string;
  readonly name: string;
  readonly presence: 'present' | 'absent';
  /** States that are right; several where a person would take either. */
  readonly states: readonly string[];
  /** Newest date of its list, not after the day of the audit; null where it has none or it is not asked. */
  readonly newestDate: string | null;
  readonly itemCount: number | null;
}

/** What a finding must be about to meet an expectation. */
export type Target =
  | { readonly kind: 'site' }
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'document'; readonly key: string; readonly or?: readonly string[] }
  | { readonly kind: 'address'; readonly path: string };

/** A fault that was planted, or a finding that is right without being asked for. */
export interface TrueFault {
  readonly auditId: string;
  readonly target: Target;
  /** Why it is one, for a person. */
  readonly why: string;
  /** False where `failed` is right but `cantTell` or silence is, too. */
  readonly isRequired: boolean;
}

/** Something that looks like a fault and is none: a finding there is a false accusation. */
export interface LookAlike {
  readonly auditId: string;
  readonly target: Target;
  readonly why: string;
}

/** Everything that is true of a portal. */
export interface PortalTruth {
  readonly columns: readonly TrueColumn[];
  readonly faults: readonly TrueFault[];
  readonly lookAlikes: readonly LookAlike[];
  /** Address of each document by its key and of each column by its ids, to find targets again. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A whole invented portal: pages drawn when asked for, and the truth about them. */
export interface Portal {
  readonly style: string;
  readonly seed: number;
  readonly name: string;
  readonly host: string;
  readonly home: string;
  readonly level: PortalLevel;
  readonly asOf: string;
  readonly truth: PortalTruth;
  /** Addresses of all static pages. */
  readonly paths: readonly string[];
  answer(request: PortalRequest): PortalAnswer;
  /** The document that a browser has after the page's scripts ran; null where scripts change nothing. */
  render(path: string): string | null;
}
