import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Checklist } from '../model/checklist.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Finding } from '../model/finding.ts';
import { kindsWithArticle } from '../model/page-kind.ts';
import type { PageScan } from '../model/page-scan.ts';
import { buildAnnualReportDocument } from './build-annual-report-document.ts';
import { isAboutReport } from './is-about-report.ts';

const kindsWithList = new Set([
  'column-list',
  'leader-info',
  'org-info',
  'search',
  'guide',
  'platform',
]);

/** Carriers of a column that are links on the page as it stands; headings and script data are none. */
const linkCarriers = new Set(['anchor', 'image', 'title', 'onclick', 'option', 'frame']);

/** What the scan document adds to the artifacts. */
export interface ScanFrame {
  readonly asOf: CivilDate;
  readonly engine: PageScan['engine'];
  readonly findings: readonly Finding[];
  readonly checklist: Checklist;
  readonly furtherChecklists: readonly Checklist[];
  readonly warnings: PageScan['warnings'];
}

/** Puts artifacts, findings and checklist into the document that every host prints. */
export function buildPageScan(artifacts: PageArtifacts, frame: ScanFrame): PageScan {
  const { snapshot, kind, list, article } = artifacts;
  return {
    schema: 'mingcha/page-scan@1',
    url: snapshot.finalUrl,
    asOf: frame.asOf,
    capturedAt: snapshot.capturedAt,
    sha256: snapshot.sha256,
    engine: frame.engine,
    page: scanFacts(artifacts),
    columns: artifacts.columns
      .filter(({ certainty, via }) => certainty === 'certain' && linkCarriers.has(via))
      .map(({ id, name, text, href }) => ({ id, name, text, href })),
    list: list !== null && kindsWithList.has(kind.value) ? scanList(list) : null,
    article: article !== null && kindsWithArticle.has(kind.value) ? scanArticle(article) : null,
    annualReport: scanReport(artifacts, frame),
    findings: [...frame.findings],
    checklist: frame.checklist,
    furtherChecklists: [...frame.furtherChecklists],
    warnings: [
      ...artifacts.errors.map(({ artifact, message }) => ({
        code: `gatherer-${artifact}`,
        message,
      })),
      ...frame.warnings,
    ],
  };
}

function valueOf(sourced: { readonly value: string } | null): string | null {
  return sourced === null ? null : sourced.value;
}

function scanFacts(artifacts: PageArtifacts): PageScan['page'] {
  const { identity, snapshot, kind } = artifacts;
  return {
    kind: kind.value,
    title: identity.title,
    siteName: valueOf(identity.siteName),
    siteIdCode: valueOf(identity.siteIdCode),
    siteDomain: valueOf(identity.siteDomain),
    columnName: valueOf(identity.columnName),
    columnId: artifacts.currentColumn?.id ?? null,
    breadcrumbs: artifacts.breadcrumbs?.items.map((item) => item.text) ?? [],
    encoding: snapshot.encoding,
    level: identity.level,
    government: identity.government,
  };
}

function scanReport(
  { annualReport, snapshot }: PageArtifacts,
  { asOf, engine, findings }: ScanFrame,
): PageScan['annualReport'] {
  if (annualReport === null) return null;
  return buildAnnualReportDocument(annualReport, {
    source: snapshot.finalUrl,
    asOf,
    snapshot,
    engine,
    findings: findings.filter(isAboutReport),
    warnings: [],
  });
}

function scanList(list: NonNullable<PageArtifacts['list']>): PageScan['list'] {
  return {
    rows: list.rows.map(({ title, href, date }) => ({ title, href, date })),
    itemCount: list.rows.length,
    newestDate: list.newestDate,
    oldestDate: list.oldestDate,
    pagination: list.pagination,
  };
}

function scanArticle(article: NonNullable<PageArtifacts['article']>): PageScan['article'] {
  return {
    title: article.title?.value ?? null,
    pubDate: article.pubDate,
    writtenDate: article.writtenDate,
    docNumber: article.docNumber?.value ?? null,
    indexNumber: article.indexNumber?.value ?? null,
    source: article.source?.value ?? null,
    validity: article.validity?.value ?? null,
    attachments: article.attachments.map(({ text, href }) => ({ text, href })),
    dates: article.dates.map(({ role, value, from }) => ({ role, value, from })),
  };
}
