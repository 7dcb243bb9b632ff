import type { AnnualReportDocument } from '../model/annual-report-document.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportRow,
  ReportTable,
  ReportTerm,
} from '../model/artifacts/annual-report.ts';
import type { SnapshotFacts } from '../model/artifacts/page-artifacts.ts';
import { maskPersonalNumbers } from '../text/mask-personal-numbers.ts';

/** What the document adds to the report that was read. */
export interface ReportFrame extends Pick<
  AnnualReportDocument,
  'source' | 'asOf' | 'engine' | 'findings' | 'warnings'
> {
  readonly snapshot: Pick<SnapshotFacts, 'sha256' | 'carrier'>;
}

/** A page is shown and its cells can be pointed at; the page made from a file is not. */
function dropPlaces(table: ReportTable): ReportTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, locator: null })),
  }));
  return { ...table, rows };
}

function mask(text: string | null): string | null {
  return text === null ? null : maskPersonalNumbers(text);
}

type Row = NonNullable<AnnualReportDocument['tables']['disclosure']>['rows'][number];

function documentRow({ id, label, columns, cells }: ReportRow): Row {
  return {
    id,
    label,
    columns,
    cells: cells.map(({ raw, value, locator }) => ({
      raw,
      value,
      locator: locator?.selector ?? null,
    })),
  };
}

function documentTable({ state, reason, rows }: ReportTable) {
  return { state, reason, rows: rows.map(documentRow) };
}

function documentReviews({ state, reason, rows }: ReportTable) {
  return { state, reason, groups: rows.map(documentRow) };
}

function cellsOf(terms: readonly ReportTerm[]): ReportCellRef[] {
  return terms.flatMap(({ cell }) => (cell === null ? [] : [cell]));
}

function documentTables(
  { disclosure, applications, reviews }: AnnualReport['tables'],
  hasPlaces: boolean,
): AnnualReportDocument['tables'] {
  const placed = (table: ReportTable): ReportTable => (hasPlaces ? table : dropPlaces(table));
  return {
    disclosure: disclosure === null ? null : documentTable(placed(disclosure)),
    applications: applications === null ? null : documentTable(placed(applications)),
    reviews: reviews === null ? null : documentReviews(placed(reviews)),
  };
}

/** Puts a report and its findings into the document that every host prints; personal numbers in its text are masked. */
export function buildAnnualReportDocument(
  report: AnnualReport,
  { snapshot, ...frame }: ReportFrame,
): AnnualReportDocument {
  return {
    schema: 'mingcha/annual-report@1',
    ...frame,
    sha256: snapshot.sha256,
    title: mask(report.title?.value ?? null),
    agency: report.agency,
    year: report.year,
    format: report.format,
    period: mask(report.period?.value ?? null),
    contact: mask(report.contact?.value ?? null),
    sections: report.sections.map(({ title, present, heading }) => ({
      title,
      present,
      heading: mask(heading?.value ?? null),
    })),
    tables: documentTables(report.tables, snapshot.carrier === 'html'),
    identities: report.identities.map(({ terms, ...identity }) => ({
      ...identity,
      cells: cellsOf(terms),
    })),
    claims: report.claims.map(({ terms, reason: _reason, quote, ...claim }) => ({
      ...claim,
      expression: maskPersonalNumbers(claim.expression),
      cells: cellsOf(terms),
      quote: maskPersonalNumbers(quote.value),
    })),
  };
}
