import type { RuleId } from '../data/rules.ts';
import type { AnnualReport, ReportTerm } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Subject } from '../model/finding.ts';
import type { AppliedRule, AuditContext, Clue } from './define-audit.ts';
import { documentSubject } from './observe.ts';

/** The annual report as a subject: wherever it stands, it belongs to the column of annual reports. */
export function reportSubject(artifacts: PageArtifacts): Subject {
  const subject = documentSubject(artifacts);
  const title = artifacts.annualReport?.title?.value ?? subject.title;
  return { ...subject, column: 'annual-report', title };
}

/** A rule about the form, grounded in the document that prescribes the form of the report's year. */
export function formRule(
  context: AuditContext,
  id: RuleId,
  format: AnnualReport['format'],
): AppliedRule {
  const form = context.rule(format === '2019' ? 'report-form-2019' : 'report-form-2021');
  return { ...context.rule(id), basis: form.basis };
}

/** The context with every rule grounded in the trial form, for a report of its years; the register names the form of 2021. */
export function groundInForm(context: AuditContext, format: AnnualReport['format']): AuditContext {
  return format === '2019' ? { ...context, rule: (id) => formRule(context, id, format) } : context;
}

/** Evidence: a figure where it is printed, under its name. */
export function quoteTerm({ name, raw, locator }: ReportTerm, scope: string): Clue {
  const figure = raw === null ? '（未读出）' : raw === '' ? '（空白）' : raw;
  const label = scope === '' ? name : `${scope}·${name}`;
  return { kind: locator === null ? 'computed' : 'found', locator, excerpt: `${label}：${figure}` };
}
