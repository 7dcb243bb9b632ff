import { parsePage } from '../gather/page/parse-page.ts';
import type { ParsedPage } from '../gather/page/parsed-page.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { PageList } from '../model/artifacts/list.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A page with its frames. */
export type Pages = readonly [ParsedPage, ...ParsedPage[]];

const maxFrames = 12;
const minFrameLength = 40;

/**
 * The page and its same-origin frames, parsed; the page first.
 * Shape: at least one entry; frames beyond a limit and empty ones left out.
 */
export function parsePages(snapshot: Snapshot): Pages {
  const frames = snapshot.frames
    .filter(({ html }) => html.length >= minFrameLength)
    .slice(0, maxFrames)
    .map(({ html, url }) => parsePage(html, url, url));
  return [parsePage(snapshot.html, snapshot.finalUrl), ...frames];
}

/** What the page holds, else the first frame that holds it; the page's own answer where none does. */
function takeFirst<Value>(
  [page, ...frames]: Pages,
  read: (page: ParsedPage) => Value,
  isTelling: (value: Value) => boolean,
): { value: Value; isFrame: boolean } {
  const value = read(page);
  if (isTelling(value)) return { value, isFrame: false };
  for (const frame of frames) {
    const framed = read(frame);
    if (isTelling(framed)) return { value: framed, isFrame: true };
  }
  return { value, isFrame: false };
}

/** The page's list, else that of the first frame with rows. */
export function takeList(
  pages: Pages,
  read: (page: ParsedPage) => PageList | null,
): PageList | null {
  const { value, isFrame } = takeFirst(pages, read, (list) => (list?.rows.length ?? 0) > 0);
  return value !== null && isFrame ? { ...value, carrier: 'frame' } : value;
}

/** The page's article, else that of the first frame with a body. */
export function takeArticle(
  pages: Pages,
  read: (page: ParsedPage) => Article | null,
): Article | null {
  return takeFirst(pages, read, (article) => article !== null && article.body !== null).value;
}

/** Columns of the page and of its frames, one entry a column and address. */
export function mergeColumns(
  pages: Pages,
  read: (page: ParsedPage) => readonly ColumnLink[],
): ColumnLink[] {
  const [page, ...frames] = pages;
  const merged = [...read(page)];
  const keyOf = ({ id, href, text }: ColumnLink): string => `${id} ${href === '' ? text : href}`;
  const known = new Set(merged.map(keyOf));
  for (const link of frames.flatMap(read)) {
    if (known.has(keyOf(link))) continue;
    known.add(keyOf(link));
    merged.push(link);
  }
  return merged;
}
