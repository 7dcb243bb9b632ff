import type { DenseLine } from '../flow/dense-line.ts';
import type { ReportFlow } from '../flow/report-flow.ts';
import { chooseHeadings, type HeadingPlace } from './choose-headings.ts';
import { matchesWords, sectionAt, sectionOf } from './heading-words.ts';

const maxHeading = 44;
const leadingNumber =
  /^(?:第?[一二三四五六七八九十]{1,2}(?:(?:部分|章)[、.，。：]?|[、.，。：])|（[一二三四五六七八九十]{1,2}）[、.]?)/;
const numberInside = /(?:^|[^“"《])[一二三四五六七八][、.．](?=[\u4e00-\u9fff])/g;

function numberingOf(text: string): { kind: HeadingPlace['numbered']; length: number } {
  const match = leadingNumber.exec(text);
  if (match === null) return { kind: 'none', length: 0 };
  return { kind: text.startsWith('（') ? 'bracketed' : 'chinese', length: match[0].length };
}

const dropEnd = (text: string): string => text.replace(/[。：:.;；]{1,3}$/, '');

/** The section that a whole line is the heading of; a line without a number must be the title itself. */
function sectionOfLine(text: string): Pick<HeadingPlace, 'section' | 'numbered'> | null {
  const { kind, length } = numberingOf(text);
  const title = dropEnd(text.slice(length));
  if (title === '' || title.length > maxHeading || /[。；！？]/.test(title)) return null;
  // A blank after the number is gone: “一 总体情况”.
  const exact = sectionOf(title) ?? sectionOf(title.replace(/^[一二三四五六]/, ''));
  if (exact !== null) return { section: exact, numbered: title === text ? 'none' : kind };
  if (kind !== 'chinese') return null;
  const section = matchesWords(title);
  return section === null ? null : { section, numbered: kind };
}

function wholeLine(lines: readonly DenseLine[], at: number): HeadingPlace | null {
  const line = lines[at];
  if (line === undefined || line.text.length > maxHeading) return null;
  const found = sectionOfLine(line.text);
  if (found === null) return null;
  return { ...found, line: at, start: 0, end: line.text.length, endLine: at };
}

/** A heading broken over two lines: “三、行政机关收到和处理” and “政府信息公开申请情况”, or its number alone on a line. */
function brokenLine(lines: readonly DenseLine[], at: number): HeadingPlace | null {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined) return null;
  const { kind } = numberingOf(line.text);
  if (kind !== 'chinese' || numberingOf(next.text).kind !== 'none') return null;
  if (line.text.length + next.text.length > maxHeading || /[。；，]$/.test(line.text)) return null;
  const found = sectionOfLine(line.text + next.text);
  if (found === null) return null;
  return { ...found, line: at, start: 0, end: next.text.length, endLine: at + 1 };
}

/** Headings glued into a long line, with or without what they head. */
function insideLine(line: DenseLine, at: number): HeadingPlace[] {
  const found: HeadingPlace[] = [];
  for (const match of line.text.matchAll(numberInside)) {
    const start = match.index + match[0].length - 2;
    const hit = sectionAt(line.text, start + 2);
    if (hit === null) continue;
    const { section, end } = hit;
    found.push({ section, line: at, start, end, endLine: at, numbered: 'chinese' });
  }
  return found;
}

/** Every place that reads like a heading of one of the six sections. */
function candidates({ lines }: ReportFlow): HeadingPlace[] {
  const found: HeadingPlace[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const whole = wholeLine(lines, at) ?? brokenLine(lines, at);
    if (whole === null) {
      found.push(...insideLine(line, at));
      continue;
    }
    found.push(whole);
    at = whole.endLine;
  }
  return found;
}

/**
 * The headings of the six sections in the order in which they stand, one a section at most.
 * Neither a list of contents nor a row of a table that is numbered alike is one.
 * Source: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号; rules 5.1.
 */
export function findHeadings(flow: ReportFlow): readonly HeadingPlace[] {
  return chooseHeadings(candidates(flow), flow);
}
