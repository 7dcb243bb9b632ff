import { locateIn, type Paragraph } from '../flow/read-paragraphs.ts';
import type { ReportFlow } from '../flow/report-flow.ts';
import type { SectionedFlow } from '../sections/locate-sections.ts';
import { type Figure, readFigures } from './read-figures.ts';

/** One sentence of the narrative with its figures. */
export interface ReportSentence {
  /** Number of the section that it stands in; 0 outside of all. */
  readonly section: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The sub-heading that it stands under, as “（二）依申请公开情况”; "" where there is none. */
  readonly under: string;
  /** The sentence before it in the same paragraph, or null. */
  readonly before: ReportSentence | null;
  readonly flow: ReportFlow;
  readonly paragraph: Paragraph;
  /** Where it starts in its paragraph. */
  readonly start: number;
}

/** A narrative has some hundreds of sentences; a hostile one is not read to its end. */
const maxSentences = 1500;
const maxLength = 1200;

const subheading = /^（[一二三四五六七八九十]{1,2}）[^。，；]{2,20}/;

function* readParagraph(
  flow: ReportFlow,
  { section, under }: Pick<ReportSentence, 'section' | 'under'>,
  paragraph: Paragraph,
): Generator<ReportSentence> {
  let before: ReportSentence | null = null;
  for (const { index: start, 0: whole } of paragraph.text.matchAll(/[^。！？]{1,4000}[。！？]?/g)) {
    const text = whole.slice(0, maxLength);
    const sentence: ReportSentence = {
      section,
      under,
      text,
      figures: readFigures(text),
      before,
      flow,
      paragraph,
      start,
    };
    yield sentence;
    before = sentence;
  }
}

/** The sentences of the sections, in order; of a text without headings, all of them. */
export function readSentences({
  flow,
  preface,
  sections,
}: SectionedFlow): readonly ReportSentence[] {
  const places =
    sections.length === 0
      ? [{ section: 0, paragraphs: preface }]
      : sections.map(({ heading, paragraphs }) => ({ section: heading.section, paragraphs }));
  const sentences: ReportSentence[] = [];
  for (const { section, paragraphs } of places) {
    let under = '';
    for (const paragraph of paragraphs) {
      under = subheading.exec(paragraph.text)?.[0] ?? under;
      for (const sentence of readParagraph(flow, { section, under }, paragraph)) {
        if (sentences.length >= maxSentences) return sentences;
        sentences.push(sentence);
      }
    }
  }
  return sentences;
}

/** A stretch of a sentence as printed, with its place (end exclusive). */
export function quoteOf(
  { flow, paragraph, start }: ReportSentence,
  from: number,
  to: number,
): ReturnType<typeof locateIn> {
  return locateIn(flow, paragraph, start + from, start + to);
}
