import type {
  AnnualReport,
  ReportCellRef,
  ReportClaim,
  ReportTerm,
} from '../../model/artifacts/annual-report.ts';
import { cellTerm, makeClaim, textTerm, writeEquation, writeNumber } from './make-claim.ts';
import type { Figure } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';

type Tables = AnnualReport['tables'];

/** A figure of the text and the cells whose sum it should be. */
export interface Comparison {
  readonly sentence: ReportSentence;
  readonly figure: Figure;
  readonly topic: string;
  readonly cells: readonly ReportCellRef[];
  /** Sums that the wording may mean as well: equal to one of them, the figure is only doubtful. */
  readonly alternates: readonly (readonly ReportCellRef[])[];
  readonly isFirm: boolean;
}

/** Share by which a hedged figure may differ from the exact one. */
const hedgedShare = 0.1;

function termsOf(tables: Tables, cells: readonly ReportCellRef[]): readonly ReportTerm[] {
  return cells.flatMap((cell) => cellTerm(tables[cell.table], cell) ?? []);
}

const sumOf = (terms: readonly ReportTerm[]): number =>
  terms.reduce((sum, { value }) => sum + (value ?? 0), 0);

function isClose(told: number, sum: number): boolean {
  return Math.abs(told - sum) <= Math.max(told, sum) * hedgedShare;
}

/** Whether a sum goes over several rows, among which one that the form lacks may belong. */
function sumsRows(cells: readonly ReportCellRef[]): boolean {
  return cells.some(({ row }) => row !== cells[0]?.row);
}

function hasExtraRows(tables: Tables, cells: readonly ReportCellRef[]): boolean {
  return cells.some(({ table }) => (tables[table]?.extraRows.length ?? 0) > 0);
}

function judge(
  { figure, alternates, isFirm, cells }: Comparison,
  terms: readonly ReportTerm[],
  tables: Tables,
): Pick<ReportClaim, 'verdict' | 'reason'> | null {
  const told = figure.value;
  const sum = sumOf(terms);
  if (Math.abs(told - sum) < 1e-6) return { verdict: 'agrees', reason: '' };
  // Without every figure of the table the sum proves nothing.
  if (terms.length < cells.length || terms.some(({ raw }) => raw === null)) return null;
  if (terms.some(({ value }) => value === null)) {
    return { verdict: 'unclear', reason: '表中有空白或非数字，无法核对' };
  }
  if (sumsRows(cells) && hasExtraRows(tables, cells)) {
    return { verdict: 'unclear', reason: '表中有格式以外的行，口径可能不同' };
  }
  if (figure.isHedged) {
    return isClose(told, sum)
      ? { verdict: 'agrees', reason: '' }
      : { verdict: 'unclear', reason: '正文为约数' };
  }
  const isAlternate = alternates.some((other) => {
    const found = termsOf(tables, other);
    return found.length === other.length && sumOf(found) === told;
  });
  if (isAlternate) return { verdict: 'unclear', reason: '与表中另一口径的数相同，口径可能不同' };
  if (!isFirm) return { verdict: 'unclear', reason: '统计口径可能不同' };
  return { verdict: 'contradicts', reason: '' };
}

/** The figures of a sum that are written out: those that are not zero. */
function writeCells(terms: readonly ReportTerm[]): string {
  const shown = terms.filter(({ value, raw }) => value !== 0 && raw !== '');
  const written = (shown.length === 0 ? terms.slice(0, 1) : shown).map(
    ({ name, value, raw }) => `${name} ${value === null ? `“${raw ?? ''}”` : writeNumber(value)}`,
  );
  return written.join(' + ');
}

/** Compares a figure of the text with the cells of a table; null where the tables do not tell. */
export function compareCells(tables: Tables, comparison: Comparison): ReportClaim | null {
  const { sentence, figure, topic, cells } = comparison;
  const terms = termsOf(tables, cells);
  if (terms.length === 0) return null;
  const judged = judge(comparison, terms, tables);
  if (judged === null) return null;
  const told = textTerm(sentence, figure, topic);
  const isHedged = figure.isHedged;
  return makeClaim(sentence, {
    kind: 'table',
    topic,
    expression: writeEquation(
      `${told.name} ${figure.raw}${figure.unit}`,
      judged.verdict,
      writeCells(terms),
      isHedged,
    ),
    left: figure.value,
    right: sumOf(terms),
    ...judged,
    terms: [told, ...terms],
  });
}
