import type { Element } from 'domhandler';
import { messageWords as words } from '../../data/messages.ts';
import type { Message } from '../../model/artifacts/content.ts';
import { findDate } from '../../text/find-dates.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import { findWordPlaces, hasWord } from '../../text/find-words.ts';
import { childrenOf, parentOf } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { textOfCell } from '../table-cells.ts';
import { readState } from './read-state.ts';

const maxMessages = 500;
/** Elements looked at behind a header. */
const maxElements = 20_000;
const maxLabelLength = 12;

/** Where a header row puts each thing; -1 for what it does not have. */
interface Columns {
  readonly count: number;
  readonly asked: number;
  readonly answered: number;
  readonly state: number;
  readonly title: number;
}

/** Beside a day of reply, a day of submission is a message's; other words need a page of messages. */
function findAsked(find: (wanted: readonly string[]) => number, isMessagePage: boolean): number {
  const strong = find(words.askedLabels);
  if (strong >= 0) return strong;
  const submitted = find(words.replyLabels) >= 0 ? find(words.submittedLabels) : -1;
  return submitted < 0 && isMessagePage ? find(words.weakAskedLabels) : submitted;
}

function readColumns(page: ParsedPage, row: Element, isMessagePage: boolean): Columns | null {
  const cells = childrenOf(row);
  if (cells.length < 3 || cells.length > 12) return null;
  const labels = cells.map((cell) => dropBlanks(textOfCell(page, cell)).slice(0, maxLabelLength));
  const find = (wanted: readonly string[]): number =>
    labels.findIndex((label) => wanted.includes(label));
  const asked = findAsked(find, isMessagePage);
  const columns = {
    count: cells.length,
    asked,
    answered: find(words.answeredLabels),
    state: find(words.stateLabels),
    title: find(words.titleLabels),
  };
  const hasReply = columns.answered >= 0 || columns.state >= 0;
  return asked >= 0 && hasReply ? columns : null;
}

/** The row element around a header label: the nearest ancestor with several cells. */
function rowAround(label: Element | null): Element | null {
  let node = label;
  for (let steps = 0; node !== null && steps < 4; steps += 1) {
    if (childrenOf(node).length >= 3) return node;
    node = parentOf(node);
  }
  return null;
}

function readRow(page: ParsedPage, row: Element, columns: Columns): Message | null {
  const cells = childrenOf(row);
  if (cells.length !== columns.count) return null;
  const textAt = (at: number): string => {
    const cell = at < 0 ? undefined : cells[at];
    return cell === undefined ? '' : textOfCell(page, cell);
  };
  const asked = findDate(textAt(columns.asked))?.value ?? null;
  if (asked === null) return null;
  const answered = findDate(textAt(columns.answered))?.value ?? null;
  const stateText = `${textAt(columns.state)} ${textAt(columns.answered)}`;
  if (hasWord(`${stateText} ${textAt(columns.title)}`, words.ineffective)) return null;
  const longest = cells
    .map((cell) => textOfCell(page, cell))
    .reduce((best, text) => (text.length > best.length ? text : best), '');
  return {
    title: (textAt(columns.title) || longest).slice(0, 80),
    asked,
    answered,
    state: readState(stateText, answered),
    locator: page.locate(row),
  };
}

function rowsBehind(page: ParsedPage, header: Element): Element[] {
  const parent = parentOf(header) ?? header;
  const container = parentOf(parent) ?? parent;
  const first = page.lastInside(header) + 1;
  const last = Math.min(page.lastInside(container), first + maxElements);
  return page.elements.slice(first, last + 1);
}

/** Rows under a header of labels, in a table or in a list of equal parts. */
export function readGrid(page: ParsedPage, isMessagePage: boolean): Message[] {
  const plain = [...words.askedLabels, ...words.submittedLabels];
  const labels = isMessagePage ? [...plain, ...words.weakAskedLabels] : plain;
  for (const { start } of findWordPlaces(page.text, labels, undefined, 5)) {
    const header = rowAround(page.elementAt(start));
    const columns = header === null ? null : readColumns(page, header, isMessagePage);
    if (header === null || columns === null) continue;
    const messages = rowsBehind(page, header).flatMap((row) => readRow(page, row, columns) ?? []);
    if (messages.length > 0) return messages.slice(0, maxMessages);
  }
  return [];
}
