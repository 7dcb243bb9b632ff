import { footerItemDefinitions, type FooterItemDefinition } from '../data/footer-items.ts';
import type { Footer, FooterItemId } from '../model/artifacts/identity.ts';
import type { Locator } from '../model/locator.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { findFooter, findSponsor, type FooterBlock, type PlacedText } from './find-footer.ts';
import { findVisibleSiteIdCode } from './find-site-id-code.ts';
import {
  collectFooterMarks,
  findFooterMark,
  type FooterMarks,
  hasOpaqueMarks,
} from './footer-marks.ts';
import type { ParsedPage } from './page/parsed-page.ts';

type Found = Readonly<{ value: string; locator: Locator }>;

const maxValueLength = 40;
const numberPatterns: Partial<Record<FooterItemId, RegExp>> = {
  icp: /[\u4e00-\u9fa5]?ICP[备证]\s{0,3}\d{5,9}\s{0,3}号?(?:-\d{1,3})?/i,
  'public-security': /[\u4e00-\u9fa5]?公网安备\s{0,9}\d{11,14}\s{0,3}号?/,
};

function place(page: ParsedPage, placed: PlacedText): Found {
  return { value: placed.value, locator: page.locateSpan(placed.span) };
}

function findNumber(page: ParsedPage, id: FooterItemId, { span }: FooterBlock): PlacedText | null {
  const match = numberPatterns[id]?.exec(page.text.slice(span.start, span.end));
  if (match == null) return null;
  const start = span.start + match.index;
  return { value: foldBlanks(match[0]), span: { start, end: start + match[0].length } };
}

function findByWord(
  page: ParsedPage,
  { words, anywhere }: FooterItemDefinition,
  { span }: FooterBlock,
): PlacedText | null {
  for (const word of words) {
    const inFooter = page.text.indexOf(word, span.start);
    const at = inFooter < 0 && anywhere ? page.text.lastIndexOf(word) : inFooter;
    if (at < 0) continue;
    const line = page.text.slice(at, at + maxValueLength).split('\n')[0] ?? word;
    return { value: foldBlanks(line), span: { start: at, end: at + line.length } };
  }
  return null;
}

function findItem(
  page: ParsedPage,
  definition: FooterItemDefinition,
  footer: FooterBlock,
  marks: FooterMarks,
): Found | null {
  const { id } = definition;
  const named =
    id === 'site-id-code'
      ? findVisibleSiteIdCode(page)
      : id === 'sponsor'
        ? findSponsor(page, footer)
        : null;
  const placed = named ?? findNumber(page, id, footer) ?? findByWord(page, definition, footer);
  if (placed !== null) return place(page, placed);
  const mark = findFooterMark(definition, marks);
  if (mark === null) return null;
  const value = foldBlanks(mark.says.slice(0, maxValueLength * 4));
  return { value, locator: page.locate(mark.element, value) };
}

/** What the last block of the page carries (国办发〔2017〕47号): text, links, pictures and scripts are looked at. */
export function readFooter(page: ParsedPage): Footer {
  const footer = findFooter(page);
  if (footer === null) return { items: [], recognised: false, hasOpaqueParts: false };
  const marks = collectFooterMarks(page, footer);
  const items = footerItemDefinitions.map((definition) => {
    const found = findItem(page, definition, footer, marks);
    const { value = null, locator = null } = found ?? {};
    return { id: definition.id, value, locator };
  });
  return { items, recognised: true, hasOpaqueParts: hasOpaqueMarks(marks) };
}
