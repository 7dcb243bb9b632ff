import type {
  ReportCellRef,
  ReportClaim,
  ReportTable,
  ReportTerm,
} from '../../model/artifacts/annual-report.ts';
import type { Figure } from './read-figures.ts';
import { quoteOf, type ReportSentence } from './read-sentences.ts';

/** A figure of the text as one side of a comparison. */
export function textTerm(sentence: ReportSentence, figure: Figure, name: string): ReportTerm {
  const from = Math.max(0, figure.start - figure.label.length);
  const { locator } = quoteOf(sentence, from, figure.end);
  return { name: `正文“${name}”`, raw: figure.raw, value: figure.value, cell: null, locator };
}

const tableNames = { disclosure: '表二', applications: '表三', reviews: '表四' } as const;

/** A cell of a table as one side of a comparison; null where the table has no such row. */
export function cellTerm(
  table: ReportTable | null,
  { table: name, row: id, column }: ReportCellRef,
): ReportTerm | null {
  const row = table?.rows.find((each) => each.id === id);
  const figure = row?.cells[column];
  if (row === undefined || figure === undefined) return null;
  return {
    name: `${tableNames[name]}“${row.label}·${row.columns[column] ?? ''}”`,
    raw: figure.raw,
    value: figure.value,
    cell: { table: name, row: id, column },
    locator: figure.locator,
  };
}

/** A claim about one sentence, quoted whole. */
export function makeClaim(
  sentence: ReportSentence,
  claim: Omit<ReportClaim, 'quote' | 'reason'> & { readonly reason?: string },
): ReportClaim {
  return {
    ...claim,
    reason: claim.reason ?? '',
    quote: quoteOf(sentence, 0, sentence.text.length),
  };
}

/** A number as it is written in an equation. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

const signs = { agrees: '=', contradicts: '≠', unclear: '≠' } as const;

/** “left = right”, “left ≠ right”, with hedged figures “≈”. */
export function writeEquation(
  left: string,
  verdict: ReportClaim['verdict'],
  right: string,
  isHedged = false,
): string {
  return `${left} ${isHedged && verdict === 'agrees' ? '≈' : signs[verdict]} ${right}`;
}
