import { reportOutlineWords } from '../../data/report-outline.ts';
import { expandTemplate } from '../../text/expand-template.ts';

const { sections, falseHeadings } = reportOutlineWords;

interface Variant {
  readonly text: string;
  readonly section: number;
}

const variants: readonly Variant[] = sections
  .flatMap(({ number, variants: templates }) =>
    templates.flatMap(expandTemplate).map((text) => ({ text, section: number })),
  )
  .sort((a, b) => b.text.length - a.text.length);

const exact = new Map(variants.map(({ text, section }) => [text, section]));

const byFirstSign = new Map<string, Variant[]>();
for (const variant of variants) {
  const sign = variant.text.charAt(0);
  byFirstSign.set(sign, [...(byFirstSign.get(sign) ?? []), variant]);
}

/** The section whose title a text is, in one of its variants; null for another text. */
export function sectionOf(title: string): number | null {
  return exact.get(title) ?? null;
}

/** The title that starts at an offset; a text of a line that goes on is no short title. */
export function sectionAt(text: string, start: number): { section: number; end: number } | null {
  const near = byFirstSign.get(text.charAt(start)) ?? [];
  const found = near.find((variant) => text.startsWith(variant.text, start));
  return found === undefined ? null : { section: found.section, end: start + found.text.length };
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
