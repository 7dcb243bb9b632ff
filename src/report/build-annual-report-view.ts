import { listRowGroups } from '../engine/index.ts';
import type { AnnualReportDocument } from '../engine/model/annual-report-document.ts';
import type {
  AnnualReportView,
  EquationView,
  ReportTableView,
  TablePartView,
} from '../engine/model/annual-report-view.ts';
import type { Finding } from '../engine/model/finding.ts';
import { buildFindingView } from './build-finding-view.ts';
import { type MarkFigure, markFigures } from './mark-figures.ts';
import { outcomesByGravity } from './outcome-words.ts';
import { identityNames, reportTableTitles } from './report-words.ts';

type Tables = AnnualReportDocument['tables'];
type Row = NonNullable<Tables['disclosure']>['rows'][number];
type TableKey = ReportTableView['key'];

const gravity = { contradicts: 0, unclear: 1, agrees: 2 } as const;

function worstFirst(equations: readonly EquationView[]): EquationView[] {
  return [...equations].sort((a, b) => gravity[a.verdict] - gravity[b.verdict]);
}

/** What the rows of every table are shown with. */
interface Reading {
  readonly mark: MarkFigure;
  readonly form: AnnualReportView['format'];
}

function viewRow(
  table: TableKey,
  { id, label, cells }: Row,
  { mark, form }: Reading,
): TablePartView['rows'][number] {
  const figures = cells.map(({ raw, value, locator }, column) => ({
    text: raw ?? '',
    mark: mark({ table, row: id, column }, { raw, value }),
    locator,
  }));
  const isGrouped = table === 'applications' && form !== null;
  return { id, groups: isGrouped ? [...listRowGroups(id, form)] : [], label, figures };
}

/** Rows that follow each other under the same heads stand in one part. */
function partRows(table: TableKey, rows: readonly Row[], reading: Reading): TablePartView[] {
  const parts: TablePartView[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    const isSame = last !== undefined && last.heads.join('|') === row.columns.join('|');
    const shown = viewRow(table, row, reading);
    if (isSame) last.rows.push(shown);
    else parts.push({ heads: row.columns, rows: [shown] });
  }
  return parts;
}

function viewTable(key: TableKey, tables: Tables, reading: Reading): ReportTableView {
  const title = reportTableTitles[key];
  const table = tables[key];
  if (table === null) return { key, title, state: 'absent', reason: '未找到此表', parts: [] };
  const rows = 'groups' in table ? table.groups : table.rows;
  const { state, reason } = table;
  return { key, title, state, reason, parts: partRows(key, rows, reading) };
}

function verdictOf(holds: boolean | null): EquationView['verdict'] {
  if (holds === null) return 'unclear';
  return holds ? 'agrees' : 'contradicts';
}

/** Failed before doubtful before the rest; what weighs more first. */
function orderFindings(findings: readonly Finding[]): Finding[] {
  const severities = ['veto', 'deduct', 'advise'];
  const rankOf = ({ outcome, severity }: Finding): number =>
    outcomesByGravity.indexOf(outcome) * severities.length + severities.indexOf(severity);
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}

function countVerdicts(equations: readonly EquationView[]): AnnualReportView['counts'] {
  const counts = { agrees: 0, contradicts: 0, unclear: 0 };
  for (const { verdict } of equations) counts[verdict] += 1;
  return counts;
}

/** Turns a report's document into what a person reads: tables with the doubtful figures marked, equations worst first. */
export function buildAnnualReportView(document: AnnualReportDocument): AnnualReportView {
  const reading = { mark: markFigures(document), form: document.format };
  const identities = document.identities.map(({ id, scope, expression, holds }): EquationView => {
    const name = identityNames[id] ?? id;
    return { name, scope, expression, verdict: verdictOf(holds), quote: '' };
  });
  const claims = document.claims.map(({ topic, expression, verdict, quote }): EquationView => {
    return { name: topic, scope: '', expression, verdict, quote };
  });
  const keys = ['disclosure', 'applications', 'reviews'] as const;
  return {
    title: document.title ?? document.source,
    agency: document.agency,
    year: document.year,
    format: document.format,
    period: document.period,
    sections: document.sections.map(({ title, present }) => ({ title, present })),
    findings: orderFindings(document.findings).map((finding) => buildFindingView(finding, null)),
    tables: keys.map((key) => viewTable(key, document.tables, reading)),
    identities: worstFirst(identities),
    claims: worstFirst(claims),
    counts: countVerdicts([...identities, ...claims]),
  };
}
