import { audits } from '../audits/index.ts';
import { buildChecklist } from '../checklist/build-checklist.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Checklist } from '../model/checklist.ts';
import { engineVersion } from '../model/engine-version.ts';
import type { Finding } from '../model/finding.ts';
import type { PageScan } from '../model/page-scan.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type AuditAnswer, auditPage } from './audit-page.ts';
import { bindFindings } from './bind-findings.ts';
import { buildPageScan } from './build-page-scan.ts';
import { createContext } from './create-context.ts';
import { gatherPage } from './gather-page.ts';
import { joinYears } from './join-years.ts';
import type { ScanOptions } from './scan-options.ts';

interface Judgement {
  readonly findings: readonly Finding[];
  readonly checklist: Checklist;
  readonly answers: readonly AuditAnswer[];
}

function judgeBySystem(artifacts: PageArtifacts, options: ScanOptions): Judgement {
  const { system } = options;
  const context = createContext(artifacts, options);
  const answers = auditPage(audits, artifacts, context);
  const findings = bindFindings(answers, artifacts, system);
  const checklist = buildChecklist({ system, findings, level: context.level, scope: 'page' });
  return { findings, checklist, answers };
}

/** Audits that broke down, for the document's warnings. */
export function listAuditErrors(answers: readonly AuditAnswer[]): PageScan['warnings'] {
  return answers.flatMap((answer) =>
    answer.kind === 'silent' && answer.reason === 'auditError'
      ? [{ code: `audit-${answer.audit.id}`, message: answer.detail }]
      : [],
  );
}

/**
 * Judges what was read from a page; the same artifacts and options give the same document, byte for byte.
 * Findings are weighed by the first system; each further one weighs its own for its checklist.
 */
export function judgePage(page: PageArtifacts, options: ScanOptions): PageScan {
  const artifacts = joinYears(page, options.otherReports ?? []);
  const { findings, checklist, answers } = judgeBySystem(artifacts, options);
  const further = options.furtherSystems ?? [];
  return buildPageScan(artifacts, {
    asOf: options.asOf,
    engine: { version: engineVersion, calendarRevision: options.holidays.revision },
    findings,
    checklist,
    furtherChecklists: further.map(
      (system) => judgeBySystem(artifacts, { ...options, system }).checklist,
    ),
    warnings: listAuditErrors(answers),
  });
}

/** Reads and judges one page. */
export function scanPage(snapshot: Snapshot, options: ScanOptions): PageScan {
  return judgePage(gatherPage(snapshot, { today: options.asOf }), options);
}
