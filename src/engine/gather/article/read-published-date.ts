import { findDate, findShortYearDates, type FoundDate } from '../../text/find-dates.ts';
import type { PageDate } from '../../model/page-date.ts';
import { weakLabels } from '../../data/article-labels.ts';
import type { PageLine } from './page-lines.ts';
import type { PageLayout } from './read-layout.ts';
import type { PlacedEntry } from './read-metadata.ts';
import { readMetaValues } from './read-meta.ts';

const dateTags = new Set([
  'pubdate',
  'publishdate',
  'pubtime',
  'publishtime',
  'publish_date',
  'article:published_time',
  'dcterms.issued',
]);
/** A date stands this close behind its label. */
const maxLead = 4;

/** The date with which a value starts, or null. */
export function readLeadingDate(value: string): FoundDate | null {
  const date = findDate(value.slice(0, 80), { compact: true });
  return date !== null && date.start <= maxLead ? date : null;
}

/** Old portals print the date by a script right behind the label. */
function readScriptDate({ page }: PageLayout, offset: number): FoundDate | null {
  const element = page.elementAt(offset);
  const from = element === null ? page.elements.length : page.indexOf(element);
  for (const script of page.elements.slice(from + 1, from + 8)) {
    if (script.name !== 'script') continue;
    const code = script.children.map((node) => (node.type === 'text' ? node.data : '')).join('');
    if (code.length > 3000 || !/write|innerHTML|innerText|\.text\(|\.html\(/.test(code)) continue;
    const date = findDate(code);
    if (date !== null) return date;
  }
  return null;
}

/** Dates behind a label of publication, in page order. */
export function readLabelledDates(layout: PageLayout, entries: readonly PlacedEntry[]): PageDate[] {
  const dates: PageDate[] = [];
  for (const { field, label, value, locator, start } of entries) {
    if (field !== 'pubDate') continue;
    const date = readLeadingDate(value) ?? readScriptDate(layout, start);
    if (date === null) continue;
    const { value: day, notation } = date;
    dates.push({ role: 'published', value: day, from: 'text', label, notation, locator });
  }
  // 时间 and 日期 give way to a label that says what the date means.
  return dates.sort(
    (a, b) => Number(weakLabels.has(a.label ?? '')) - Number(weakLabels.has(b.label ?? '')),
  );
}

/** What may stand beside a date without a label: a time, the source, tools. */
const companions = /\d{1,2}\s?[:：时点]\s?\d{2}|来源|浏览|阅读|点击|字体|字号|打印|作者|编辑|访问/;

/** A label that says what else the date is: 活动开始时间, 报名截止日期 …; its value may stand on the next line. */
const otherLabel = /(?:时间|日期|期限|时限|截止)\s{0,3}[:：]\s{0,4}$/;

/** Whether a label says what the date at an offset is. */
function isClaimed({ page, headHits }: PageLayout, line: PageLine, start: number): boolean {
  const before = headHits.filter((hit) => hit.line === line.index && hit.start < start).at(-1);
  if (before !== undefined && /时间|日期/.test(before.label)) return true;
  const isClaimedAbove = headHits.some(
    (hit) => hit.line === line.index - 1 && hit.field !== 'source' && /时间|日期/.test(hit.label),
  );
  return isClaimedAbove || otherLabel.test(page.text.slice(Math.max(0, start - 20), start));
}

/** A date with a year of two digits (26-09-15), where the page's address tells the same day. */
function readShortDate(text: string, address: PageDate | null): FoundDate | null {
  const [date] = address === null ? [] : findShortYearDates(text.slice(0, 200));
  return date?.value === address?.value ? (date ?? null) : null;
}

/** A date without a label under the title. */
export function readBareDate(layout: PageLayout): PageDate | null {
  const { page, lines, head, body } = layout;
  const address = readAddressDate(layout);
  for (const line of lines.slice(head[0], Math.min(head[1], head[0] + 12))) {
    const date = findDate(line.text.slice(0, 200)) ?? readShortDate(line.text, address);
    if (date === null || line.linked > 0.8) continue;
    const start = page.text.indexOf(date.notation, line.start);
    if (isClaimed(layout, line, start)) continue;
    // A lone 2023年3月28日 inside the body is the document's own date line.
    const isInBody = body !== null && start >= page.spanOf(body.element).start;
    if (!companions.test(line.text) && (isInBody || date.notation.includes('年'))) continue;
    const locator = page.locateSpan(line);
    const { value, notation } = date;
    return { role: 'published', value, from: 'text', label: null, notation, locator };
  }
  return null;
}

/** Dates of the head's tags (PubDate first). */
export function readTagDates({ page }: PageLayout): PageDate[] {
  const dates: PageDate[] = [];
  for (const { name, value, element } of readMetaValues(page, dateTags)) {
    const date = readLeadingDate(value);
    if (date === null) continue;
    const locator = page.locate(element, value);
    const notation = value;
    dates.push({
      role: 'published',
      value: date.value,
      from: 'meta',
      label: name,
      notation,
      locator,
    });
  }
  return dates.sort((a, b) => Number(!isPubDate(a)) - Number(!isPubDate(b)));
}

function isPubDate({ label }: PageDate): boolean {
  return label?.toLowerCase() === 'pubdate';
}

const addressDate =
  /(?:\/t|\/)((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[_/.])|\/art\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//;

/** The day in the page's address: weak, it is often that of an upload. */
export function readAddressDate({ page }: PageLayout): PageDate | null {
  const match = addressDate.exec(page.url.slice(0, 500));
  if (match === null) return null;
  const [notation] = match;
  const parts = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  const date = findDate(parts.join('-'));
  if (date === null) return null;
  const locator = { selector: null, quote: page.url, frame: page.frame };
  return { role: 'published', value: date.value, from: 'url', label: null, notation, locator };
}
