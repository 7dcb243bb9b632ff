import type { Element } from 'domhandler';
import { trailWords } from '../data/trail-words.ts';
import type { Breadcrumbs } from '../model/artifacts/identity.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import type { ParsedPage, Span } from './page/parsed-page.ts';

/** Items of a stretch of text, with the tier of the signs that part them (0 the surest; null for none). */
export interface TrailItems {
  readonly items: Breadcrumbs['items'];
  readonly tier: number | null;
}

const maxItems = 14;
const maxItemLength = 120;
const tiers = trailWords.separators;
const allSeparators = tiers.flat();

/** First anchor that starts at or after an offset. */
function firstAnchorFrom(page: ParsedPage, anchors: readonly Element[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor !== undefined && page.spanOf(anchor).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Anchors with text inside a span, in order. */
function anchorsWithin(page: ParsedPage, { start, end }: Span): Element[] {
  const anchors = page.byTag('a');
  const found: Element[] = [];
  for (let i = firstAnchorFrom(page, anchors, start); i < anchors.length; i += 1) {
    const anchor = anchors[i];
    if (anchor === undefined || page.spanOf(anchor).start >= end) break;
    if (page.spanOf(anchor).end <= end && page.textOf(anchor) !== '') found.push(anchor);
    if (found.length > maxItems) break;
  }
  return found;
}

function trimSeparators(text: string): string {
  let trimmed = foldBlanks(text);
  while (trimmed !== '' && allSeparators.includes(trimmed.charAt(0)))
    trimmed = trimmed.slice(1).trimStart();
  while (trimmed !== '' && allSeparators.includes(trimmed.charAt(trimmed.length - 1)))
    trimmed = trimmed.slice(0, -1).trimEnd();
  return trimmed;
}

/** Parts of the text between links; a 》 that closes a 《 parts nothing. */
function splitGap(gap: string, tier: number | null): string[] {
  const signs = new Set(tier === null ? [] : tiers[tier]);
  if (gap.includes('《')) signs.delete('》');
  const parts = [''];
  for (const sign of gap) {
    if (sign === '\n' || signs.has(sign)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map(trimSeparators).filter((part) => part !== '');
}

function tierOf(gaps: readonly string[]): number | null {
  const tier = tiers.findIndex((signs) => gaps.some((gap) => signs.some((s) => gap.includes(s))));
  return tier < 0 ? null : tier;
}

/** Everything behind a tool (打印, 字体 …) belongs to the page's head, not to the trail. */
function cutAtTools(items: Breadcrumbs['items']): Breadcrumbs['items'] {
  const at = items.findIndex(
    ({ text }) =>
      /^[[【(（]/.test(text) ||
      text.length > maxItemLength ||
      (text.length < 30 && trailWords.tools.some((word) => text.startsWith(word))),
  );
  return at < 0 ? items : items.slice(0, at);
}

/** Reads the items of a trail that stands in a span: links, and plain text between separators. */
export function readTrailItems(page: ParsedPage, span: Span): TrailItems {
  const anchors = anchorsWithin(page, span);
  const gaps: string[] = [];
  let cursor = span.start;
  for (const anchor of anchors) {
    const { start, end } = page.spanOf(anchor);
    gaps.push(page.text.slice(cursor, Math.max(cursor, start)));
    cursor = Math.max(cursor, end);
  }
  gaps.push(page.text.slice(cursor, Math.max(cursor, span.end)));
  // Some templates put the sign into the link: <a>首页 &gt;</a>.
  const edges = anchors.flatMap((anchor) => {
    const text = page.textOf(anchor);
    return [text.slice(0, 1), text.slice(-1)];
  });
  const tier = tierOf([...gaps, ...edges]);
  const items = gaps.flatMap((gap, i) => {
    const plain = splitGap(gap, tier).map((text) => ({ text, href: null }));
    const anchor = anchors[i];
    if (anchor === undefined) return plain;
    const text = trimSeparators(page.textOf(anchor));
    return text === '' ? plain : [...plain, { text, href: page.resolve(anchor.attribs['href']) }];
  });
  return { items: cutAtTools(items).slice(0, maxItems), tier };
}
