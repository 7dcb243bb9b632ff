import { fieldOfLabel, maxLabelLength } from '../../data/article-labels.ts';
import type { MetadataField } from '../../model/artifacts/article.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { findLineAt, type PageLine } from './page-lines.ts';

/** A known label on the page, with the rest of its line up to the next label. */
export interface LabelHit {
  readonly field: MetadataField | 'other';
  /** Normalised: blanks, colons and brackets dropped. */
  readonly label: string;
  readonly line: number;
  readonly start: number;
  /** Where the value on the same line starts and ends; equal where the line ends with the label. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

type Mark = Omit<LabelHit, 'valueEnd'>;

const separators = new Set([...':：︰∶】]］'].map((sign) => sign.charCodeAt(0)));
const blank = /\s/;
const ideograph = /[\u4e00-\u9fff]/;
const lastSigns = new Set([...fieldOfLabel.keys()].map((label) => label.slice(-1)));
const inlineTags = ['b', 'strong', 'span', 'label', 'em', 'i', 'font'];

/** Longer lines are running text. */
const maxLineLength = 600;
const maxHits = 160;

function startsElement(page: ParsedPage, offset: number): boolean {
  const element = page.elementAt(offset);
  return element !== null && page.spanOf(element).start === offset;
}

/** Whether a label may start there: 数据来源 does not hold the label 来源. */
function isBounded(page: ParsedPage, line: PageLine, at: number, isBracket: boolean): boolean {
  const before = at === line.start ? '' : page.text.charAt(at - 1);
  if (isBracket) return before !== '' && '【[［'.includes(before);
  return !ideograph.test(before) || startsElement(page, at);
}

/** The longest known label that ends before a separator: 索 引 号： and 【发布时间】 are met. */
function readLabelBefore(page: ParsedPage, line: PageLine, separator: number): Mark | null {
  const isBracket = !/[:：︰∶]/.test(page.text.charAt(separator));
  let label = '';
  let best: Mark | null = null;
  for (let at = separator - 1; at >= line.start && label.length < maxLabelLength; at -= 1) {
    const sign = page.text.charAt(at);
    if (blank.test(sign) || (label === '' && '】］]'.includes(sign))) continue;
    if (label === '' && !lastSigns.has(sign)) return null;
    label = sign + label;
    const field = fieldOfLabel.get(label);
    if (field === undefined || !isBounded(page, line, at, isBracket)) continue;
    best = { field, label, line: line.index, start: at, valueStart: separator + 1 };
  }
  return best;
}

function findInLine(page: ParsedPage, line: PageLine): Mark[] {
  const marks: Mark[] = [];
  for (let at = line.start; at < line.end; at += 1) {
    if (!separators.has(page.text.charCodeAt(at))) continue;
    const mark = readLabelBefore(page, line, at);
    if (mark !== null && mark.start >= (marks.at(-1)?.valueStart ?? 0)) marks.push(mark);
  }
  if (marks.length > 0 || line.bare.length > maxLabelLength + 4) return marks;
  const label = line.bare.replace(/[【】[\]［］|｜]/g, '');
  const field = fieldOfLabel.get(label);
  if (field === undefined) return marks;
  return [{ field, label, line: line.index, start: line.start, valueStart: line.end }];
}

/** Labels set in an element of their own without a colon: `<b>索引号</b>LX0001`. */
function findBareElements(page: ParsedPage, lines: readonly PageLine[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const element of inlineTags.flatMap((tag) => page.byTag(tag))) {
    const { start, end } = page.spanOf(element);
    if (end - start < 2 || end - start > maxLabelLength + 6) continue;
    const label = page.text.slice(start, end).replace(/[\s【】]+/g, '');
    const field = fieldOfLabel.get(label);
    if (field === undefined) continue;
    const line = findLineAt(lines, start);
    const place = lines[line];
    if (place === undefined || place.start > end || place.bare === label) continue;
    const mark = { field, label, line: line, start, valueStart: end };
    marks.set(line, [...(marks.get(line) ?? []), mark]);
  }
  return marks;
}

function closeMarks(marks: readonly Mark[], end: number): LabelHit[] {
  return marks.map((mark, at) => {
    const next = marks[at + 1]?.start ?? end;
    return { ...mark, valueEnd: Math.max(mark.valueStart, next) };
  });
}

/** Every known label of a document page, in order of place; running text is passed over. */
export function findLabels(page: ParsedPage, lines: readonly PageLine[]): LabelHit[] {
  const bare = findBareElements(page, lines);
  const hits: LabelHit[] = [];
  for (const line of lines) {
    if (hits.length >= maxHits) break;
    if (line.end - line.start > maxLineLength) continue;
    const marks = findInLine(page, line);
    const more = (bare.get(line.index) ?? []).filter((mark) =>
      marks.every(({ start, valueStart }) => mark.start < start || mark.start >= valueStart),
    );
    const all = more.length === 0 ? marks : [...marks, ...more].sort((a, b) => a.start - b.start);
    if (all.length > 0) hits.push(...closeMarks(all, line.end));
  }
  return hits;
}
