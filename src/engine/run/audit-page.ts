import type { Audit, AuditContext, Observation } from '../audits/define-audit.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';

/** Why an audit gave no answer. */
export type SilenceReason = 'artifactError' | 'auditError' | 'noObservation' | 'errorPage';

/** What one audit answered: an observation, or the reason for none. */
export type AuditAnswer =
  | { readonly kind: 'observed'; readonly audit: Audit; readonly observation: Observation }
  | {
      readonly kind: 'silent';
      readonly audit: Audit;
      readonly reason: SilenceReason;
      readonly detail: string;
    };

function silent(audit: Audit, reason: SilenceReason, detail = ''): readonly AuditAnswer[] {
  return [{ kind: 'silent', audit, reason, detail }];
}

function runAudit(
  audit: Audit,
  artifacts: PageArtifacts,
  context: AuditContext,
): readonly AuditAnswer[] {
  if (artifacts.kind.value === 'error') return silent(audit, 'errorPage');
  const broken = artifacts.errors.find(({ artifact }) =>
    audit.requires.some((key) => key === artifact),
  );
  if (broken !== undefined) return silent(audit, 'artifactError', broken.artifact);
  try {
    const observations = audit.audit(artifacts, context);
    if (observations.length === 0) return silent(audit, 'noObservation');
    return observations.map((observation) => ({ kind: 'observed', audit, observation }));
  } catch (error) {
    return silent(audit, 'auditError', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Asks every audit about one page.
 * Errors: none thrown; an audit that throws, or whose artifact could not be read, stays silent with its reason.
 */
export function auditPage(
  audits: readonly Audit[],
  artifacts: PageArtifacts,
  context: AuditContext,
): readonly AuditAnswer[] {
  return audits.flatMap((audit) => runAudit(audit, artifacts, context));
}
