import { type Paragraph, readParagraphs } from '../flow/read-paragraphs.ts';
import type { FlowPlace, ReportFlow } from '../flow/report-flow.ts';
import type { HeadingPlace } from './choose-headings.ts';
import { findHeadings } from './find-headings.ts';

/** One section as it stands in the text: its heading, and what follows up to the next heading. */
export interface SectionPlace {
  readonly heading: HeadingPlace;
  readonly paragraphs: readonly Paragraph[];
}

/** A report's text cut at its headings. */
export interface SectionedFlow {
  readonly flow: ReportFlow;
  /** What stands before the first heading: title, preface. */
  readonly preface: readonly Paragraph[];
  /** In the order in which they stand. */
  readonly sections: readonly SectionPlace[];
}

/** Sections whose body is a table: of their lines only whole sentences are text, the rest are labels. */
const tableSections = new Set([2, 3, 4]);

function withoutLabels(paragraph: Paragraph): Paragraph[] {
  const end = paragraph.text.lastIndexOf('。') + 1;
  return end === 0 ? [] : [{ ...paragraph, text: paragraph.text.slice(0, end) }];
}

/** Cuts the flow at the headings of the six sections. */
export function locateSections(flow: ReportFlow): SectionedFlow {
  const headings = findHeadings(flow);
  const last = flow.lines.length - 1;
  const end: FlowPlace = { line: last, at: flow.lines[last]?.text.length ?? 0 };
  const startOf = (heading: HeadingPlace | undefined): FlowPlace =>
    heading === undefined ? end : { line: heading.line, at: heading.start };
  const sections = headings.map((heading, at) => {
    const from = { line: heading.endLine, at: heading.end };
    const paragraphs = readParagraphs(flow, from, startOf(headings[at + 1]));
    const isTable = tableSections.has(heading.section);
    return { heading, paragraphs: isTable ? paragraphs.flatMap(withoutLabels) : paragraphs };
  });
  const preface = readParagraphs(flow, { line: 0, at: 0 }, startOf(headings[0]));
  return { flow, preface, sections };
}
