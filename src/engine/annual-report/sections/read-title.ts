import { reportOutlineWords } from '../../data/report-outline.ts';
import { trailWords } from '../../data/trail-words.ts';
import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { readChineseYear } from '../../text/chinese-numerals.ts';
import { findWord } from '../../text/find-words.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import { thickenLine } from '../flow/dense-line.ts';
import { locateIn, type Paragraph } from '../flow/read-paragraphs.ts';
import type { SectionedFlow } from './locate-sections.ts';

/** What a title says: “{机关}{YYYY}年政府信息公开工作年度报告”. */
export interface ReportTitle {
  readonly title: AnnualReport['title'];
  readonly agency: string | null;
  readonly year: number | null;
}

const words = reportOutlineWords.title;
/** A title stands near the top; further down its words are those of other documents. */
const maxLines = 40;
const maxTitle = 70;
/** Signs before 位置 in the label of a trail (您当前所在的位置). */
const maxTrailLead = 8;
const yearPattern = /([12] ?\d ?\d ?\d|[一二][〇零○ＯO一二三四五六七八九]{3})年?度?/;

function readYear(text: string): number | null {
  const year = yearPattern.exec(text)?.[1]?.replaceAll(' ', '');
  if (year === undefined) return null;
  const value = /^\d/.test(year) ? Number(year) : readChineseYear(year);
  return value >= 2000 && value < 2100 ? value : null;
}

/** Where a title ends in a text that may go on: after 报告 or 年报; null where it is none. */
function endOfTitle(text: string): number | null {
  const subject = findWord(text, words.disclosure);
  if (subject === null) return null;
  const from = text.indexOf(subject) + subject.length;
  let end: number | null = null;
  for (const kind of words.kinds) {
    const at = text.indexOf(kind, from);
    if (at >= 0 && at - from <= 14 && (end === null || at + kind.length < end)) {
      end = at + kind.length;
    }
  }
  if (end === null || end > maxTitle || /[。；！？，]/.test(text.slice(0, end))) return null;
  return end + (/^（\d{4}年?度?）/.exec(text.slice(end))?.[0].length ?? 0);
}

/** The part of a title that names who reports. */
function agencyIn(title: string): string | null {
  const subject = findWord(title, words.disclosure) ?? '';
  const year = yearPattern.exec(title);
  const subjectAt = title.indexOf(subject);
  const isYearFirst = year !== null && year.index < subjectAt;
  const head = title.slice(0, isYearFirst ? year.index : subjectAt);
  const between = isYearFirst ? title.slice(year.index + year[0].length, subjectAt) : '';
  const name = cleanAgency(head) ?? cleanAgency(between);
  return name !== null && isPlaceAlone(name) && head === '' ? `${name}人民政府` : name;
}

/** “2022年上海市政府信息公开…”: the name of the place without its government. */
function isPlaceAlone(name: string): boolean {
  return /[省市县区州旗]$/.test(name);
}

function cleanAgency(text: string): string | null {
  let name = text.replace(/[《》“”"：（）\s]/g, '');
  for (const prefix of words.prefixes)
    if (name.startsWith(prefix)) name = name.slice(prefix.length);
  if (name.length < 3 || name.length > 40) return null;
  return words.notAgency.includes(name) ? null : name;
}

/** The agency that the opening sentence names: “本报告由…编制”. */
function agencyInPreface(preface: readonly Paragraph[]): string | null {
  for (const { text } of preface) {
    for (const lead of words.lead) {
      const at = text.indexOf(lead);
      if (at < 0) continue;
      const rest = text.slice(at + lead.length, at + lead.length + 46);
      const ends = [...words.leadEnds, ...words.disclosure, '，', '。', '（', '2']
        .map((word) => rest.indexOf(word))
        .filter((end) => end > 0);
      const name = ends.length === 0 ? null : cleanAgency(rest.slice(0, Math.min(...ends)));
      if (name !== null) return name;
    }
  }
  return null;
}

/** “您的位置：首页 - 政府信息公开年报”: the trail of a page names the column, not the report. */
function isTrail(text: string): boolean {
  const at = text.indexOf(trailWords.label);
  const isLabelled = trailWords.labelLeads.some((lead) => text.startsWith(lead));
  return (
    (at > 0 && at <= maxTrailLead && isLabelled) ||
    trailWords.home.some((name) => text.startsWith(name))
  );
}

interface FoundTitle {
  readonly text: string;
  readonly title: NonNullable<AnnualReport['title']>;
}

/** The title in the text, joined where it is broken over two or three lines. */
function findTitle({ flow }: SectionedFlow): FoundTitle | null {
  const count = Math.min(flow.lines.length, maxLines);
  for (let at = 0; at < count; at += 1) {
    for (let size = 3; size >= 1; size -= 1) {
      const lines = flow.lines.slice(at, at + size);
      const whole = lines.map(({ text }) => text).join('');
      const end = endOfTitle(whole);
      if (end === null || lines.length < size || isTrail(whole)) continue;
      const before = lines.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
      // The last line must belong to it, or the shorter title is the right one; a sentence that speaks of the report is none.
      if (end <= before || (size > 1 && !isBrokenTitle(lines.map(({ text }) => text)))) continue;
      let start = 0;
      const shares = lines.map(({ text }, index) => {
        const share = { start, line: at + index, at: 0 };
        start += text.length;
        return share;
      });
      const text = whole.slice(0, end);
      return { text, title: locateIn(flow, { text: whole, shares }, 0, end) };
    }
  }
  return null;
}

/** Lines of one title: the first ones name the agency or the year and end without a stop. */
function isBrokenTitle(texts: readonly string[]): boolean {
  return texts
    .slice(0, -1)
    .every((text) => text.length <= 30 && !/[。：；，>|]/.test(text) && endOfTitle(text) === null);
}

function titleOfCarrier(document: ReportDocument): FoundTitle | null {
  if (document.title === null) return null;
  const locator = { selector: null, quote: document.title, frame: null };
  const block = { kind: 'line', text: document.title, isHeading: true, locator } as const;
  const line = thickenLine(block, 0);
  const end = endOfTitle(line.text);
  if (end === null) return null;
  return { text: line.text.slice(0, end), title: { value: document.title, locator } };
}

/** Reads title, agency and report year; the year is that of the title, never that of publication. */
export function readTitle(document: ReportDocument, sectioned: SectionedFlow): ReportTitle {
  const printed = findTitle(sectioned);
  const carried = titleOfCarrier(document);
  const found = printed ?? carried;
  const text = found === null ? '' : dropBlanks(found.text);
  const year = readYear(text) ?? (carried === null ? null : readYear(carried.text));
  const agency =
    (text === '' ? null : agencyIn(text)) ??
    agencyInPreface(sectioned.preface) ??
    (carried === null ? null : agencyIn(carried.text));
  return { title: found?.title ?? null, agency, year };
}
