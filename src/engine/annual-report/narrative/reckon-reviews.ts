import { narrativeWords } from '../../data/narrative-words.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportClaim,
} from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { compareCells } from './compare-cells.ts';
import type { Figure } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';
import { isOtherScope, isOtherTime, type ReportFacts } from './scope.ts';

const wording = narrativeWords.reviews;
const totalColumn = 4;
const lawsuits = ['direct', 'after'];

/** Groups of 表四 that words name: 复议, 诉讼, or both; empty for neither. */
export function groupsIn(text: string): readonly string[] {
  const groups: string[] = [];
  if (hasWord(text, wording.reconsideration)) groups.push('reconsideration');
  if (hasWord(text, wording.litigation)) groups.push(...lawsuits);
  return groups;
}

/** Cells of one column of 表四. */
export function reviewCells(
  groups: readonly string[],
  column = totalColumn,
): readonly ReportCellRef[] {
  return groups.map((row) => ({ table: 'reviews' as const, row, column }));
}

/** Whether the sentence counts cases against the agency about information, not those that it decides for others. */
function isAboutDisclosure({ text, section }: ReportSentence): boolean {
  return section === 4 || hasWord(text, wording.subject);
}

interface Reading {
  readonly groups: readonly string[];
  readonly column: number;
  readonly label: string;
}

function readResult({ label, tail }: Figure, groups: readonly string[]): Reading | null {
  const phrase = label + tail;
  const result = wording.results.find(({ words }) => hasWord(phrase, words));
  if (result === undefined) return null;
  const own = groupsIn(phrase);
  return { groups: own.length > 0 ? own : groups, column: result.column, label: result.label };
}

function readTotal({ label, lead, tail }: Figure): Reading | null {
  const groups = groupsIn(label).length > 0 ? groupsIn(lead) : groupsIn(tail);
  if (groups.length === 0) return null;
  const [first] = groups;
  const kind = first === 'reconsideration' ? '行政复议' : '行政诉讼';
  return { groups, column: totalColumn, label: groups.length === 3 ? '行政复议、行政诉讼' : kind };
}

function reckonReading(
  sentence: ReportSentence,
  figure: Figure,
  { groups, column, label }: Reading,
  tables: AnnualReport['tables'],
  facts: ReportFacts,
): readonly ReportClaim[] {
  if (groups.length === 0 || isOtherTime(sentence, figure, facts.year)) return [];
  const claim = compareCells(tables, {
    sentence,
    figure,
    topic: label,
    cells: reviewCells(groups, column),
    alternates: [],
    isFirm: !hasWord(figure.lead + figure.tail, wording.otherBody),
  });
  if (claim === null) return [];
  return claim.verdict === 'agrees' || !isOtherScope(sentence, figure, facts) ? [claim] : [];
}

/** Figures of the text about 行政复议 and 行政诉讼 against 表四. Source: rules 5.6. */
export function reckonReviews(
  sentence: ReportSentence,
  tables: AnnualReport['tables'],
  facts: ReportFacts,
): readonly ReportClaim[] {
  if (tables.reviews === null || !isAboutDisclosure(sentence)) return [];
  if (groupsIn(sentence.text).length === 0) return [];
  let groups: readonly string[] = [];
  return sentence.figures
    .filter(({ unit }) => narrativeWords.caseUnits.includes(unit))
    .flatMap((figure) => {
      const reading = readResult(figure, groups) ?? readTotal(figure);
      if (reading === null) return [];
      groups = reading.groups;
      return reckonReading(sentence, figure, reading, tables, facts);
    });
}
