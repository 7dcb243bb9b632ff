import { narrativeWords } from '../../data/narrative-words.ts';
import type {
  AnnualReport,
  ReportCellRef,
  ReportClaim,
} from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { cellTerm, makeClaim, writeNumber } from './make-claim.ts';
import { quoteOf, type ReportSentence } from './read-sentences.ts';
import { groupsIn, reviewCells } from './reckon-reviews.ts';
import { isOtherScope, isOtherTime, type ReportFacts } from './scope.ts';

type Tables = AnnualReport['tables'];

const wording = narrativeWords.absence;
const reviews = narrativeWords.reviews;

/** A stretch of a sentence that says that there was none. */
interface Absence {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly cells: readonly ReportCellRef[];
}

/** Walks over the given words from an offset; returns where other words start. */
function skipWords(text: string, from: number, words: readonly string[]): number {
  let at = from;
  for (;;) {
    const word = words.find((each) => text.startsWith(each, at));
    if (word === undefined) return at;
    at += word.length;
  }
}

const byLength = (words: readonly string[]): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length);
const applicationSteps = byLength([...wording.received, ...wording.fillers]);
const reviewSteps = byLength(wording.reviewFillers);
const reviewNouns = byLength(
  [...reviews.reconsideration, ...reviews.litigation].flatMap((word) => [word, `行政${word}`]),
);

/** “未收到…申请”: from the negation on only words that lead to 申请. */
function readApplications(text: string, start: number, from: number): Absence | null {
  const end = skipWords(text, from, applicationSteps);
  const noun = wording.applicationNouns.find(
    (word) => text.startsWith(word, end) || text.endsWith(word, end),
  );
  const words = text.slice(from, Math.min(text.length, end + 2));
  if (noun === undefined || !hasWord(words, wording.received.concat('依申请'))) return null;
  if (!hasWord(words, narrativeWords.applications.about) && !words.includes('公开')) return null;
  if (groupsIn(text.slice(from, end + 8)).length > 0) return null;
  const after = text.startsWith(noun, end) ? end + noun.length : end;
  if (!isEnd(text, after)) return null;
  const cells = [{ table: 'applications' as const, row: 'new', column: 6 }];
  return { start, end: after, topic: '收到政府信息公开申请', cells };
}

/** What may follow the noun: “复议案件”, “复议、诉讼”, but not “复议纠正”. */
function isEnd(text: string, at: number): boolean {
  return at >= text.length || reviews.afterWords.some((word) => text.startsWith(word, at));
}

/** “未发生…行政复议、行政诉讼”: both are told where both are named. */
function readReviews(text: string, start: number, from: number): Absence | null {
  const at = skipWords(text, from, reviewSteps);
  const words = text.slice(from, at);
  const groups = groupsIn(words);
  const isNoun = reviewNouns.some((noun) => words.includes(noun));
  if (!isNoun || groups.length === 0 || !isEnd(text, at)) return null;
  const topic =
    groups.length === 3 ? '行政复议、行政诉讼' : words.includes('复议') ? '行政复议' : '行政诉讼';
  return { start, end: at, topic, cells: reviewCells(groups) };
}

function findAbsences({ text, section }: ReportSentence): readonly Absence[] {
  const found: Absence[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const negation = wording.negations.find((word) => text.startsWith(word, at));
    if (negation === undefined) continue;
    const from = at + negation.length;
    const isDisclosure = section === 4 || hasWord(text, reviews.subject) || section === 1;
    const absence =
      readApplications(text, at, from) ?? (isDisclosure ? readReviews(text, at, from) : null);
    if (absence === null) continue;
    found.push(absence);
    at = absence.end - 1;
  }
  return found;
}

/** Whether the sentence limits what it denies: “除…外”, another year, another body. */
function isLimited(sentence: ReportSentence, { start }: Absence, facts: ReportFacts): boolean {
  const head = sentence.text.slice(0, start);
  if (hasWord(head, wording.notAbsent)) return true;
  const figure = { ...nothing, start, lead: head.slice(-24) };
  return isOtherTime(sentence, figure, facts.year) || isOtherScope(sentence, figure, facts);
}

const nothing = {
  value: 0,
  raw: '0',
  unit: '件',
  isHedged: false,
  decimals: 0,
  start: 0,
  end: 0,
  label: '',
  lead: '',
  tail: '',
  depth: 0,
};

function reckonAbsence(
  sentence: ReportSentence,
  { start, end, topic, cells }: Absence,
  tables: Tables,
): ReportClaim | null {
  const terms = cells.flatMap((cell) => cellTerm(tables[cell.table], cell) ?? []);
  if (terms.length < cells.length) return null;
  const positive = terms.filter(({ value }) => value !== null && value > 0);
  if (positive.length === 0 && terms.some(({ value }) => value === null)) return null;
  const { value: words, locator } = quoteOf(sentence, start, end);
  const right = positive.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const written = positive.map(({ name, value }) => `${name} ${writeNumber(value ?? 0)}`);
  const told = { name: `正文“${words}”`, raw: words, value: 0, cell: null, locator };
  const isHeld = positive.length === 0;
  return makeClaim(sentence, {
    kind: 'statement',
    topic,
    expression: isHeld ? `${told.name} = 表中 0` : `${told.name} ≠ ${written.join(' + ')}`,
    left: 0,
    right,
    verdict: isHeld ? 'agrees' : 'contradicts',
    terms: [told, ...(isHeld ? terms : positive)],
  });
}

/** Statements that there was none (“未收到…申请”, “未发生行政复议”) against the tables. */
export function reckonAbsences(
  sentence: ReportSentence,
  tables: Tables,
  facts: ReportFacts,
): readonly ReportClaim[] {
  return findAbsences(sentence)
    .filter((absence) => !isLimited(sentence, absence, facts))
    .flatMap((absence) => reckonAbsence(sentence, absence, tables) ?? []);
}
