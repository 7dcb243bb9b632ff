import type { Assessment } from './assessment.ts';

/** What can be changed of a round later. */
export type RoundEdit = Pick<Assessment, 'name' | 'round' | 'asOf' | 'assessor'>;

/** What came of a change: agencies judged anew from their archives, and those that could not be, with the reason. */
export interface RoundEdited {
  readonly rejudged: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}
