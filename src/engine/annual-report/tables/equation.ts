import type { ReportIdentity, ReportTerm } from '../../model/artifacts/annual-report.ts';

/** An equation between two sums of figures, before it is worked out. */
export interface Equation {
  readonly id: string;
  readonly scope: string;
  readonly left: readonly ReportTerm[];
  readonly right: readonly ReportTerm[];
}

/** The longest sum that is written out in full; of a longer one the zeros are left out. */
const maxWrittenTerms = 6;
/** Amounts have at most six decimals; the rest is the machine's rounding. */
const decimalScale = 1e6;

/** A number without the rounding noise of sums of decimals. */
export function roundSum(value: number): number {
  return Math.round(value * decimalScale) / decimalScale;
}

/** Sum of the figures; null where one is blank, lost or no number. */
export function sumTerms(terms: readonly ReportTerm[]): number | null {
  let sum = 0;
  for (const { value } of terms) {
    if (value === null) return null;
    sum += value;
  }
  return roundSum(sum);
}

function writeFigure({ raw, value }: ReportTerm): string {
  if (value !== null) return String(value);
  if (raw === null) return '（未读出）';
  return raw === '' ? '（空白）' : `“${raw}”`;
}

function writeRest(count: number, word: string): string[] {
  return count === 0 ? [] : [`${word}${String(count)}项`];
}

function writeSide(terms: readonly ReportTerm[]): string {
  const write = (term: ReportTerm): string => `${term.name} ${writeFigure(term)}`;
  if (terms.length <= maxWrittenTerms) return terms.map(write).join(' + ');
  const shown = terms.filter(({ raw, value }) =>
    value === null ? raw !== null && raw !== '' : value !== 0,
  );
  const blanks = terms.filter(({ raw }) => raw === '').length;
  const lost = terms.filter(({ raw, value }) => raw === null && value === null).length;
  const parts = [...shown.map(write), ...writeRest(blanks, '空白'), ...writeRest(lost, '未读出')];
  return parts.length === 0 ? '各项 0' : parts.join(' + ');
}

/** Works out one equation; a blank or lost figure leaves it open. */
export function workOut({ id, scope, left, right }: Equation): ReportIdentity {
  const leftSum = sumTerms(left);
  const rightSum = sumTerms(right);
  const holds = leftSum === null || rightSum === null ? null : leftSum === rightSum;
  return {
    id,
    scope,
    expression: `${writeSide(left)} ${holds === false ? '≠' : '='} ${writeSide(right)}`,
    left: leftSum,
    right: rightSum,
    holds,
    terms: [...left, ...right],
    suspect: null,
  };
}
