import type { Audit } from './define-audit.ts';

/** Every audit, in the order of the contract. */
export const audits: readonly Audit[] = [];
