import { type ApplicationTopic, narrativeWords } from '../../data/narrative-words.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportClaim,
} from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { compareCells } from './compare-cells.ts';
import { type Figure } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';
import { isOtherScope, isOtherTime, type ReportFacts, yearWords } from './scope.ts';

type Tables = AnnualReport['tables'];

const wording = narrativeWords.applications;
const total = 6;
const organizationColumns = [1, 2, 3, 4, 5];
/** Topics of the whole: one is named once a sentence, its parts may follow. */
const wholes = new Set(['new', 'accepted', 'done', 'answered']);
/** Topics that name another year by themselves. */
const carried = new Set(['carried-in', 'carried-out']);

const refs = (rows: readonly string[], columns: readonly number[]): readonly ReportCellRef[] =>
  rows.flatMap((row) => columns.map((column) => ({ table: 'applications' as const, row, column })));

/** Rows of the table that a topic adds up; `refused-` stands for every row whose id starts so. */
function rowsOf({ rows }: ApplicationTopic, tables: Tables): readonly string[] {
  const known = tables.applications?.rows.map(({ id }) => id) ?? [];
  return rows.flatMap((row) =>
    row.endsWith('-') ? known.filter((id) => id.startsWith(row)) : known.filter((id) => id === row),
  );
}

/** Whether the sentence or those before it speak of applications for information. */
function isAboutApplications(sentence: ReportSentence): boolean {
  let each: ReportSentence | null = sentence;
  for (let count = 0; each !== null && count < 3; count += 1, each = each.before) {
    if (hasWord(each.text, wording.about)) return true;
  }
  return sentence.section === 3 || hasWord(sentence.under, wording.about);
}

function findTopic(text: string, year: number | null): ApplicationTopic | null {
  const fits = ({ words }: ApplicationTopic): boolean =>
    words.every((choice) => hasWord(text, yearWords(choice, year)));
  return wording.topics.find(fits) ?? null;
}

/** Words that name another thing or only a part of the applications. */
function isPart(sentence: ReportSentence, figure: Figure, text: string): boolean {
  return (
    hasWord(text, wording.channels) ||
    hasWord(sentence.text.slice(0, figure.start), narrativeWords.partMarks)
  );
}

/** Other sums that a whole may mean; none where the sentence tells what was carried in apart from what is new. */
function alternatesOf(
  id: string,
  { text }: ReportSentence,
  { label }: Figure,
): readonly (readonly ReportCellRef[])[] {
  if (!wholes.has(id)) return [];
  const isApart = hasWord(text, wording.carried) && !hasWord(text, wording.included);
  const isFresh = id === 'new' && (hasWord(label, wording.fresh) || isApart);
  return isFresh ? [] : wording.alternates.map((rows) => refs(rows, [total]));
}

function reckonApplicants(
  sentence: ReportSentence,
  figure: Figure,
  tables: Tables,
): ReportClaim | null {
  if (!hasWord(sentence.text, wording.disclosed)) return null;
  const [topic] = [...wording.organizations, ...wording.persons].filter((word) =>
    figure.lead.includes(word),
  );
  if (topic === undefined || findTopic(figure.label, null) !== null) return null;
  // “公民、法人和其他组织” are all that may apply.
  const isEverybody = !wording.persons.includes(topic) && hasWord(figure.lead, wording.everybody);
  if (isEverybody) return null;
  const columns = wording.persons.includes(topic) ? [0] : organizationColumns;
  return compareCells(tables, {
    sentence,
    figure,
    topic: `${topic}申请`,
    cells: refs(['new'], columns),
    alternates: [refs(['new', 'carried-in'], columns), refs(['results-total'], columns)],
    isFirm: true,
  });
}

function reckonFigure(
  sentence: ReportSentence,
  figure: Figure,
  tables: Tables,
  facts: ReportFacts,
  seen: Set<string>,
): ReportClaim | null {
  const topic =
    findTopic(figure.label, facts.year) ?? findTopic(figure.label + figure.tail, facts.year);
  if (topic === null) {
    return isOtherTime(sentence, figure, facts.year)
      ? null
      : reckonApplicants(sentence, figure, tables);
  }
  const { id } = topic;
  if (!carried.has(id) && isOtherTime(sentence, figure, facts.year)) return null;
  if (wholes.has(id) && (seen.has(id) || isPart(sentence, figure, figure.label))) return null;
  seen.add(id);
  const cells = refs(rowsOf(topic, tables), [total]);
  const alternates = alternatesOf(id, sentence, figure);
  const claim = compareCells(tables, {
    sentence,
    figure,
    topic: topic.label,
    cells,
    alternates,
    isFirm: topic.isFirm,
  });
  // 全市 and 本机关 are counted apart: that they differ says nothing.
  const isOther = claim?.verdict !== 'agrees' && isOtherScope(sentence, figure, facts);
  return isOther ? null : claim;
}

/** Figures of the text about applications against 表三. Source: rules 5.6. */
export function reckonApplications(
  sentence: ReportSentence,
  tables: Tables,
  facts: ReportFacts,
): readonly ReportClaim[] {
  if (tables.applications === null || hasWord(sentence.text, wording.void)) return [];
  if (!isAboutApplications(sentence)) return [];
  const seen = new Set<string>();
  return sentence.figures
    .filter(({ unit }) => narrativeWords.caseUnits.includes(unit))
    .flatMap((figure) => reckonFigure(sentence, figure, tables, facts, seen) ?? []);
}
