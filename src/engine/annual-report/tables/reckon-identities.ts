import { listApplicationRows, reportForms } from '../../data/report-forms.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportIdentity,
  ReportRow,
  ReportTable,
  ReportTerm,
} from '../../model/artifacts/annual-report.ts';
import { lostFigure } from '../read-figure.ts';
import { type Equation, workOut } from './equation.ts';
import { findSuspects } from './find-suspects.ts';
import { tellApplicationsForm } from './tell-report-form.ts';

type Format = AnnualReport['format'];

type Labels = ReadonlyMap<string, string>;

/** Short labels of the rows of 表三 by id. */
function listLabels(format: Format): Labels {
  return new Map(listApplicationRows(format ?? '2021').map(({ id, label }) => [id, label]));
}

/** Rows of 表三 that are no result of the year. */
const frameRows: ReadonlySet<string> = new Set([
  'new',
  'carried-in',
  'results-total',
  'carried-out',
]);

/** The figures of one table by row id and column, and the names of its rows. */
interface Figures {
  readonly table: ReportCellRef['table'];
  readonly rows: ReadonlyMap<string, ReportRow>;
  readonly labels: Labels;
  readonly extraRows: readonly ReportRow[];
}

function figuresOf(
  table: ReportCellRef['table'],
  { rows, extraRows }: ReportTable,
  labels: Labels = new Map(),
): Figures {
  return { table, rows: new Map(rows.map((row) => [row.id, row])), labels, extraRows };
}

/** The figure of a cell under the given name; a cell that was not read is a lost figure. */
function termOf({ table, rows }: Figures, row: string, column: number, name: string): ReportTerm {
  const cell = rows.get(row)?.cells[column];
  const { raw, value, locator } = cell ?? lostFigure;
  return { name, raw, value, cell: { table, row, column }, locator };
}

/** The figures of rows that the form lacks: whether 总计 counts them is unknown, unless they are nothing. */
function extraTerms({ extraRows }: Figures, column: number): readonly ReportTerm[] {
  return extraRows.flatMap(({ label, cells }) => {
    const { raw, value, locator } = cells[column] ?? lostFigure;
    return value === 0
      ? []
      : [{ name: `${label}（格式以外）`, raw, value: null, cell: null, locator }];
  });
}

function labelOf({ rows, labels }: Figures, row: string): string {
  return labels.get(row) ?? rows.get(row)?.label ?? row;
}

function listResultRows(format: Format): readonly string[] {
  const rows = listApplicationRows(format ?? '2021');
  return rows.flatMap(({ id }) => (frameRows.has(id) ? [] : [id]));
}

function equateColumns(figures: Figures, format: Format): readonly Equation[] {
  const results = listResultRows(format);
  return reportForms.applications.columns.flatMap(({ name: scope }, column) => {
    const term = (row: string): ReportTerm => termOf(figures, row, column, labelOf(figures, row));
    return [
      {
        id: 'applications-balance',
        scope,
        left: [term('new'), term('carried-in')],
        right: [term('results-total'), term('carried-out')],
      },
      {
        id: 'applications-results',
        scope,
        left: [term('results-total')],
        right: [...results.map(term), ...extraTerms(figures, column)],
      },
    ];
  });
}

function equateRows(figures: Figures): readonly Equation[] {
  const names = reportForms.applications.columns.map(({ name }) => name);
  const last = names.length - 1;
  return [...figures.rows.keys()].map((row) => {
    const terms = names.map((name, column) => termOf(figures, row, column, name));
    return {
      id: 'applications-row',
      scope: labelOf(figures, row),
      left: terms.slice(last),
      right: terms.slice(0, last),
    };
  });
}

function equateReviews(figures: Figures): readonly Equation[] {
  const names = reportForms.reviews.columns.map(({ name }) => name);
  const last = names.length - 1;
  return reportForms.reviews.groups.flatMap(({ id, label }) => {
    if (!figures.rows.has(id)) return [];
    const terms = names.map((name, column) => termOf(figures, id, column, name));
    return [
      { id: `reviews-${id}`, scope: label, left: terms.slice(last), right: terms.slice(0, last) },
    ];
  });
}

function equateApplications(table: ReportTable, format: Format): readonly Equation[] {
  const figures = figuresOf('applications', table, listLabels(format));
  return figures.rows.size === 0
    ? []
    : [...equateColumns(figures, format), ...equateRows(figures)].toSorted(
        (a, b) => orderOf(a) - orderOf(b),
      );
}

const order = ['applications-balance', 'applications-results', 'applications-row'];

function orderOf({ id }: Equation): number {
  return order.indexOf(id);
}

/** Name of a cell that stands in both a row's and a column's equation. */
function nameCell(
  tables: AnnualReport['tables'],
  labels: Labels,
  { table, row, column }: ReportCellRef,
): string {
  const printed = tables[table]?.rows.find(({ id }) => id === row);
  return `${labels.get(row) ?? printed?.label ?? row}·${printed?.columns[column] ?? ''}`;
}

/**
 * Works out every identity of the form on the tables that were read; one with a blank or lost figure stays open.
 * Source: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号; rules 5.5.
 */
export function reckonIdentities(
  tables: AnnualReport['tables'],
  yearFormat: Format,
): readonly ReportIdentity[] {
  const { applications, reviews } = tables;
  // A table adds up by the form it was drawn by, even where the year asks for another.
  const format = (applications === null ? null : tellApplicationsForm(applications)) ?? yearFormat;
  const equations = [
    ...(applications === null ? [] : equateApplications(applications, format)),
    ...(reviews === null ? [] : equateReviews(figuresOf('reviews', reviews))),
  ];
  const worked = equations.map((equation) => ({ equation, identity: workOut(equation) }));
  const labels = listLabels(format);
  const suspects = findSuspects(worked, (cell) => nameCell(tables, labels, cell));
  return worked.map(({ identity }, at) => ({ ...identity, suspect: suspects[at] ?? null }));
}
