import type { Basis } from '../engine/model/outcome.ts';

/** Legal grounds in one line: “国务院令第711号 第二十六条；…”. */
export function describeBasis(basis: readonly Basis[]): string {
  return basis
    .map(({ document, article }) => (article === null ? document : `${document} ${article}`))
    .join('；');
}
