import { reportOutlineWords } from '../../data/report-outline.ts';
import { findTemplateEnds, readTemplate } from '../../text/read-template.ts';

const { sections, falseHeadings } = reportOutlineWords;

const titles = sections.flatMap(({ number, variants }) =>
  variants.map((variant) => ({ section: number, template: readTemplate(variant) })),
);

/** The section whose title a text is, in one of its variants; null for another text. */
export function sectionOf(title: string): number | null {
  const found = titles.find(({ template }) =>
    findTemplateEnds(template, title, 0).includes(title.length),
  );
  return found?.section ?? null;
}

/** The title that starts at an offset, the longest; a text of a line that goes on is no short title. */
export function sectionAt(text: string, start: number): { section: number; end: number } | null {
  const found = titles
    .flatMap(({ section, template }) =>
      findTemplateEnds(template, text, start).map((end) => ({ section, end })),
    )
    .toSorted((a, b) => b.end - a.end);
  return found[0] ?? null;
}

/** The section whose words a numbered line holds; null where none or more than one fits. */
export function matchesWords(title: string): number | null {
  if (falseHeadings.some((word) => title.includes(word))) return null;
  const fitting = sections.filter(({ words }) =>
    words.every((choices) => choices.some((word) => title.includes(word))),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only.number : null;
}
