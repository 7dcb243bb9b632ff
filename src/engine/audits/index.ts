import type { Audit } from './define-audit.ts';
import { personalInformation } from './personal-information.ts';
import { residualText } from './residual-text.ts';
import { secretMark } from './secret-mark.ts';

/** Every audit, in the order of the contract. */
export const audits: readonly Audit[] = [personalInformation, secretMark, residualText];
