import { toolWords } from '../../data/article-labels.ts';
import type { ArticleBody } from '../../model/artifacts/article.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { type PageLine, linesWithin } from './page-lines.ts';
import type { PageLayout } from './read-layout.ts';

const maxTextLength = 200_000;
const maxQuoted = 100;
const maxLinks = 300;
const quoted = /《([^《》\n]{2,120})》/g;

/** Tools below the text (分享, 打印, 扫一扫 …) are none of it. */
function dropTools(lines: readonly PageLine[]): readonly PageLine[] {
  let end = lines.length;
  while (end > 0 && isTool(lines[end - 1])) end -= 1;
  return lines.slice(0, end);
}

function isTool(line: PageLine | undefined): boolean {
  if (line === undefined || line.bare.length > 40 || /[。；]/.test(line.bare)) return false;
  return line.bare.length < 2 || toolWords.some((word) => line.bare.includes(word));
}

/** Text, media, quoted titles and links of the body. */
export function readBody({ page, lines, body }: PageLayout): ArticleBody | null {
  if (body === null) return null;
  const inside = dropTools(linesWithin(lines, body.span));
  const paragraphs = inside.map(({ text }) => text).join('\n');
  const first = page.indexOf(body.element);
  const last = page.lastInside(body.element);
  const count = (tag: string): number =>
    page.byTag(tag).filter((one) => page.indexOf(one) > first && page.indexOf(one) <= last).length;
  const links: ArticleBody['links'] = [];
  for (const anchor of page.byTag('a')) {
    const at = page.indexOf(anchor);
    if (at <= first || at > last || links.length >= maxLinks) continue;
    const href = page.resolve(anchor.attribs['href']);
    if (href !== null) links.push({ text: page.textOf(anchor).slice(0, 200), href });
  }
  const titles = [...paragraphs.slice(0, maxTextLength).matchAll(quoted)];
  const names = new Set(titles.slice(0, maxQuoted * 4).map((match) => foldBlanks(match[1] ?? '')));
  return {
    text: paragraphs.slice(0, maxTextLength),
    length: paragraphs.length,
    images: count('img'),
    videos: count('video'),
    audios: count('audio'),
    quotedTitles: [...names].slice(0, maxQuoted),
    links,
    locator: page.locate(body.element, paragraphs.slice(0, 300)),
  };
}
