import type { ReviewedItem, ReviewedSheet } from './review-sheet.ts';

/**
 * Whether an item waits for a person (待人工核实): nothing is decided, and it is in doubt or was never for the audits to decide.
 * What an audit alone can see and did not look at waits for another run, not for a person.
 */
export function isWaiting({ machine, final }: ReviewedItem): boolean {
  if (final.outcome === 'cantTell') return true;
  return final.outcome === 'untested' && machine.method !== 'automatic';
}

/** The items of a sheet that wait for a person, in the order of the table. */
export function listOpenItems({ items }: ReviewedSheet): readonly ReviewedItem[] {
  return items.filter(isWaiting);
}
