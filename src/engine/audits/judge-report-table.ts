import type { ReportForm } from '../data/report-forms.ts';
import { reportWording } from '../data/report-wording.ts';
import type { ReportTable } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import type { AppliedRule, Clue, Observation } from './define-audit.ts';
import { findOddFigures, namePlaces, type OddFigure } from './find-odd-figures.ts';
import { absent, observe } from './observe.ts';

/** What may be said of one table as it is printed. */
export type TableKey =
  | 'missing'
  | 'unreadable'
  | 'partial'
  | 'otherForm'
  | 'blank'
  | 'nonNumber'
  | 'nonCount'
  | 'complete';

/** One table of a report and what it is judged by. */
export interface TableCase {
  readonly name: keyof typeof reportWording.tables;
  readonly table: ReportTable | null;
  /** Form that it was drawn by; null where that cannot be told. */
  readonly drawnForm: ReportForm | null;
  /** Form that the report's year asks for; null where it is not known. */
  readonly format: ReportForm | null;
  readonly rule: AppliedRule;
  readonly subject: Subject;
}

const maxClues = 8;

function quoteFigures(figures: readonly OddFigure[]): readonly Clue[] {
  return figures.slice(0, maxClues).map(({ row, column, figure: { raw, locator } }) => ({
    kind: locator === null ? 'computed' : 'found',
    locator,
    excerpt: `${row}·${column}：${raw === null || raw === '' ? '（空白）' : raw}`,
  }));
}

function judgeState(
  { state, reason, rows }: ReportTable,
  parts: Pick<TableCase, 'rule' | 'subject'> & { readonly table: string },
): Observation<TableKey>[] {
  const { table, ...common } = parts;
  const data = { table, reason: reason === '' ? '表格不完整' : reason, count: rows.length };
  const evidence = [absent(`${table}：${data.reason}`)];
  switch (state) {
    case 'complete':
      return [];
    case 'partial':
      return [observe({ ...common, verdict: 'doubt', message: 'partial', data, evidence })];
    case 'unreadable':
      return [observe({ ...common, verdict: 'doubt', message: 'unreadable', data, evidence })];
  }
}

/** A table drawn by the form of other years. */
function judgeForm(
  { table, drawnForm, format, rule, subject }: TableCase,
  title: string,
): Observation<TableKey>[] {
  if (drawnForm === null || format === null || drawnForm === format) return [];
  const rows = table?.rows.map(({ label }) => label).join('、') ?? '';
  const evidence: Clue[] = [{ kind: 'found', locator: table?.locator ?? null, excerpt: rows }];
  const data = { table: title, drawn: drawnForm, format };
  return [observe({ rule, subject, verdict: 'doubt', message: 'otherForm', data, evidence })];
}

/** Judges one table by itself: whether it is there, whole, and every cell a number. */
export function judgeReportTable(given: TableCase): readonly Observation<TableKey>[] {
  const { name, table, rule, subject } = given;
  const title = reportWording.tables[name];
  const common = { rule, subject };
  if (table === null) {
    const evidence = [absent(title)];
    const data = { table: title };
    return [observe({ ...common, verdict: 'doubt', message: 'missing', data, evidence })];
  }
  const { blank, nonNumber, nonCount } = findOddFigures(table);
  const report = (
    verdict: 'fault' | 'doubt',
    message: TableKey,
    figures: readonly OddFigure[],
  ): Observation<TableKey>[] => {
    if (figures.length === 0) return [];
    const data = { table: title, count: figures.length, places: namePlaces(figures, table) };
    return [observe({ ...common, verdict, message, data, evidence: quoteFigures(figures) })];
  };
  const said = [
    ...judgeState(table, { ...common, table: title }),
    ...judgeForm(given, title),
    ...report('fault', 'blank', blank),
    ...report('fault', 'nonNumber', nonNumber),
    ...report('doubt', 'nonCount', nonCount),
  ];
  if (said.length > 0) return said;
  const count = table.rows.flatMap(({ cells }) => cells).length;
  const data = { table: title, count };
  return [observe({ ...common, verdict: 'passed', message: 'complete', data })];
}
