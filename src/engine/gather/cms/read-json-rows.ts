import type { Element } from 'domhandler';
import { fromDayNumber } from '../../calendar/civil-days.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { findDate } from '../../text/find-dates.ts';
import { dropTags } from '../../text/drop-tags.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/** A row of a list that a script of the page holds as data. */
export interface JsonRow {
  readonly title: string;
  readonly href: string | null;
  readonly date: CivilDate | null;
  readonly notation: string | null;
}

const titleKeys = ['title', 'docTitle', 'articleTitle', 'infoTitle', 'subject', 'name'];
const hrefKeys = ['url', 'href', 'link', 'post_url', 'linkUrl', 'docPubUrl', 'htmlUrl', 'pageUrl'];
const dateKeys = [
  'first_publish_time',
  'publishTime',
  'publish_time',
  'pubTime',
  'pubDate',
  'publishDate',
  'docRelTime',
  'docPubTime',
  'display_date',
  'date',
  'time',
  'createTime',
  'created_at',
];
const maxScriptLength = 2_000_000;
const maxRows = 5_000;
/** Arrays within arrays are read again at each level; this bounds the whole. */
const maxScanned = 8_000_000;

/** Unix seconds or milliseconds as a day of Asia/Shanghai, which is eight hours ahead the whole year. */
function toShanghaiDay(stamp: number): CivilDate | null {
  const seconds = stamp > 100_000_000_000 ? stamp / 1000 : stamp;
  const dayNumber = Math.floor((seconds + 8 * 3600) / 86_400);
  const isPlausible = dayNumber > 7_300 && dayNumber < 40_000;
  return isPlausible ? fromDayNumber(dayNumber) : null;
}

function readDate(value: unknown): { date: CivilDate | null; notation: string | null } {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const date = toShanghaiDay(Number(text));
    return { date, notation: date };
  }
  const found = findDate(text.slice(0, 40));
  return { date: found?.value ?? null, notation: found?.notation ?? null };
}

function readText(
  entry: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): string | null {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRow(
  page: Pick<ParsedPage, 'resolve'>,
  entry: Readonly<Record<string, unknown>>,
): JsonRow | null {
  const title = foldBlanks(dropTags(readText(entry, titleKeys) ?? ''));
  const stamp = dateKeys.map((key) => entry[key]).find((value) => readDate(value).date !== null);
  const href = page.resolve(readText(entry, hrefKeys));
  if (title === '' || (stamp === undefined && href === null)) return null;
  return { title, href, ...readDate(stamp) };
}

/** End of the array that opens at `start`, strings respected; -1 where it never closes. */
function findArrayEnd(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

const knownKeys = [...titleKeys, ...hrefKeys, ...dateKeys];
const maxValueLength = 400;

/** Value of a property in a flat literal: a quoted text or a run of digits. */
function readLooseValue(object: string, key: string): string | null {
  for (let at = object.indexOf(key); at >= 0; at = object.indexOf(key, at + 1)) {
    const isWhole = at === 0 || /[\s"',]/.test(object[at - 1] ?? '');
    const rest = object.slice(at + key.length, at + key.length + maxValueLength).trimStart();
    const sign = /^["']?\s{0,4}:\s{0,4}/.exec(rest);
    if (!isWhole || sign === null) continue;
    const value = rest.slice(sign[0].length);
    const quote = value[0];
    if (quote === '"' || quote === "'") return value.slice(1).split(quote)[0] ?? null;
    return /^\d{10,13}/.exec(value)?.[0] ?? null;
  }
  return null;
}

/** Objects of a script's literal that is no JSON: flat ones with plain values. */
function readLooseObjects(text: string): Record<string, unknown>[] {
  const objects = text.split('{').slice(1, maxRows);
  return objects.map((part) => {
    const object = part.slice(0, Math.max(0, part.indexOf('}')));
    return Object.fromEntries(knownKeys.map((key) => [key, readLooseValue(object, key)]));
  });
}

function readObjects(text: string): Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isRecord) : [];
  } catch {
    return readLooseObjects(text);
  }
}

/** The largest array of titled and dated entries in a text. Shape: empty where there is none. */
export function readArrays(page: Pick<ParsedPage, 'resolve'>, text: string): JsonRow[] {
  let largest: JsonRow[] = [];
  let resume = 0;
  let scanned = 0;
  for (const { index } of text.matchAll(/\[\s{0,20}\{/g)) {
    if (index < resume) continue;
    const end = findArrayEnd(text, index);
    if (end < 0) break;
    scanned += end - index;
    if (scanned > maxScanned) break;
    const rows = readObjects(text.slice(index, end))
      .slice(0, maxRows)
      .map((entry) => toRow(page, entry))
      .filter((row) => row !== null);
    const isDated = rows.filter(({ date }) => date !== null).length * 2 > rows.length;
    if (isDated && rows.length > largest.length) largest = rows;
    // An array of rows is not searched again; one that wraps others is.
    if (rows.length > 0) resume = end;
  }
  return largest;
}

/**
 * The largest array of titled and dated entries in a page's inline scripts, each with the script that holds it.
 * Shape: empty where there is none.
 */
export function readJsonRows(page: ParsedPage): { row: JsonRow; holder: Element }[] {
  let largest: { row: JsonRow; holder: Element }[] = [];
  for (const script of page.byTag('script')) {
    const [first] = script.children;
    const text = first?.type === 'text' ? first.data : '';
    if (text.length > maxScriptLength || !/title|subject/i.test(text)) continue;
    const rows = readArrays(page, text);
    if (rows.length > largest.length) largest = rows.map((row) => ({ row, holder: script }));
  }
  return largest;
}
