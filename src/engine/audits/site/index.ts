import type { SiteAuditDefinition } from '../define-site-audit.ts';

/** Every audit of a whole portal, in the order of the contract. */
export const siteAudits: readonly SiteAuditDefinition[] = [];
