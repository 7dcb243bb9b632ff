import { reportWording } from '../data/report-wording.ts';
import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import { agencyKey } from '../text/agency-key.ts';
import {
  type ComparableText,
  findRepeats,
  type Repeats,
  toComparable,
} from '../text/find-repeats.ts';
import { splitSentences } from '../text/split-sentences.ts';

/**
 * How another report stands to this one: `year` an earlier one of the same agency · `agency` another agency's ·
 * `unnamed` it cannot be told whose it is · null it is the same report, or a later one.
 */
export type Kinship = 'year' | 'agency' | 'unnamed' | null;

/** Longest line without a full stop that is taken for a heading. */
const maxHeadingLength = 40;
const maxPassages = 3;

// A report never changes, and in one call it is compared with every other; a pure function's memory, dropped with the report.
const narratives = new WeakMap<AnnualReport, ComparableText>();

function isHeading(line: string): boolean {
  return line.length <= maxHeadingLength && !/[。；;！!]/.test(line);
}

function isFixed(sentence: string): boolean {
  return reportWording.fixedSentences.some((words) => sentence.includes(words));
}

/** The report's own words: its sections without headings and without the sentences that everybody prints. */
function findNarrative(report: AnnualReport): string {
  const lines = report.sections
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => !isHeading(line.trim()));
  // A break stands where a sentence was left out, so that no quote reads across it.
  return splitSentences(lines.join('\n'))
    .map(({ text }) => (isFixed(text) ? '\n' : text))
    .join('');
}

/** The report's own words, ready for comparing. */
export function readNarrative(report: AnnualReport): ComparableText {
  const known = narratives.get(report);
  if (known !== undefined) return known;
  const narrative = toComparable(findNarrative(report));
  narratives.set(report, narrative);
  return narrative;
}

/** Tells how another report stands to this one. */
export function tellKinship(own: AnnualReport, other: AnnualReport): Kinship {
  if (own.agency === null || other.agency === null) return 'unnamed';
  const isEarlier = own.year !== null && other.year !== null && other.year < own.year;
  const isSameYear = own.year !== null && other.year === own.year;
  if (agencyKey(own.agency) === agencyKey(other.agency)) return isEarlier ? 'year' : null;
  return isEarlier || isSameYear ? 'agency' : null;
}

/** What the report repeats of another. */
export function compareNarratives(own: AnnualReport, other: AnnualReport): Repeats {
  return findRepeats(readNarrative(own), readNarrative(other), maxPassages);
}
