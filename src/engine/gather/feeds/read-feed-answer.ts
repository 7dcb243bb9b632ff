import type { ListRow, PageList } from '../../model/artifacts/list.ts';
import type { ListFeed } from '../../model/site/list-feed.ts';
import { feedAddress, feedNumber } from '../../text/feed-address.ts';
import { resolveAddress } from '../../text/resolve-address.ts';
import { parseDataStore, parseRowTexts } from '../cms/read-data-store.ts';
import { readArrays } from '../cms/read-json-rows.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { isExplanation } from '../list/find-list-notices.ts';
import { readList } from '../read-list.ts';
import type { ReadingTime } from '../reading-time.ts';
import { isRecord } from './script-literal.ts';

const maxStrings = 5_000;
const maxValues = 50_000;
const totalSign =
  /["'<]?\b(?:post_?count|total_?(?:records?|rows|items|count|num)?|record_?count|count)["'>]?\s{0,4}[:>=]?\s{0,4}["']?(\d{1,7})(?!\d)/i;
const pagesSign =
  /["'<](?:total_?pages?|page_?count|pages)["'>]\s{0,4}:?\s{0,4}["']?(\d{1,6})(?!\d)/i;
/** An answer shorter than this number of rows may be the last. */
const fewRows = 5;

interface Answer {
  readonly rows: readonly ListRow[];
  readonly carrier: 'datastore' | 'json';
  /** Whether the answer has the form of an answer at all. */
  readonly isSound: boolean;
}

function unlocated(row: ListRow): ListRow {
  const quote = `${row.title} ${row.notation ?? ''}`.trim();
  return { ...row, locator: { selector: null, quote, frame: null } };
}

function readMarkup(page: ParsedPage, time: ReadingTime): Answer {
  const rows = readList(page, time)?.rows ?? [];
  return { rows: rows.map(unlocated), carrier: 'datastore', isSound: true };
}

/** Texts within a parsed answer that are rows as markup. */
function listMarkupTexts(value: unknown): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < maxValues; seen += 1) {
    const next = waiting.pop();
    if (typeof next === 'string' && /<a\s/i.test(next)) texts.push(next);
    else if (Array.isArray(next)) {
      const entries: readonly unknown[] = next;
      waiting.push(...entries.slice(0, maxStrings).reverse());
    } else if (isRecord(next)) waiting.push(...Object.values(next).reverse());
  }
  return texts;
}

/** Quoted texts of a script that are rows as markup. */
function listQuotedTexts(script: string): string[] {
  const texts: string[] = [];
  for (let at = 0; at < script.length && texts.length < maxStrings; at += 1) {
    const quote = script[at];
    if (quote !== '"' && quote !== "'") continue;
    let end = at + 1;
    while (end < script.length && script[end] !== quote) end += script[end] === '\\' ? 2 : 1;
    const text = script.slice(at + 1, end).replace(/\\(["'/])/g, '$1');
    if (/<a\s/i.test(text)) texts.push(text);
    at = end;
  }
  return texts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\w$.]{1,60}\(/, '').replace(/\);?$/, ''));
  } catch {
    return null;
  }
}

function readJson(text: string, url: string, time: ReadingTime): Answer {
  const value = parseJson(text);
  const isSound = value !== null;
  const resolve = (href: string | null | undefined): string | null =>
    href == null ? null : resolveAddress(href, url);
  const rows = readArrays({ resolve }, isSound ? JSON.stringify(value) : text).map((row) =>
    unlocated({
      ...row,
      yearInferred: false,
      locator: { selector: null, quote: '', frame: null },
    }),
  );
  if (rows.length > 0) return { rows, carrier: 'json', isSound: true };
  const markup = isSound ? listMarkupTexts(value) : listQuotedTexts(text);
  if (markup.length === 0) return { rows, carrier: 'json', isSound };
  return readMarkup(parseRowTexts(markup, url), time);
}

function readAnswer(text: string, url: string, time: ReadingTime): Answer {
  const start = text.slice(0, 200).trimStart();
  const store = parseDataStore(text, url);
  if (store !== null) return readMarkup(store, time);
  if (start.startsWith('<')) {
    return { rows: [], carrier: 'datastore', isSound: /<(?:datastore|recordset)\b/i.test(text) };
  }
  return readJson(text.trim(), url, time);
}

function numberOf(found: RegExpExecArray | null): number | null {
  return found?.[1] === undefined ? null : Number(found[1]);
}

function readPages(text: string, feed: ListFeed, items: number | null): number | null {
  const told = numberOf(pagesSign.exec(text));
  if (told !== null && feed.template.includes('{page}')) return told;
  if (items === null || feed.perPage === null) return feed.pages;
  return Math.max(1, Math.ceil(items / feed.perPage));
}

function nextAddress(
  feed: ListFeed,
  place: { number: number | null; rows: number; pages: number | null },
) {
  const { number, rows, pages } = place;
  if (number === null || rows === 0) return null;
  const hasMore = pages === null ? rows >= fewRows : number < pages;
  return hasMore ? feedAddress(feed, number + 1) : null;
}

/**
 * Rows of one answer of a list feed: XML with records, rows as JavaScript strings, or JSON.
 * Errors: null for an answer that cannot be read, which says nothing about the list.
 */
export function readFeedAnswer(
  text: string,
  place: { readonly feed: ListFeed; readonly url: string; readonly time: ReadingTime },
): PageList | null {
  const { feed, url, time } = place;
  const { rows, carrier, isSound } = readAnswer(text, url, time);
  if (!isSound) return null;
  const total = totalSign.exec(text);
  const items = numberOf(total);
  const pages = readPages(text, feed, items);
  const number = feedNumber(feed, url);
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const isSaidEmpty = rows.length === 0 && items === 0 && total !== null;
  return {
    rows: [...rows],
    newestDate: dates.at(-1) ?? null,
    oldestDate: dates[0] ?? null,
    pagination: { pages, items, next: nextAddress(feed, { number, rows: rows.length, pages }) },
    isLaterPage: (number ?? 1) > 1,
    carrier,
    emptyNotice: isSaidEmpty ? { selector: null, quote: total[0], frame: null } : null,
    note: rows.every(({ title }) => isExplanation(title)) ? (rows[0]?.locator ?? null) : null,
    isScriptBuilt: false,
    dominance: rows.length > 0 ? 1 : 0,
  };
}
