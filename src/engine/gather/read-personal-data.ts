import type { Element } from 'domhandler';
import { privacyWords as words } from '../data/privacy.ts';
import type { PersonalDatum } from '../model/artifacts/content.ts';
import type { Locator } from '../model/locator.ts';
import { maskText } from '../text/check-digits.ts';
import { hasWord } from '../text/find-words.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { settingOf } from './page-regions.ts';
import { findNumberRuns, type NumberRun } from './personal-data/find-number-runs.ts';
import { judgeNumber, type NumberSetting } from './personal-data/judge-number.ts';
import { readSensitiveColumns } from './personal-data/read-sensitive-columns.ts';
import { readHeadings } from './read-headings.ts';
import type { ReadingTime } from './reading-time.ts';
import { headerOver, readTableHeader, type TableHeader } from './table-cells.ts';

/** Hits kept of one page; the message says how many a table holds. */
const maxHits = 200;
const emptyHeader: TableHeader = { rows: [], text: '' };

interface Hit {
  readonly datum: Omit<PersonalDatum, 'tableHits'>;
  readonly table: Element | null;
}

/** What the page as a whole says about numbers on it. */
interface PageSetting {
  readonly isOfficePage: boolean;
  readonly isContactNotice: boolean;
  headerOf(table: Element): TableHeader;
}

function readPageSetting(page: ParsedPage): PageSetting {
  const headings = readHeadings(page);
  const headers = new Map<Element, TableHeader>();
  return {
    isOfficePage: hasWord(headings.all, words.officePages),
    isContactNotice: hasWord(headings.all, words.contactNotices),
    headerOf: (table) => {
      const header = headers.get(table) ?? readTableHeader(page, table);
      headers.set(table, header);
      return header;
    },
  };
}

function listsPersons(header: TableHeader): boolean {
  return hasWord(header.text, words.nameHeaders) && !hasWord(header.text, words.contactHeaders);
}

function surroundingsOf(
  page: ParsedPage,
  run: NumberRun,
  pageSetting: PageSetting,
): { setting: NumberSetting; table: Element | null; isHidden: boolean } {
  const { cell, table, isFurniture, isHidden } = settingOf(page.elementAt(run.start));
  const header = table === null ? emptyHeader : pageSetting.headerOf(table);
  const isPersonsTable = cell !== null && listsPersons(header);
  const setting = {
    before: page.text.slice(Math.max(0, run.start - 40), run.start).trimEnd(),
    after: page.text.slice(run.end, run.end + 4),
    header: cell === null ? '' : headerOver(header, cell),
    isInPersonsTable: isPersonsTable,
    isOfficePlace: isFurniture || pageSetting.isOfficePage,
    isContactNotice: pageSetting.isContactNotice,
  };
  return { setting, table, isHidden };
}

/** The locator's quote is the masked value, so that no raw digit leaves the page. */
function maskedLocator(page: ParsedPage, element: Element | null, masked: string): Locator {
  const selector = element === null ? null : page.selectorOf(element);
  return { selector, quote: masked, frame: page.frame };
}

function readTextHits(page: ParsedPage, runs: readonly NumberRun[], time: ReadingTime): Hit[] {
  if (runs.length === 0) return [];
  const pageSetting = readPageSetting(page);
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (const run of runs) {
    if (seen.has(run.value) || hits.length >= maxHits) continue;
    const { setting, table, isHidden } = surroundingsOf(page, run, pageSetting);
    const verdict = isHidden ? null : judgeNumber(run.value, setting, time.today);
    if (verdict === null) continue;
    seen.add(run.value);
    const masked = maskText(run.value);
    const locator = maskedLocator(page, page.elementAt(run.start), masked);
    hits.push({ datum: { ...verdict, masked, locator }, table });
  }
  return hits;
}

/** Shortest text that can hold a number looked for. */
const minTextLength = 11;
const elevenDigits = /\d{11}/;

function readHint(page: ParsedPage, element: Element, text: string, time: ReadingTime): Hit[] {
  return findNumberRuns(text).flatMap((run) => {
    const verdict = judgeNumber(run.value, attributeSetting(text, run), time.today);
    if (verdict === null) return [];
    const masked = maskText(run.value);
    const locator = maskedLocator(page, element, masked);
    return [{ datum: { ...verdict, masked, locator }, table: null }];
  });
}

function isHint(text: string | undefined): text is string {
  return text !== undefined && text.length >= minTextLength && elevenDigits.test(text);
}

/** Numbers in `alt` and `title`, which a reader sees as a hint. */
function readAttributeHits(page: ParsedPage, time: ReadingTime): Hit[] {
  const hits: Hit[] = [];
  for (const element of page.elements) {
    const { title, alt } = element.attribs;
    if (!isHint(title) && !isHint(alt)) continue;
    for (const text of [title, alt].filter(isHint)) {
      if (hits.length < maxHits) hits.push(...readHint(page, element, text, time));
    }
  }
  return hits;
}

function attributeSetting(text: string, run: NumberRun): NumberSetting {
  return {
    before: text.slice(Math.max(0, run.start - 40), run.start).trimEnd(),
    after: text.slice(run.end, run.end + 4),
    header: '',
    isInPersonsTable: false,
    isOfficePlace: hasWord(text, words.officePages),
    isContactNotice: hasWord(text, words.contactNotices),
  };
}

function countInTable(hits: readonly Hit[], hit: Hit): number {
  if (hit.table === null) return 1;
  return hits.filter(({ table, datum }) => table === hit.table && datum.kind === hit.datum.kind)
    .length;
}

/** Unmasked personal data in the visible text; masked at once, the raw value is never kept. */
export function readPersonalData(page: ParsedPage, time: ReadingTime): PersonalDatum[] {
  const hits = readTextHits(page, findNumberRuns(page.text), time);
  const masked = new Set(hits.map(({ datum }) => datum.masked));
  const hints = readAttributeHits(page, time).filter(({ datum }) => !masked.has(datum.masked));
  const all = [...hits, ...hints];
  return [
    ...all.map((hit) => ({ ...hit.datum, tableHits: countInTable(all, hit) })),
    ...readSensitiveColumns(page),
  ];
}
