import type { AnyNode, Element } from 'domhandler';
import { parsePage } from '../page/parse-page.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

const opening = /<record>\s{0,8}<!\[CDATA\[/g;
const closing = ']]>';
const maxRecords = 5_000;

function textOf(node: AnyNode | undefined): string {
  return node?.type === 'text' ? node.data : '';
}

/** Records of one store; where it stands in a script's string, quotes and slashes are escaped. */
function readRecords(store: string): string[] {
  if (!store.includes('<record>')) return [];
  const records: string[] = [];
  for (const { index, 0: sign } of store.matchAll(opening)) {
    const end = store.indexOf(closing, index);
    if (end < 0 || records.length >= maxRecords) break;
    records.push(store.slice(index + sign.length, end).replace(/\\(["'/])/g, '$1'));
  }
  return records;
}

/** A store written into the page as elements: the parser keeps its CDATA sections as comments. */
function readRecordElements(page: ParsedPage): string[] {
  return page.byTag('record').flatMap((record) => {
    const [first] = record.children;
    const data = first?.type === 'comment' ? first.data : '';
    return data.startsWith('[CDATA[') ? [data.slice(7).replace(/\]\]$/, '')] : [];
  });
}

/** Rows of a data store as a page of their own, and the element that holds the store. */
export interface DataStore {
  readonly rows: ParsedPage;
  readonly holder: Element;
}

function parseRecords(records: readonly string[], page: Pick<ParsedPage, 'url' | 'frame'>) {
  const html = records.map((record) => `<section>${record}</section>`).join('\n');
  return parsePage(`<main>${html}</main>`, page.url, page.frame);
}

/** The rows of a store given as text, as a page of their own; null where it holds none. */
export function parseDataStore(store: string, url: string): ParsedPage | null {
  const records = readRecords(store);
  return records.length === 0 ? null : parseRecords(records, { url, frame: null });
}

/** Rows given one by one as markup, as a page of their own. */
export function parseRowTexts(rows: readonly string[], url: string): ParsedPage {
  return parseRecords(rows.slice(0, maxRecords), { url, frame: null });
}

/**
 * The largest 大汉 jpage data store of a page as a page of its own, one section a record; null where there is none.
 * The rows stand in a script or text area of type `text/xml` until a script draws them.
 */
export function readDataStore(page: ParsedPage): DataStore | null {
  let largest = readRecordElements(page);
  let place = page.byTag('record')[0] ?? null;
  for (const holder of [...page.byTag('script'), ...page.byTag('textarea')]) {
    const records = readRecords(textOf(holder.children[0]));
    if (records.length <= largest.length) continue;
    largest = records;
    place = holder;
  }
  if (place === null || largest.length === 0) return null;
  return { rows: parseRecords(largest, page), holder: place };
}
