import { reportForms } from '../../data/report-forms.ts';
import type { AnnualReport, ReportSection } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { locateIn } from '../flow/read-paragraphs.ts';
import { readFlow } from '../flow/report-flow.ts';
import { locateSections, type SectionedFlow, type SectionPlace } from './locate-sections.ts';
import { readContact, readPeriod } from './read-preface.ts';
import { readTitle } from './read-title.ts';

/** What the report says of itself: title, agency, year, form, period, contact and the six sections with their text. */
export type ReportOutline = Omit<AnnualReport, 'tables' | 'drawnForms' | 'identities' | 'claims'>;

/** The form is chosen by the report's year, not by what its tables look like. */
function formatOf(year: number | null): AnnualReport['format'] {
  if (year === null || year < 2019) return null;
  return year < 2021 ? '2019' : '2021';
}

function headingOf({ flow }: SectionedFlow, { heading }: SectionPlace): ReportSection['heading'] {
  const { line, start, end, endLine } = heading;
  const lines = flow.lines.slice(line, endLine + 1);
  let length = 0;
  const shares = lines.map(({ text }, index) => {
    const share = { start: length, line: line + index, at: 0 };
    length += text.length;
    return share;
  });
  const text = lines.map((each) => each.text).join('');
  const before = length - (lines.at(-1)?.text.length ?? 0);
  return locateIn(flow, { text, shares }, start, before + end);
}

function readSections(
  sectioned: SectionedFlow,
  format: AnnualReport['format'],
): readonly ReportSection[] {
  return reportForms.sections.map(({ number, titles }) => {
    const title = titles[format ?? '2021'];
    const at = sectioned.sections.findIndex(({ heading }) => heading.section === number);
    const place = sectioned.sections[at];
    if (place === undefined) {
      return { number, title, present: false, heading: null, order: null, text: '' };
    }
    const text = place.paragraphs.map((paragraph) => paragraph.text).join('\n');
    const heading = headingOf(sectioned, place);
    return { number, title, present: true, heading, order: at + 1, text };
  });
}

/** Reads the outline of a report. Source: rules 5.1. */
export function readOutline(document: ReportDocument): ReportOutline {
  const sectioned = locateSections(readFlow(document));
  const { title, agency, year: titleYear } = readTitle(document, sectioned);
  const period = readPeriod(sectioned);
  const year = titleYear ?? period?.year ?? null;
  const format = formatOf(year);
  return {
    title,
    agency,
    year,
    format,
    period: period?.quoted ?? null,
    contact: readContact(sectioned),
    sections: [...readSections(sectioned, format)],
    pictures: document.blocks.filter(({ kind }) => kind === 'image').length,
    truncated: document.truncated,
  };
}
