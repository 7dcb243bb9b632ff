import { messageWords as words } from '../../data/messages.ts';
import type { Message } from '../../model/artifacts/content.ts';
import { findDate } from '../../text/find-dates.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { findWordPlaces, hasWord, type WordPlace } from '../../text/find-words.ts';
import { lineAt } from '../../text/split-sentences.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import { readState } from './read-state.ts';

const maxMessages = 200;
/** A message's own text in a list or on its page. */
const maxBlockLength = 6000;
/** Between a label and its date: a colon and blanks. */
const maxGap = 6;
const maxTitleLength = 80;
const stateWords = new Set([...words.answered, ...words.unanswered]);

/** Text behind the first of the labels in a stretch, to the line's end or the next line where that is empty. */
function valueAfter(page: ParsedPage, labels: readonly string[], range: Span): string | null {
  const place = findWordPlaces(page.text, labels, range)[0];
  if (place === undefined) return null;
  const rest = page.text.slice(place.end, Math.min(place.end + 60, range.end));
  const value = rest.replace(/^\s{0,4}[：:]?\s{0,4}/, '');
  return value.split('\n')[0] ?? '';
}

/** Words of a stretch that are a state and nothing else, and what a label of state tells. */
function statesIn(page: ParsedPage, range: Span): string {
  const told = valueAfter(page, words.stateLabels, range) ?? '';
  const alone = page.text
    .slice(range.start, range.end)
    .split(/[\s\d[\]【】（）()：:|｜./-]+/)
    .filter((word) => stateWords.has(word));
  return [told, ...alone].join(' ');
}

function titleBefore(page: ParsedPage, place: WordPlace, from: number): string {
  const range = { start: from, end: place.start };
  const labelled = valueAfter(page, words.titleLabels, range);
  if (labelled !== null && labelled !== '') return foldBlanks(labelled).slice(0, maxTitleLength);
  const line = lineAt(page.text, place.start);
  const before = page.text.slice(line.start, place.start).trim();
  const previous = lineAt(page.text, Math.max(0, line.start - 2)).text;
  return foldBlanks(before.length > 3 ? before : previous).slice(0, maxTitleLength);
}

/** A stretch of the page that tells of one message: before its label of the day, and behind it. */
interface Stretch {
  readonly place: WordPlace;
  readonly before: Span;
  readonly behind: Span;
}

/** Where a page of several messages writes the state of each; of one message alone it may stand anywhere. */
function listStateSpans(page: ParsedPage, stretches: readonly Stretch[]): (each: Stretch) => Span {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return ({ before, behind }) => ({ start: before.start, end: behind.end });
  }
  const isBefore =
    statesIn(page, last.behind).trim() === '' && statesIn(page, first.before).trim() !== '';
  return ({ before, behind }) => (isBefore ? before : behind);
}

function readMessage(
  page: ParsedPage,
  { place, before, behind }: Stretch,
  stateSpan: Span,
): Message | null {
  const near = page.text.slice(place.end, Math.min(place.end + 30, behind.end));
  const date = findDate(near);
  if (date === null || date.start > maxGap) return null;
  const reply = valueAfter(page, words.answeredLabels, behind);
  const answered = reply === null ? null : (findDate(reply)?.value ?? null);
  const stateText = statesIn(page, stateSpan);
  if (hasWord(stateText, words.ineffective)) return null;
  return {
    title: titleBefore(page, place, before.start),
    asked: date.value,
    answered,
    state: readState(stateText, answered),
    locator: page.locateSpan(lineAt(page.text, place.start)),
  };
}

/** Messages whose dates follow their labels: 留言时间：… 回复时间：…, one after another or one on its page. */
export function readLabelled(page: ParsedPage): Message[] {
  const places = findWordPlaces(page.text, words.askedLabels, undefined, maxMessages);
  const stretches = places.map((place, at) => {
    const from = places[at - 1]?.end ?? Math.max(0, place.start - 300);
    const to = places[at + 1]?.start ?? page.text.length;
    const behind = { start: place.end, end: Math.min(to, place.end + maxBlockLength) };
    return { place, before: { start: from, end: place.start }, behind };
  });
  const stateSpanOf = listStateSpans(page, stretches);
  return stretches.flatMap((each) => readMessage(page, each, stateSpanOf(each)) ?? []);
}
