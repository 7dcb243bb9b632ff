import type { AnnualReportDocument } from '../model/annual-report-document.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportRow,
  ReportTable,
  ReportTerm,
} from '../model/artifacts/annual-report.ts';

/** What the document adds to the report that was read. */
export type ReportFrame = Pick<
  AnnualReportDocument,
  'source' | 'asOf' | 'sha256' | 'engine' | 'findings' | 'warnings'
>;

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

/** Puts a report and its findings into the document that every host prints. */
export function buildAnnualReportDocument(
  report: AnnualReport,
  frame: ReportFrame,
): AnnualReportDocument {
  const { disclosure, applications, reviews } = report.tables;
  return {
    schema: 'mingcha/annual-report@1',
    ...frame,
    title: report.title?.value ?? null,
    agency: report.agency,
    year: report.year,
    format: report.format,
    period: report.period?.value ?? null,
    contact: report.contact?.value ?? null,
    sections: report.sections.map(({ title, present, heading }) => ({
      title,
      present,
      heading: heading?.value ?? null,
    })),
    tables: {
      disclosure: disclosure === null ? null : documentTable(disclosure),
      applications: applications === null ? null : documentTable(applications),
      reviews: reviews === null ? null : documentReviews(reviews),
    },
    identities: report.identities.map(({ terms, ...identity }) => ({
      ...identity,
      cells: cellsOf(terms),
    })),
    claims: report.claims.map(({ terms, reason: _reason, quote, ...claim }) => ({
      ...claim,
      cells: cellsOf(terms),
      quote: quote.value,
    })),
  };
}
