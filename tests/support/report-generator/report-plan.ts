import { agencies, type Agency } from './agencies.ts';
import type { Spoken } from './claims.ts';
import { type Inheritance, makeFigures, type ReportFigures } from './figures.ts';
import { documentsRow, type Format } from './form.ts';
import { createRandom } from './random.ts';
import type { CellRef, TableName } from './tables.ts';

/** Parts of a report that a planted fault takes away or moves. */
export interface ReportShape {
  /** Numbers (1–6) of the sections, in the order in which they are printed. */
  readonly sections: readonly number[];
  readonly hasPeriod: boolean;
  readonly hasContact: boolean;
  readonly hasFeeStatement: boolean;
  /** Lines put in before section five. */
  readonly inserted: readonly string[];
  /** Seed of the wording; two reports of one seed share their prose. */
  readonly wording: number;
  readonly published: string;
  /** Paragraphs of prose for each usual one; 0 for a body that has nothing to tell. */
  readonly proseScale: number;
  /** Whether percentages are cut off instead of rounded. */
  readonly cutsPercents: boolean;
  /** Whether the text leaves out the cases of table four. */
  readonly isSilentOnReviews: boolean;
  /** Tables that are pictures. */
  readonly pictures: readonly TableName[];
}

/** Everything that decides what a report prints: truth, and the faults planted in it. */
export interface ReportPlan {
  readonly seed: number;
  readonly agency: Agency;
  readonly year: number;
  readonly format: Format;
  readonly figures: ReportFigures;
  /** Figures of the text that replace the true ones. */
  readonly told: Spoken;
  /** Printed text of cells that replaces the true one. */
  readonly cells: ReadonlyMap<CellRef, string>;
  readonly shape: ReportShape;
}

/** What a caller may fix of a plan. */
export interface PlanChoice {
  readonly agency?: Agency;
  readonly year?: number;
  /** The report of the year before, which this one carries on. */
  readonly after?: ReportPlan;
}

/** What a report leaves to the next year. */
export function inheritanceOf({ figures, format }: ReportPlan): Inheritance {
  const valid = (row: string): number =>
    format === '2021' ? (figures.disclosure[row]?.[2] ?? 0) : 3;
  return {
    carriedOut: (figures.applications['carried-out'] ?? []).slice(0, 6),
    valid: [valid('规章'), valid(documentsRow(format))],
  };
}

const twoDigits = (day: number): string => String(day).padStart(2, '0');

function publicationOf(agency: Agency, year: number, day: number): string {
  const month = agency.kind === 'government' ? '03' : '01';
  return `${year + 1}-${month}-${twoDigits(day)}`;
}

/** A consistent report; the seed decides whatever the choice leaves open. */
export function makePlan(seed: number, choice: PlanChoice = {}): ReportPlan {
  const random = createRandom(seed);
  const { after } = choice;
  const agency = choice.agency ?? after?.agency ?? random.pick(agencies);
  const year = choice.year ?? (after ? after.year + 1 : random.int(2019, 2025));
  const format: Format = year <= 2020 ? '2019' : '2021';
  return {
    seed,
    agency,
    year,
    format,
    figures: makeFigures(
      createRandom(seed + 101),
      format,
      agency,
      after ? inheritanceOf(after) : null,
    ),
    told: {},
    cells: new Map(),
    shape: {
      sections: [1, 2, 3, 4, 5, 6],
      hasPeriod: true,
      hasContact: true,
      hasFeeStatement: true,
      inserted: [],
      wording: seed + 202,
      proseScale: 1,
      cutsPercents: false,
      isSilentOnReviews: false,
      pictures: [],
      published: publicationOf(agency, year, random.int(6, 24)),
    },
  };
}
