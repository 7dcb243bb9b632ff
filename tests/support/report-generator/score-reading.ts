import type { AnnualReportDocument } from '../../../src/engine/model/annual-report-document.ts';
import type { ExpectedFinding } from './expected.ts';
import type { GeneratedReport } from './make-report.ts';
import { numberOf, type PrintedRow, type TableName } from './tables.ts';

/** What a reading got of one report's cells and facts. */
export interface ReadingScore {
  readonly cells: number;
  readonly right: number;
  /** Cells that the reading left open. */
  readonly lost: number;
  /** Cells read as something that is not printed. */
  readonly wrong: number;
  readonly misses: readonly string[];
}

type ReadRow = NonNullable<AnnualReportDocument['tables']['disclosure']>['rows'][number];

const plain = (label: string): string => label.replace(/^行政(?=规范性)/, '').replace(/\s/g, '');

function readRows(document: AnnualReportDocument, table: TableName): readonly ReadRow[] {
  const { disclosure, applications, reviews } = document.tables;
  if (table === 'reviews') return reviews?.groups ?? [];
  return (table === 'disclosure' ? disclosure : applications)?.rows ?? [];
}

function findRow(
  rows: readonly ReadRow[],
  table: TableName,
  truth: PrintedRow,
): ReadRow | undefined {
  if (table === 'applications') return rows.find(({ id }) => id === truth.id);
  if (table === 'disclosure') return rows.find(({ label }) => plain(label) === plain(truth.label));
  return rows.find(({ label }) => label.includes(truth.label));
}

type Judged = 'right' | 'lost' | 'wrong';

function judgeCell(read: ReadRow['cells'][number] | undefined, printed: string): Judged {
  if (!read || read.raw === null) return 'lost';
  const isSame = read.value === numberOf(printed) && (printed === '') === (read.raw === '');
  return isSame ? 'right' : 'wrong';
}

/** Counts cells against the truth. */
export function scoreCells(report: GeneratedReport, document: AnnualReportDocument): ReadingScore {
  const misses: string[] = [];
  const count: Record<Judged, number> = { right: 0, lost: 0, wrong: 0 };
  for (const table of ['disclosure', 'applications', 'reviews'] as const) {
    if (report.plan.shape.pictures.includes(table)) continue;
    const rows = readRows(document, table);
    if (rows.length === 0) misses.push(`${table}: not read at all`);
    for (const truth of report.tables[table]) {
      const row = findRow(rows, table, truth);
      truth.cells.forEach((printed, at) => {
        const judged = judgeCell(row?.cells[at], printed);
        count[judged] += 1;
        if (judged === 'right' || rows.length === 0) return;
        const read = row?.cells[at]?.raw ?? null;
        misses.push(
          `${table}/${truth.id}/${String(at)}: ${judged}, printed "${printed}", read ${JSON.stringify(read)}`,
        );
      });
    }
  }
  const cells = count.right + count.lost + count.wrong;
  return { cells, ...count, misses };
}

/** Facts of the outline that are not as in the truth, one line each. */
export function listWrongFacts(report: GeneratedReport, document: AnnualReportDocument): string[] {
  const { plan } = report;
  const present = [1, 2, 3, 4, 5, 6].map((number) => plan.shape.sections.includes(number));
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['agency', plan.agency.name, document.agency],
    ['year', plan.year, document.year],
    ['format', plan.format, document.format],
    ['sections', present.join(), document.sections.map((section) => section.present).join()],
    ['period', plan.shape.hasPeriod, document.period !== null],
    ['contact', plan.shape.hasContact, document.contact !== null],
  ];
  return facts.flatMap(([name, truth, read]) =>
    truth === read ? [] : [`${name}: ${String(truth)}, read ${String(read)}`],
  );
}

type Found = AnnualReportDocument['findings'][number];

const textOf = (finding: Found): string =>
  [
    finding.message,
    ...Object.values(finding.data).map(String),
    ...finding.evidence.map(({ excerpt }) => excerpt),
  ]
    .join('\n')
    .replace(/[^\S\n]/g, '');

const tellsNumber = (text: string, number: string): boolean =>
  text.split(/[^\d.-]/).some((token) => token.replace(/[-.]$/, '') === number);

function tells(text: string, mention: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(mention) ? tellsNumber(text, mention) : text.includes(mention);
}

function meets(finding: Found, expected: ExpectedFinding): boolean {
  if (finding.auditId !== expected.auditId) return false;
  if (
    finding.outcome !== 'failed' &&
    !(finding.outcome === 'cantTell' && expected.level === 'doubt')
  ) {
    return false;
  }
  const text = textOf(finding);
  return expected.mentions.every(
    (choices) => choices.length === 0 || choices.some((mention) => tells(text, mention)),
  );
}

/** Findings against what was planted. */
export interface FindingScore {
  readonly found: number;
  readonly missed: readonly string[];
  /** Findings that failed with nothing wrong. */
  readonly unjust: readonly string[];
  readonly just: number;
  /** `cantTell` of tables or narrative that nothing explains. */
  readonly doubts: readonly string[];
}

const figureAudits = new Set(['annual-report-tables', 'annual-report-narrative']);

/** Compares findings with the expected ones. */
export function scoreFindings(
  expected: readonly ExpectedFinding[],
  findings: readonly Found[],
): FindingScore {
  const missed = expected.filter(
    (one) => one.isRequired && !findings.some((finding) => meets(finding, one)),
  );
  const failed = findings.filter(({ outcome }) => outcome === 'failed');
  const unjust = failed.filter(
    (finding) => !expected.some((one) => one.isRequired && meets(finding, one)),
  );
  const doubts = findings.filter(
    ({ outcome, auditId }) =>
      outcome === 'cantTell' &&
      figureAudits.has(auditId) &&
      !expected.some((one) => one.auditId === auditId),
  );
  const line = ({ auditId, message }: Found): string => `${auditId}: ${message}`;
  return {
    found: expected.filter(({ isRequired }) => isRequired).length - missed.length,
    missed: missed.map(({ auditId, about }) => `${auditId}: ${about}`),
    unjust: unjust.map(line),
    just: failed.length - unjust.length,
    doubts: doubts.map(line),
  };
}
