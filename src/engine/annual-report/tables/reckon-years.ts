import { reportForms } from '../../data/report-forms.ts';
import type {
  AnnualReport,
  ReportIdentity,
  ReportRow,
  ReportTable,
  ReportTerm,
} from '../../model/artifacts/annual-report.ts';
import { agencyKey } from '../../text/agency-key.ts';
import { workOut } from './equation.ts';

type TableName = keyof AnnualReport['tables'];

/** Rows of 表二 whose stock is carried from year to year. */
const stockRows = ['regulations', 'normative-documents'];
/** Columns of these rows in the form of 2021: 制发, 废止, 现行有效. */
const [made, repealed, inForce] = [0, 1, 2];

function findRow(table: ReportTable | null, id: string): ReportRow | null {
  return table?.rows.find((row) => row.id === id) ?? null;
}

interface Place {
  readonly table: TableName;
  readonly row: string;
  readonly column: number;
}

function termOf(report: AnnualReport, { table, row, column }: Place, name: string): ReportTerm {
  const cell = findRow(report.tables[table], row)?.cells[column];
  const { raw, value, locator } = cell ?? { raw: null, value: null, locator: null };
  return { name, raw, value, cell: { table, row, column }, locator };
}

/** A figure of the other report: it has no place in this one. */
function earlierTerm(report: AnnualReport, place: Place, name: string): ReportTerm {
  const dated = `${String(report.year)}年度${name}`;
  return { ...termOf(report, place, dated), cell: null, locator: null };
}

function equateCarried(report: AnnualReport, earlier: AnnualReport): readonly ReportIdentity[] {
  if (report.tables.applications === null || earlier.tables.applications === null) return [];
  return reportForms.applications.columns.map(({ name: scope }, column) =>
    workOut({
      id: 'applications-carried',
      scope,
      left: [termOf(report, { table: 'applications', row: 'carried-in', column }, '上年结转')],
      right: [
        earlierTerm(earlier, { table: 'applications', row: 'carried-out', column }, '结转下年度'),
      ],
    }),
  );
}

function equateStock(report: AnnualReport, earlier: AnnualReport): readonly ReportIdentity[] {
  if (report.format !== '2021' || earlier.format !== '2021') return [];
  return stockRows.flatMap((row) => {
    const printed = findRow(report.tables.disclosure, row);
    if (printed === null || findRow(earlier.tables.disclosure, row) === null) return [];
    const place = (column: number): Place => ({ table: 'disclosure', row, column });
    const repealedTerm = termOf(report, place(repealed), '本年废止');
    return [
      workOut({
        id: 'documents-stock',
        scope: printed.label,
        left: [termOf(report, place(inForce), '现行有效'), repealedTerm],
        right: [
          earlierTerm(earlier, place(inForce), '现行有效'),
          termOf(report, place(made), '本年制发'),
        ],
      }),
    ];
  });
}

/** The report of the year before by the same agency; null where none is given. */
export function findEarlierReport(
  { agency, year }: AnnualReport,
  others: readonly AnnualReport[],
): AnnualReport | null {
  if (agency === null || year === null) return null;
  const key = agencyKey(agency);
  return (
    others.find(
      (other) =>
        other.year === year - 1 && other.agency !== null && agencyKey(other.agency) === key,
    ) ?? null
  );
}

/**
 * Works out what two years of one agency must agree in: 结转 in every column, the stock of documents in force.
 * Empty where the year before is not among the given reports.
 * Source: rules 5.5, `applications-carried`, `documents-stock`.
 */
export function reckonYears(
  report: AnnualReport,
  others: readonly AnnualReport[],
): readonly ReportIdentity[] {
  const earlier = findEarlierReport(report, others);
  if (earlier === null) return [];
  return [...equateCarried(report, earlier), ...equateStock(report, earlier)];
}
