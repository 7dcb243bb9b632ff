import { reportOutlineWords } from '../../data/report-outline.ts';
import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { locateIn, type Paragraph } from '../flow/read-paragraphs.ts';
import type { SectionedFlow } from './locate-sections.ts';

const words = reportOutlineWords.period;

type Quoted = NonNullable<AnnualReport['period']>;

const span =
  /(?:从|自)?(\d ?\d ?\d ?\d) ?年度?\d ?\d? ?月\d ?\d? ?[日号]?起?[，,]?(?:[至到－~～–-]|—{1,2})(?:\d ?\d ?\d ?\d ?年)?\d ?\d? ?月\d ?\d? ?[日号]?(?:为?止)?/g;

/** A statistical period: as printed, and its days. */
export interface ReportPeriod {
  readonly quoted: Quoted;
  /** Null where the period is told without a span of days. */
  readonly year: number | null;
}

/** Where a report speaks of itself: before the first section, else at its beginning or end. */
function candidates({ preface, sections }: SectionedFlow): readonly Paragraph[] {
  const first = sections[0]?.paragraphs.slice(0, 3) ?? [];
  const last = sections.at(-1)?.paragraphs.slice(-6) ?? [];
  return [...preface, ...first, ...last];
}

/** The statistical period (统计期限); a sentence that names it in other words is quoted whole; null for none. */
export function readPeriod(sectioned: SectionedFlow): ReportPeriod | null {
  const paragraphs = candidates(sectioned);
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(span)) {
      const before = paragraph.text.slice(Math.max(0, match.index - 40), match.index);
      if (!hasWord(before, words.marks)) continue;
      const end = match.index + match[0].length;
      const quoted = locateIn(sectioned.flow, paragraph, match.index, end);
      return { quoted, year: Number((match[1] ?? '').replaceAll(' ', '')) };
    }
  }
  for (const paragraph of paragraphs) {
    for (const [start, end] of sentencesOf(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      if (!hasWord(sentence, words.names) || !/20\d\d/.test(sentence)) continue;
      return { quoted: locateIn(sectioned.flow, paragraph, start, end), year: null };
    }
  }
  return null;
}

/** Whom to ask about the report: the words from 联系 on with address, telephone or mail; null where none is named. */
export function readContact(sectioned: SectionedFlow): Quoted | null {
  const { verbs, details } = reportOutlineWords.contact;
  for (const paragraph of candidates(sectioned)) {
    for (const [start, end] of sentencesOf(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      const verb = Math.max(...verbs.map((word) => sentence.indexOf(word)));
      if (verb < 0 || !hasWord(sentence, details) || !/\d{5}/.test(sentence)) continue;
      const from = Math.max(sentence.lastIndexOf('与', verb), sentence.lastIndexOf('向', verb));
      const begin = start + (from >= 0 && verb - from < 40 ? from : 0);
      return locateIn(sectioned.flow, paragraph, begin, end);
    }
  }
  return null;
}

function* sentencesOf(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) !== '。') continue;
    yield [start, at];
    start = at + 1;
  }
  if (start < text.length) yield [start, text.length];
}
