import { reckonIdentities } from '../../src/engine/annual-report/tables/reckon-identities.ts';
import { tellDrawnForms } from '../../src/engine/annual-report/tables/tell-report-form.ts';
import {
  listApplicationRows,
  type ReportForm,
  reportForms,
} from '../../src/engine/data/report-forms.ts';
import type {
  AnnualReport,
  ReportFigure,
  ReportRow,
  ReportTable,
} from '../../src/engine/model/artifacts/annual-report.ts';
import { locatorOf } from './test-audit.ts';

/** Figures of one row as printed; null for a lost one. */
export type Raws = readonly (string | number | null)[];

function figureOf(raw: string | number | null, place: string): ReportFigure {
  if (raw === null) return { raw: null, value: null, locator: null };
  const text = String(raw);
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  return { raw: text, value, locator: locatorOf(text, place) };
}

function rowOf(id: string, label: string, columns: readonly string[], raws: Raws): ReportRow {
  const cells = columns.map((_, at) =>
    figureOf(raws[at] ?? null, `#${id} > td:nth-child(${String(at + 2)})`),
  );
  return { id, label, columns: [...columns], cells };
}

const whole = {
  state: 'complete' as const,
  reason: '',
  extraRows: [],
  locator: locatorOf('表', 'table'),
};
const zeros = (count: number): Raws => Array.from({ length: count }, () => 0);

/** 表三 of an invented agency; rows that are not named are zeros. */
export function applicationsOf(
  rows: Readonly<Record<string, Raws>> = {},
  form: ReportForm = '2021',
): ReportTable {
  const columns = reportForms.applications.columns.map(({ name }) => name);
  return {
    ...whole,
    rows: listApplicationRows(form).map(({ id, printed }) =>
      rowOf(id, printed, columns, rows[id] ?? zeros(7)),
    ),
  };
}

/** 表三 with one more row of results, which the form lacks. */
export function withExtraRow(table: ReportTable, raws: Raws): ReportTable {
  const columns = reportForms.applications.columns.map(({ name }) => name);
  return {
    ...table,
    state: 'partial',
    reason: '有格式以外的行（9.属于工作秘密）',
    extraRows: [rowOf('extra', '9.属于工作秘密', columns, raws)],
  };
}

/** 表四 of an invented agency; groups that are not named are zeros. */
export function reviewsOf(groups: Readonly<Record<string, Raws>> = {}): ReportTable {
  const columns = reportForms.reviews.columns.map(({ name }) => name);
  return {
    ...whole,
    rows: reportForms.reviews.groups.map(({ id, label }) =>
      rowOf(id, label, columns, groups[id] ?? zeros(5)),
    ),
  };
}

/** 表二 of an invented agency; rows that are not named are zeros. */
export function disclosureOf(
  rows: Readonly<Record<string, Raws>> = {},
  form: ReportForm = '2021',
): ReportTable {
  return {
    ...whole,
    rows: reportForms.disclosure[form].flatMap((block) =>
      block.rows.map(({ id, label }) =>
        rowOf(
          id,
          label,
          block.columns.map(({ name }) => name),
          rows[id] ?? zeros(block.columns.length),
        ),
      ),
    ),
  };
}

/** A consistent report of an invented agency for 2025, with its identities worked out. */
export function reportOf(partial: Partial<AnnualReport> = {}): AnnualReport {
  const title = '岚溪县财政局2025年政府信息公开工作年度报告';
  const tables = partial.tables ?? {
    disclosure: disclosureOf(),
    applications: applicationsOf({
      new: [5, 1, 0, 0, 0, 0, 6],
      'carried-in': [1, 0, 0, 0, 0, 0, 1],
      granted: [4, 1, 0, 0, 0, 0, 5],
      'unavailable-not-held': [1, 0, 0, 0, 0, 0, 1],
      'results-total': [5, 1, 0, 0, 0, 0, 6],
      'carried-out': [1, 0, 0, 0, 0, 0, 1],
    }),
    reviews: reviewsOf({ reconsideration: [1, 0, 0, 1, 2] }),
  };
  const format = partial.format === undefined ? '2021' : partial.format;
  return {
    title: { value: title, locator: locatorOf(title, 'h1') },
    agency: '岚溪县财政局',
    year: 2025,
    period: null,
    contact: null,
    sections: [],
    claims: [],
    pictures: 0,
    truncated: false,
    ...partial,
    format,
    tables,
    drawnForms: tellDrawnForms(tables),
    identities: partial.identities ?? [...reckonIdentities(tables, format)],
  };
}
