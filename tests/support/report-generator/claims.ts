import { type CellRef, numberOf, printedAt, type PrintedTables } from './tables.ts';

/** Figures that the text tells, by name. */
export type Spoken = Readonly<Record<string, number>>;

/** What one sentence of the text asserts; names are those of the spoken figures. */
export type TrueClaim =
  | { readonly kind: 'cell'; readonly told: string; readonly cells: readonly CellRef[] }
  | { readonly kind: 'parts'; readonly total: string; readonly parts: readonly string[] }
  | {
      readonly kind: 'share';
      readonly told: string;
      readonly part: string;
      readonly whole: string;
    }
  | {
      readonly kind: 'rate';
      readonly told: string;
      readonly now: string;
      readonly before: string;
    }
  | {
      readonly kind: 'difference';
      readonly told: string;
      readonly now: string;
      readonly before: string;
    }
  | { readonly kind: 'none'; readonly cells: readonly CellRef[] };

/** A sentence and what it asserts. */
export interface Sentence {
  readonly text: string;
  readonly claims: readonly TrueClaim[];
}

/** Difference in points that a rounded or cut percentage explains. */
const roundingPoints = 1;

function percentDiffers(told: number, part: number, whole: number): boolean {
  return whole === 0 || Math.abs(told - (100 * part) / whole) > roundingPoints;
}

/** Whether the claim contradicts the tables or itself. */
export function isContradicted(claim: TrueClaim, spoken: Spoken, tables: PrintedTables): boolean {
  const say = (name: string): number => spoken[name] ?? 0;
  const sumOf = (cells: readonly CellRef[]): number | null =>
    cells
      .map((ref) => numberOf(printedAt(tables, ref)))
      .reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
  switch (claim.kind) {
    case 'cell': {
      const sum = sumOf(claim.cells);
      return sum !== null && Math.abs(sum - say(claim.told)) > 1e-9;
    }
    case 'none': {
      const sum = sumOf(claim.cells);
      return sum !== null && sum !== 0;
    }
    case 'parts':
      return say(claim.total) !== claim.parts.reduce((all, part) => all + say(part), 0);
    case 'share':
      return percentDiffers(say(claim.told), say(claim.part), say(claim.whole));
    case 'rate':
      return percentDiffers(
        say(claim.told),
        Math.abs(say(claim.now) - say(claim.before)),
        say(claim.before),
      );
    case 'difference':
      return say(claim.told) !== Math.abs(say(claim.now) - say(claim.before));
  }
}
