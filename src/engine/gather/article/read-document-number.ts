import { documentWords } from '../../data/document-words.ts';
import type { Article } from '../../model/artifacts/article.ts';
import {
  asDocumentNumber,
  findDocumentNumbers,
  type FoundDocumentNumber,
} from '../../text/document-number.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import type { Span } from '../page/parsed-page.ts';
import { parentOf } from '../page/element.ts';
import { findLineAt, type PageLine } from './page-lines.ts';
import type { PageLayout } from './read-layout.ts';
import { findEntry, type PlacedEntry } from './read-metadata.ts';

type DocNumber = NonNullable<Article['docNumber']>;

/** The number stands in one of the first lines of the body, on a line of its own. */
const maxBodyLines = 14;
const maxLength = 60;
const maxTableLines = 40;

function readFromTable(entries: readonly PlacedEntry[]): DocNumber | null {
  const entry = findEntry(entries, 'docNumber');
  if (
    entry === null ||
    entry.value.length > maxLength ||
    !/[\d〇一二三四五六七八九十]/.test(entry.value)
  ) {
    return null;
  }
  const value = dropBlanks(entry.value);
  return { value, where: 'metadata', locator: entry.locator };
}

/** “…的通知（发改价格〔2025〕136号）”: the number in the bracket that closes the title. */
function readClosingBracket(title: string): FoundDocumentNumber | null {
  for (let at = Math.max(0, title.length - 36); at < title.length; at += 1) {
    const number = '（(【'.includes(title.charAt(at)) ? asDocumentNumber(title.slice(at)) : null;
    if (number !== null) return number;
  }
  return null;
}

/** A number at the end of the title in brackets, or before it; one inside it is another document's. */
function readFromTitle({ page, title }: PageLayout): DocNumber | null {
  if (title === null) return null;
  const text = dropBlanks(title.text);
  if (documentWords.interpretationWords.some((word) => text.includes(word))) return null;
  const number =
    readClosingBracket(text) ??
    findDocumentNumbers(text).find(({ start, end }) => start === 0 && end < text.length) ??
    null;
  if (number === null) return null;
  const locator =
    title.span === null
      ? { selector: null, quote: title.text, frame: page.frame }
      : page.locateSpan(title.span);
  return { value: number.value, where: 'title', locator };
}

function isOrderHeading(line: PageLine | undefined): line is PageLine {
  return line !== undefined && line.bare.length < 24 && line.bare.endsWith('令');
}

/** “国务院令” and “第711号” may stand on two lines. */
function readNumberLine(line: PageLine, above: PageLine | undefined): [string, Span] | null {
  const own = asDocumentNumber(line.text);
  if (own !== null) return [own.value, line];
  if (!isOrderHeading(above)) return null;
  const order = asDocumentNumber(above.bare + line.bare);
  return order === null ? null : [order.value, { start: above.start, end: line.end }];
}

/** A table with a number in several rows lists other documents. */
function isListed({ page, lines }: PageLayout, line: PageLine): boolean {
  let node = page.elementAt(line.start);
  while (node !== null && node.name !== 'table') node = parentOf(node);
  if (node === null) return false;
  const { end } = page.spanOf(node);
  return lines
    .slice(line.index + 1, line.index + maxTableLines)
    .some(({ start, text }) => start < end && asDocumentNumber(text) !== null);
}

function readFromBody(layout: PageLayout): DocNumber | null {
  const { page, lines, head, body } = layout;
  const first = head[0];
  const start = body === null ? first : Math.min(findLineAt(lines, body.span.start), head[1] + 12);
  for (const line of lines.slice(first, start + maxBodyLines)) {
    const number = readNumberLine(line, lines[line.index - 1]);
    if (number === null) continue;
    if (isListed(layout, line)) return null;
    return { value: number[0], where: 'body', locator: page.locateSpan(number[1]) };
  }
  return null;
}

/** The document's own number: metadata, then title, then a line of its own at the top of the body. */
export function readDocumentNumber(
  layout: PageLayout,
  entries: readonly PlacedEntry[],
): DocNumber | null {
  return readFromTable(entries) ?? readFromTitle(layout) ?? readFromBody(layout);
}
