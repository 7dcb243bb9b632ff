import { addDays } from '../../calendar/civil-days.ts';
import { consultationWords as words } from '../../data/consultation.ts';
import { type CivilDate, partsOfCivilDate, toCivilDate } from '../../model/civil-date.ts';
import { findDates, findMonthDays } from '../../text/find-dates.ts';
import { hasWord } from '../../text/find-words.ts';
import type { Sentence } from '../../text/split-sentences.ts';

/** Start and end of a call as one sentence tells them; `start` null where it begins with the publication. */
export interface FoundTerm {
  readonly start: CivilDate | null;
  readonly end: CivilDate;
  readonly sentence: Sentence;
}

interface DayPlace {
  readonly value: CivilDate;
  readonly start: number;
  readonly end: number;
}

/** Text between the two dates of a range: a time of day, a weekday in brackets, then the sign. */
const link =
  /^[日\s]{0,3}(?:[（(][^）)]{1,8}[）)])?[\d:：时点分上下午\s]{0,10}(?:起\s?)?[至到—\-~～－–止]{1,3}/;
const bareDay = /^[日\s]{0,3}起?[至到—\-~～－–]{1,2}\s?(\d{1,2})\s?日/;
const lastDay =
  /^[日\s]{0,3}(?:[（(][^）)]{1,8}[）)])?[\d:：时点分上下午\s]{0,8}(?:前|之前|以前|止|截止|为止)/;
const duration = /(\d{1,3}|[五七十二三六]{1,3})\s?个?(?:自然日|日历日|日|天)(?!\s?前)/g;

function yearFor(month: number, day: number, notBefore: CivilDate): CivilDate | null {
  const { year } = partsOfCivilDate(notBefore);
  const value = toCivilDate(year, month, day);
  return value !== null && value < notBefore ? toCivilDate(year + 1, month, day) : value;
}

/** Full dates, and days without a year read as the first such day from `from` on. */
function findDays(text: string, from: CivilDate | null): DayPlace[] {
  const days: DayPlace[] = findDates(text).map(({ value, start, end }) => ({ value, start, end }));
  for (const { month, day, start, end } of findMonthDays(text)) {
    if (days.some((known) => start < known.end && end > known.start)) continue;
    const earlier = days.filter((known) => known.end <= start).at(-1)?.value ?? from;
    const value = earlier === null ? null : yearFor(month, day, earlier);
    if (value !== null && /月/.test(text.slice(start, end))) days.push({ value, start, end });
  }
  return days.sort((a, b) => a.start - b.start);
}

function findRange(sentence: Sentence, days: readonly DayPlace[]): FoundTerm | null {
  for (const [at, first] of days.entries()) {
    const rest = sentence.text.slice(first.end);
    const second = days[at + 1];
    if (second !== undefined) {
      const between = sentence.text.slice(first.end, second.start);
      const match = link.exec(between);
      const isLinked = match !== null && /^[\s年]{0,3}$/.test(between.slice(match[0].length));
      if (isLinked) return { start: first.value, end: second.value, sentence };
    }
    const bare = bareDay.exec(rest);
    if (bare !== null) {
      const { year, month } = partsOfCivilDate(first.value);
      const end = toCivilDate(year, month, Number(bare[1]));
      if (end !== null) return { start: first.value, end, sentence };
    }
  }
  return null;
}

/** “即日起至6月10日”, “请于6月10日前反馈”, “截止日期：6月10日”. */
function findEnd(sentence: Sentence, days: readonly DayPlace[]): FoundTerm | null {
  const isFromPublication = hasWord(sentence.text, words.pubStartWords);
  for (const { value, start, end } of days) {
    const before = sentence.text.slice(Math.max(0, start - 14), start);
    const isLabelled = hasWord(before, words.endLabels);
    const isUntil = isFromPublication && /[至到]\s?$/.test(before);
    if (isLabelled || isUntil || lastDay.test(sentence.text.slice(end))) {
      return { start: null, end: value, sentence };
    }
  }
  return null;
}

function countOf(text: string): number {
  return words.numerals[text] ?? Number(text);
}

/** “自公告之日起30日内”; working days are left alone. */
function findDuration(sentence: Sentence, published: CivilDate | null): FoundTerm | null {
  if (published === null || !hasWord(sentence.text, [...words.pubStartWords, '期限', '公示期'])) {
    return null;
  }
  for (const match of sentence.text.matchAll(duration)) {
    const count = countOf(match[1] ?? '');
    const before = sentence.text.slice(Math.max(0, match.index - 1), match.index);
    if (!Number.isInteger(count) || count < 3 || /[月第\d]/.test(before)) continue;
    return { start: null, end: addDays(published, count - 1), sentence };
  }
  return null;
}

/** The two lines 开始时间：… and 结束时间：… of a form. */
function findLabelled(sentences: readonly Sentence[]): FoundTerm | null {
  const dayAfter = (labels: readonly string[]): (DayPlace & { sentence: Sentence }) | null => {
    for (const [at, sentence] of sentences.entries()) {
      const label = labels.find((word) => sentence.text.includes(word));
      if (label === undefined) continue;
      const near = `${sentence.text.slice(sentence.text.indexOf(label))} ${sentences[at + 1]?.text ?? ''}`;
      const day = findDates(near.slice(0, 40))[0];
      if (day !== undefined) return { value: day.value, start: 0, end: 0, sentence };
    }
    return null;
  };
  const end = dayAfter(words.endLabels);
  const start = dayAfter(words.startLabels);
  if (end === null) return null;
  return { start: start?.value ?? null, end: end.value, sentence: end.sentence };
}

/** A line this short heads the next one: 一、征求意见时间. */
const maxHeadingLength = 24;

/** Sentences about the call itself, or under a heading about it; a draft on the same page has dates of its own. */
function selectScope(sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter(({ text }, at) => {
    if (hasWord(text, words.termExceptions)) return false;
    if (hasWord(text, words.termScope)) return true;
    const heading = sentences[at - 1]?.text ?? '';
    return heading.length <= maxHeadingLength && hasWord(heading, words.termScope);
  });
}

/**
 * The term of a call: a range first, then a form's labels, then an end counted from the publication, then a number of days.
 * Errors: null where no end is told, as with working days.
 */
export function findTerm(
  sentences: readonly Sentence[],
  published: CivilDate | null,
): FoundTerm | null {
  const inScope = selectScope(sentences);
  const first = (read: (sentence: Sentence) => FoundTerm | null): FoundTerm | null => {
    for (const sentence of inScope) {
      const found = read(sentence);
      if (found !== null) return found;
    }
    return null;
  };
  const range = first((sentence) => findRange(sentence, findDays(sentence.text, published)));
  if (range !== null) return range;
  const labelled = findLabelled(sentences);
  if (labelled !== null && labelled.start !== null) return labelled;
  return (
    first((sentence) => findEnd(sentence, findDays(sentence.text, published))) ??
    first((sentence) => findDuration(sentence, published)) ??
    labelled
  );
}
