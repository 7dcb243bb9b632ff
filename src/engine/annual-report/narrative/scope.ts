import { narrativeWords } from '../../data/narrative-words.ts';
import { hasWord } from '../../text/find-words.ts';
import type { Figure } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';

/** Whose report it is and of which year. */
export interface ReportFacts {
  readonly agency: string | null;
  readonly year: number | null;
}

const { otherTimes, wideScopes, organSuffixes, ownWords, subjectEnds } = narrativeWords;

/** Words with `{last}` and `{next}` put in. */
export function yearWords(words: readonly string[], year: number | null): readonly string[] {
  if (year === null) return words;
  return words.map((word) =>
    word.replace('{last}', `${String(year - 1)}年`).replace('{next}', `${String(year + 1)}年`),
  );
}

const framedYear = /(?:^|[，；：（。至在于自]|截止?至?)((?:19|20)\d\d)年/g;

/** Whether a figure is of another year than the report: the year that last opens a clause before it, or a word like 去年. */
export function isOtherTime(
  { text }: ReportSentence,
  figure: Figure,
  year: number | null,
): boolean {
  if (hasWord(figure.lead, otherTimes) || hasWord(figure.tail, otherTimes)) return true;
  let frame: number | null = null;
  for (const match of text.slice(0, figure.start).matchAll(framedYear)) frame = Number(match[1]);
  return frame !== null && year !== null && frame !== year;
}

/** Whether the signs of a short name stand in the full name in this order: 市工信局 in 市工业和信息化局. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = full.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isOwnName(name: string, { agency }: ReportFacts): boolean {
  if (ownWords.some((word) => name.startsWith(word))) return true;
  return agency !== null && isShortFor(name, agency);
}

/** The subject of the clause that a figure stands in, year and adverbs dropped; "" where none is named. */
function subjectOf({ text }: ReportSentence, figure: Figure): string {
  const head = text.slice(0, figure.start);
  const from = Math.max(...['，', '；', '：', '。'].map((sign) => head.lastIndexOf(sign))) + 1;
  const clause = head.slice(from).replace(/^(?:20\d\d年?度?|本年度?|全年|其中|截至|年内)/, '');
  const ends = subjectEnds.map((word) => clause.indexOf(word)).filter((end) => end >= 0);
  return clause.slice(0, ends.length === 0 ? 0 : Math.min(...ends));
}

/** Whether a figure may count more or less than the agency's own: the whole region, its departments, another body. */
export function isOtherScope(
  sentence: ReportSentence,
  figure: Figure,
  facts: ReportFacts,
): boolean {
  const subject = subjectOf(sentence, figure);
  if (subject !== '') {
    if (hasWord(subject, wideScopes)) return true;
    if (isOwnName(subject, facts)) return false;
    if (organSuffixes.some((suffix) => subject.endsWith(suffix))) return true;
  }
  return hasWord(sentence.text.slice(0, figure.start), wideScopes) && subject === '';
}
