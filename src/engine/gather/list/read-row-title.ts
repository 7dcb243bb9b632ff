import type { Element } from 'domhandler';
import { dropTags } from '../../text/drop-tags.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { attributeOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import { nameOfLink } from './find-title-links.ts';

const headingTag = /^(?:h[1-6]|strong|b)$/;
const leadingBullet = /^[\])）】\s·•・▪■□◆◇●○►▶▸>»＞*‧∙\-—|]{1,6}/;
const titleLabel = /^\s{0,8}(?:文章|信息)?(?:标\s{0,4}题|名\s{0,4}称)\s{0,4}[:：]/;
/** What a date taken out of `title [11-03]` leaves behind. */
const openEnd = /\s?[[(（【]$/;
const emptyBrackets = /\[\s{0,3}\]|\(\s{0,3}\)|（\s{0,3}）|【\s{0,3}】/g;
const cutEnd = /(?:\.{2,6}|…{1,3}|。{2,6})$/;

/** Links left open run to the end of the page; their titles do not. */
const maxTitleSpan = 600;
const maxInside = 60;

/** Text of a link without the dates that stand inside it. */
function textWithout(page: ParsedPage, span: Span, marks: readonly Span[]): string {
  let at = span.start;
  let text = '';
  for (const mark of marks) {
    if (mark.start < at || mark.end > span.end) continue;
    text += `${page.text.slice(at, mark.start)}\n`;
    at = mark.end;
  }
  return text + page.text.slice(at, span.end);
}

/** The line of a link of several lines that names it: a heading inside, else the first one with words. */
function pickLine(page: ParsedPage, link: Element, lines: readonly string[]): string {
  const first = page.indexOf(link) + 1;
  const last = Math.min(page.lastInside(link), first + maxInside);
  for (let i = first; i <= last; i += 1) {
    const element = page.elements[i];
    if (element === undefined) break;
    const isHeading =
      headingTag.test(element.name) || /tit(?:le)?\b/i.test(element.attribs['class'] ?? '');
    const text = isHeading ? page.textOf(element) : '';
    if (text.length >= 2 && lines.some((line) => line.includes(text))) return text;
  }
  return lines.find((line) => /\p{L}{2}/u.test(line)) ?? lines.join(' ');
}

/** A `title` attribute may carry several labelled lines: “文章标题：…↵作者：…”. */
function fullTitleOf(link: Element): string {
  const attribute = attributeOf(link, 'title') ?? '';
  const lines = attribute.split(/[\n\r]/);
  const labelled = lines.find((line) => titleLabel.test(line));
  const text = labelled === undefined ? attribute : labelled.slice(labelled.search(/[:：]/) + 1);
  return foldBlanks(dropTags(text));
}

function isCutOf(visible: string, full: string): boolean {
  const start = visible.replace(cutEnd, '').replace(/\s/g, '');
  const whole = full.replace(/\s/g, '');
  return start.length >= 2 && whole.length > start.length && whole.startsWith(start);
}

/** Title of a row: the link's visible text, or its `title` where the visible text is cut. */
export function readRowTitle(page: ParsedPage, link: Element, marks: readonly Span[]): string {
  const { start, end } = page.spanOf(link);
  const lines = textWithout(page, { start, end: Math.min(end, start + maxTitleSpan) }, marks)
    .split('\n')
    .map((line) =>
      foldBlanks(line.replace(emptyBrackets, ' ')).replace(leadingBullet, '').replace(openEnd, ''),
    )
    .filter((line) => line !== '');
  const visible = lines.length > 1 ? pickLine(page, link, lines) : (lines[0] ?? '');
  const full = fullTitleOf(link);
  if (visible === '') return full === '' ? nameOfLink(page, link) : full;
  return isCutOf(visible, full) ? full : visible;
}
