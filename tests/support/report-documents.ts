import { readGridTables } from '../../src/engine/annual-report/tables/read-grid-tables.ts';
import { readReportDocument } from '../../src/engine/gather/annual-report/read-report-document.ts';
import { readBreadcrumbs } from '../../src/engine/gather/read-breadcrumbs.ts';
import { readIdentity } from '../../src/engine/gather/read-identity.ts';
import type { AnnualReport, ReportTable } from '../../src/engine/model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../src/engine/model/report-document.ts';
import { pageOf } from './pages.ts';

/** The report that a page holds. */
export function documentOf(html: string): ReportDocument {
  const page = pageOf(html);
  const breadcrumbs = readBreadcrumbs(page);
  const document = readReportDocument(page, {
    breadcrumbs,
    identity: readIdentity(page, breadcrumbs),
  });
  if (document === null) throw new Error('the page holds no report');
  return document;
}

/** The tables that are drawn on a page. */
export function tablesOf(
  html: string,
  format: AnnualReport['format'] = '2021',
): AnnualReport['tables'] {
  return readGridTables(documentOf(html), format);
}

/** Figures as printed, row by row; a lost one is null. */
export function rawOf(table: ReportTable | null): (string | null)[][] {
  return (table?.rows ?? []).map(({ cells }) => cells.map(({ raw }) => raw));
}

/** Figures as printed by row id. */
export function rawById(table: ReportTable | null): Record<string, (string | null)[]> {
  return Object.fromEntries(
    (table?.rows ?? []).map(({ id, cells }) => [id, cells.map(({ raw }) => raw)]),
  );
}
