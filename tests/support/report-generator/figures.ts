import type { Agency } from './agencies.ts';
import {
  applicationLines,
  disclosureBlocks,
  documentsRow,
  type Format,
  resultIds,
} from './form.ts';
import type { Random } from './random.ts';

/** What the year before leaves to a report. */
export interface Inheritance {
  /** 结转下年度 of the six kinds of applicants. */
  readonly carriedOut: readonly number[];
  /** 现行有效件数 of 规章 and of 规范性文件. */
  readonly valid: readonly [number, number];
}

/** The figures of a report, right by construction; rows by id (table three) or label (table two). */
export interface ReportFigures {
  readonly disclosure: Readonly<Record<string, readonly number[]>>;
  readonly applications: Readonly<Record<string, readonly number[]>>;
  readonly reviews: readonly (readonly number[])[];
}

const applicantWeights = [12, 3, 0.3, 0.2, 0.5, 0.4];
const usual = new Set(['granted', 'partly-granted', 'unavailable-not-held', 'other']);

function resultWeights(random: Random, ids: readonly string[]): number[] {
  return ids.map((id) => {
    if (id === 'granted') return 10;
    if (usual.has(id)) return 3;
    return random.chance(0.4) ? 1 : 0.02;
  });
}

const withTotal = (parts: readonly number[]): number[] => [
  ...parts,
  parts.reduce((all, part) => all + part, 0),
];

function makeApplications(
  random: Random,
  format: Format,
  agency: Agency,
  inherited: readonly number[] | null,
): Record<string, readonly number[]> {
  const [least, most] = agency.applications;
  const isIdle = least === 0 && random.chance(0.3);
  const received = random.spread(isIdle ? 0 : random.int(least, most), applicantWeights);
  const isCarrying = !isIdle && random.chance(0.6);
  const drawn = received.map((count) => (isCarrying ? random.int(0, Math.ceil(count / 8)) : 0));
  const carriedIn = inherited ?? drawn;
  const ids = resultIds(format);
  const weights = resultWeights(random, ids);
  const carriedOut = received.map((count, at) =>
    isCarrying ? random.int(0, Math.ceil((count + (carriedIn[at] ?? 0)) / 9)) : 0,
  );
  const done = received.map((count, at) => count + (carriedIn[at] ?? 0) - (carriedOut[at] ?? 0));
  const byApplicant = done.map((count) => random.spread(count, weights));
  const rows: Record<string, readonly number[]> = {
    new: withTotal(received),
    'carried-in': withTotal(carriedIn),
  };
  ids.forEach((id, at) => {
    rows[id] = withTotal(byApplicant.map((parts) => parts[at] ?? 0));
  });
  rows['results-total'] = withTotal(done);
  rows['carried-out'] = withTotal(carriedOut);
  return Object.fromEntries(applicationLines(format).map(({ id }) => [id, rows[id] ?? []]));
}

function makeReviews(random: Random, applications: number): number[][] {
  const most = Math.min(30, Math.floor(applications / 5));
  return [0.7, 0.3, 0.4].map((share) =>
    withTotal(
      random.chance(share) ? random.spread(random.int(0, most), [5, 1, 2, 1]) : [0, 0, 0, 0],
    ),
  );
}

function makeDocuments(random: Random, agency: Agency): number[] {
  if (random.chance(0.3)) return [0, 0, 0];
  const made = random.int(0, agency.kind === 'government' ? 40 : 9);
  const ended = random.int(0, made);
  return [made, ended, made + random.int(0, 30)];
}

function makeRow(random: Random, columns: readonly string[]): number[] {
  const isBusy = random.chance(0.6);
  return columns.map((column) => {
    if (column.startsWith('本年增')) return random.chance(0.4) ? random.int(-9, 20) : 0;
    if (!isBusy) return 0;
    if (column.includes('金额')) return random.int(1, 2_000_000) / 100;
    return random.int(0, column.includes('决定') ? 30_000 : 300);
  });
}

function makeDisclosure(
  random: Random,
  format: Format,
  agency: Agency,
): Record<string, readonly number[]> {
  const rows: Record<string, readonly number[]> = {};
  for (const block of disclosureBlocks[format]) {
    for (const label of block.rows) rows[label] = makeRow(random, block.columns);
  }
  const isLawMaker = agency.name.endsWith('省人民政府') || agency.name.endsWith('市人民政府');
  rows['规章'] = isLawMaker ? [random.int(0, 9), random.int(0, 3), random.int(20, 90)] : [0, 0, 0];
  rows[documentsRow(format)] = makeDocuments(random, agency);
  return rows;
}

function inheritDocuments(made: readonly number[], valid: number): readonly number[] {
  const [issued = 0, ended = 0] = made;
  const out = Math.min(ended, valid + issued);
  return [issued, out, valid + issued - out];
}

/** Figures of one year that fit each other, and the year before where there is one. */
export function makeFigures(
  random: Random,
  format: Format,
  agency: Agency,
  inheritance: Inheritance | null = null,
): ReportFigures {
  const applications = makeApplications(random, format, agency, inheritance?.carriedOut ?? null);
  const disclosure = makeDisclosure(random, format, agency);
  if (inheritance !== null && format === '2021') {
    const row = documentsRow(format);
    disclosure['规章'] = inheritDocuments(disclosure['规章'] ?? [], inheritance.valid[0]);
    disclosure[row] = inheritDocuments(disclosure[row] ?? [], inheritance.valid[1]);
  }
  return {
    disclosure,
    applications,
    reviews: makeReviews(random, applications['new']?.[6] ?? 0),
  };
}
