import { guideWords as words } from '../data/guide.ts';
import type { Guide } from '../model/artifacts/content.ts';
import { hasWord } from '../text/find-words.ts';
import { findTextRegion } from './find-text-region.ts';
import { hasGuideElsewhere } from './guide/has-guide-elsewhere.ts';
import { findSuperseded } from './guide/find-superseded.ts';
import { readGuideFields } from './guide/read-guide-fields.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { type PageHeadings, readHeadings } from './read-headings.ts';

/** Fields that make a page a guide, or a named one fully readable. */
const minFields = 4;
/** A text this long is the guide itself, whatever it lacks. */
const minReadableLength = 400;

const arrangementLabels = words.fields.find(({ id }) => id === 'arrangement')?.labels ?? [];

/** Whether a text that nothing names may be a guide: only guides treat the arrangement of what they list. */
function mayBeGuide(text: string): boolean {
  if (!hasWord(text, arrangementLabels)) return false;
  return words.disclosureWords.filter((word) => text.includes(word)).length >= 3;
}

/** A guide by its own name; reports, rules and forms about disclosure are others. */
function isNamedGuide({ titles, trail }: PageHeadings): boolean {
  const isNamed = (text: string): boolean =>
    hasWord(text, words.titles) && !hasWord(text, words.otherPages);
  return titles.some(isNamed) || (hasWord(trail, words.titles) && !titles.some(isOtherPage));
}

function isOtherPage(title: string): boolean {
  return hasWord(title, words.otherPages);
}

/** Topics that only a guide treats; contacts alone stand on many pages. */
function hasGuideTopic(fields: Guide['fields']): boolean {
  return fields.some(
    ({ id, value }) => (id === 'classification' || id === 'arrangement') && value !== null,
  );
}

/**
 * The nine fields of the disclosure guide; null where the page is none.
 * A field's value is "" where its label stands empty; null with a locator where a word of it stands but no value was told.
 */
export function readGuide(page: ParsedPage): Guide | null {
  const headings = readHeadings(page);
  const isNamed = isNamedGuide(headings);
  if (!isNamed && (headings.titles.some(isOtherPage) || !mayBeGuide(page.text))) return null;

  const region = findTextRegion(page, words.titles);
  const fields = readGuideFields(page, region);
  const told = fields.filter(({ value }) => value !== null && value !== '').length;
  const isGuide = isNamed
    ? told >= minFields - 1 || (told > 0 && region.end - region.start >= minReadableLength)
    : told > minFields && hasGuideTopic(fields);
  if (isGuide) {
    const isElsewhere = told < minFields && region.end - region.start < minReadableLength;
    return { fields, superseded: findSuperseded(page, region), isElsewhere };
  }
  if (!isNamed || !hasGuideElsewhere(page, region)) return null;
  return { fields, superseded: [], isElsewhere: true };
}
