import { type GuideField, guideWords as words } from '../../data/guide.ts';
import type { Guide } from '../../model/artifacts/content.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { findWordPlaces, hasWord } from '../../text/find-words.ts';
import { lineAt } from '../../text/split-sentences.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import { isInLink } from '../find-text-region.ts';

type Field = Guide['fields'][number];
type Shape = GuideField['shape'];

/** Text looked at behind a label. */
const tailLength = 90;
const maxValueLength = 80;
/** A line this short that ends with the label heads what follows. */
const maxHeadingLine = 40;

const shapes: Record<Exclude<Shape, 'topic' | 'name'>, RegExp> = {
  address: /^[^\n]{0,8}\n?[^\n]{0,12}[省市县区镇乡路街道号楼室院村厦][^\n]{0,40}/,
  hours: /^[^\n]{0,12}\n?[^\n]{0,30}(?:\d|周|星期|工作日|上午|全天)[^\n]{0,40}/,
  phone: /^[^\d\n]{0,20}\n?[^\d\n]{0,8}(?:\d[\d\-—－–()（） 转]{5,30}|12345)/,
  fax: /^[^\d\n]{0,12}\n?[^\d\n]{0,8}\d[\d\-—－–()（） 转]{5,30}/,
  internet: /^[^\n]{0,30}\n?[^\n]{0,30}(?:@|http|www\.|\.gov|\.cn|\.com)[^\n]{0,40}/,
};

/** Values that carry their own sign, wherever they stand. */
const unlabelled: Partial<Record<Shape, RegExp>> = {
  address: /[路街道巷][^\n，。；]{0,10}\d{1,5}\s?号/,
  hours: /(?:周|星期)一[至到—~-](?:周|星期)?五|工作日[^\n。]{0,6}(?:上午|\d{1,2}[：:])/,
  phone: /(?<!\d)(?<!传真[号码：: ]{0,6})0\d{2,3}\s?[-—－–)）]\s?\d{7,8}(?!\d)/,
  fax: /\d{7,8}[^\d\n]{0,6}传真/,
  internet: /[\w.-]{1,40}@[\w-]{1,40}\.\w|https?:\/\/|www\.\w/,
};

function isTopic(page: ParsedPage, shape: Shape, end: number): boolean {
  const line = lineAt(page.text, end);
  const rest = page.text.slice(end, line.end).trim();
  const next = lineAt(page.text, line.end + 1).text.trim();
  if (/^(?:的?名称)?[：:为是]/.test(rest)) return rest.length > 3 || next.length > 3;
  if (line.text.trim().length <= maxHeadingLine && rest.length <= 8) return next.length > 3;
  return shape === 'topic' && rest.length > 6;
}

function hasNoValueByStatement(tail: string): boolean {
  const value = /^[^\n：:]{0,6}[：:]\s{0,4}([^\n]{1,8})/.exec(tail)?.[1]?.trim() ?? '';
  return hasWord(value, words.emptyValues);
}

function hasValue(page: ParsedPage, field: GuideField, end: number): boolean {
  const { shape } = field;
  if (shape === 'topic' || shape === 'name') {
    const isCode = /^[号码]/.test(page.text.slice(end, end + 1));
    return !isCode && !isInLink(page, end - 1) && isTopic(page, shape, end);
  }
  const tail = page.text.slice(end, end + tailLength);
  return shapes[shape].test(tail) || (shape === 'fax' && hasNoValueByStatement(tail));
}

function fieldAt(page: ParsedPage, field: GuideField, { start, end }: Span): Field {
  const line = lineAt(page.text, start);
  const next = lineAt(page.text, line.end + 1);
  const isWhole = page.text.slice(end, line.end).trim().length > 3;
  const span = { start: Math.max(line.start, start - 20), end: isWhole ? line.end : next.end };
  const value = foldBlanks(page.text.slice(start, span.end)).slice(0, maxValueLength);
  return { id: field.id, value, locator: page.locateSpan(span) };
}

function readUnlabelled(page: ParsedPage, field: GuideField, region: Span): Field | null {
  const pattern = unlabelled[field.shape];
  if (pattern === undefined) return null;
  const match = pattern.exec(page.text.slice(region.start, region.end));
  if (match === null) return null;
  const start = region.start + match.index;
  return {
    id: field.id,
    value: match[0],
    locator: page.locateSpan({ start, end: start + match[0].length }),
  };
}

/** A label with its colon and nothing behind it, neither on its line nor on the next. */
function findEmptyLabel(page: ParsedPage, ends: readonly number[]): number | null {
  return (
    ends.find((end) => /^\s?[：:][\s_/-]{0,20}(?:\n|$)/.test(page.text.slice(end, end + 30))) ??
    null
  );
}

/** A word of the field that lets nobody say it is missing: a heading cell, a bare mention, a label outside the region. */
function findMention(page: ParsedPage, field: GuideField, region: Span): Span | null {
  const isContact = field.shape !== 'topic' && field.shape !== 'name';
  const inside = isContact
    ? findWordPlaces(page.text, field.labels, region).find(
        ({ start, word }) => lineAt(page.text, start).text.trim() === word,
      )
    : findWordPlaces(page.text, field.mentions, region)[0];
  if (inside !== undefined) return inside;
  const outside = findWordPlaces(page.text, field.labels).find(
    (place) =>
      (place.end <= region.start || place.start >= region.end) && hasValue(page, field, place.end),
  );
  return outside ?? null;
}

function readField(page: ParsedPage, field: GuideField, region: Span): Field {
  const places = findWordPlaces(page.text, field.labels, region);
  const valued = places.find(({ end }) => hasValue(page, field, end));
  if (valued !== undefined) return fieldAt(page, field, valued);
  const bare = readUnlabelled(page, field, region);
  if (bare !== null) return bare;
  const emptyAt = findEmptyLabel(
    page,
    places.map(({ end }) => end),
  );
  if (emptyAt !== null && field.shape !== 'topic' && field.shape !== 'name') {
    const line = lineAt(page.text, emptyAt);
    return { id: field.id, value: '', locator: page.locateSpan(line) };
  }
  const mention = findMention(page, field, region);
  return {
    id: field.id,
    value: null,
    locator: mention === null ? null : page.locateSpan(lineAt(page.text, mention.start)),
  };
}

/** The nine fields, each with its value's place. Shape: nine entries in the regulation's order. */
export function readGuideFields(page: ParsedPage, region: Span): Field[] {
  return words.fields.map((field) => readField(page, field, region));
}
