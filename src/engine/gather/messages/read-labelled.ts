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

/** Text behind the first of the labels in a stretch, to the line's end or the next line where that is empty. */
function valueAfter(page: ParsedPage, labels: readonly string[], range: Span): string | null {
  const place = findWordPlaces(page.text, labels, range)[0];
  if (place === undefined) return null;
  const rest = page.text.slice(place.end, Math.min(place.end + 60, range.end));
  const value = rest.replace(/^\s{0,4}[：:]?\s{0,4}/, '');
  return value.split('\n')[0] ?? '';
}

/** Lines that are a state word and nothing else. */
function stateLines(text: string): string {
  const states = [...words.answered, ...words.unanswered];
  return text
    .split('\n')
    .map((line) => line.replace(/[\s[\]【】（）()]/g, ''))
    .filter((line) => states.includes(line))
    .join(' ');
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

function readMessage(page: ParsedPage, place: WordPlace, from: number, to: number): Message | null {
  const near = page.text.slice(place.end, Math.min(place.end + 30, to));
  const date = findDate(near);
  if (date === null || date.start > maxGap) return null;
  const range = { start: place.end, end: to };
  const reply = valueAfter(page, words.answeredLabels, range);
  const answered = reply === null ? null : (findDate(reply)?.value ?? null);
  const block = page.text.slice(from, to);
  const stated = valueAfter(page, words.stateLabels, { start: from, end: to }) ?? '';
  const stateText = `${stated} ${stateLines(block)}`;
  if (hasWord(stateText, words.ineffective)) return null;
  return {
    title: titleBefore(page, place, from),
    asked: date.value,
    answered,
    state: readState(stateText, answered),
    locator: page.locateSpan(lineAt(page.text, place.start)),
  };
}

/** Messages whose dates follow their labels: 留言时间：… 回复时间：…, one after another or one on its page. */
export function readLabelled(page: ParsedPage): Message[] {
  const places = findWordPlaces(page.text, words.askedLabels, undefined, maxMessages);
  return places.flatMap((place, at) => {
    const next = places[at + 1];
    const from = places[at - 1]?.end ?? Math.max(0, place.start - 300);
    const to = Math.min(next?.start ?? page.text.length, place.end + maxBlockLength);
    return readMessage(page, place, from, to) ?? [];
  });
}
