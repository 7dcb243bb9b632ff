import { profileWording } from '../data/profile-wording.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { Leader } from '../model/artifacts/content.ts';
import type { Breadcrumbs, Identity } from '../model/artifacts/identity.ts';
import { hasAncestor } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readPageLines, type PageLine } from './profile/page-lines.ts';
import { parsePersonalName } from './profile/personal-name.ts';

const maxLeaders = 80;
const maxLineLength = 90;
const maxTitleLength = 60;
/** Leaders in an ordinary list template carry the row's date. */
const rowDate = /[\s[(（]{0,4}(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])）]?$/;
const separators = /[\s:：,，;；()（）|｜/]/;

/** What the page is about, as far as it was read before. */
export interface LeaderPlace {
  readonly identity: Pick<Identity, 'title'>;
  readonly breadcrumbs: Breadcrumbs | null;
  readonly currentColumn: CurrentColumn | null;
}

interface NamedLine {
  readonly name: string;
  readonly title: string | null;
}

function isLeaderPage({ identity, breadcrumbs, currentColumn }: LeaderPlace): boolean {
  const { leaderColumns, leaderTitles } = profileWording;
  if (currentColumn !== null && leaderColumns.includes(currentColumn.id)) return true;
  const crumbs = breadcrumbs?.items.slice(-2).map((item) => item.text) ?? [];
  const texts = [...crumbs, (identity.title ?? '').split(/[-_—|]/)[0] ?? ''];
  return texts.some(
    (text) => text.length <= 12 && leaderTitles.some((word) => text.includes(word)),
  );
}

function isPost(text: string): boolean {
  if (text.length < 2 || text.length > maxTitleLength || /[。；！？]|\d{4}/.test(text))
    return false;
  return profileWording.posts.some((post) => text.includes(post));
}

function trimPost(text: string): string | null {
  const post = text
    .replace(/^[\s:：,，;；()（）|｜/]{1,10}/, '')
    .replace(/[\s:：,，;；()（）|｜/]{1,10}$/, '');
  return isPost(post) ? post : null;
}

function stripLabel(text: string, labels: readonly string[]): string | null {
  const plain = text.replace(/^[【[]/, '');
  for (const label of labels) {
    if (!plain.startsWith(label)) continue;
    const rest = plain.slice(label.length).replace(/^[\s】\]:：]{1,6}/, '');
    if (rest.length < plain.length - label.length || rest === '') return rest;
  }
  return null;
}

/** 局长：张三 · 张三 党组书记、局长 · 张三（局长）. */
function readPair(text: string): NamedLine | null {
  const parts = text.split(separators).filter((part) => part !== '');
  const first = parsePersonalName(parts[0] ?? '');
  const last = parsePersonalName(parts.at(-1) ?? '');
  if (parts.length >= 2 && first !== null) {
    const post = trimPost(text.slice((parts[0] ?? '').length));
    if (post !== null) return { name: first, title: post };
  }
  if (parts.length >= 2 && last !== null) {
    const post = trimPost(text.slice(0, text.lastIndexOf(parts.at(-1) ?? '')));
    if (post !== null) return { name: last, title: post };
  }
  return null;
}

/** 县长路标: a post and a name without a blank between them. */
function readGlued(text: string): NamedLine | null {
  if (text.length < 4 || text.length > 24) return null;
  for (const length of [3, 2]) {
    const post = text.slice(0, -length);
    if (!profileWording.posts.some((word) => post.endsWith(word))) continue;
    const name = parsePersonalName(text.slice(-length));
    if (name !== null) return { name, title: post };
  }
  return null;
}

function readLine(text: string): NamedLine | null {
  const labelled = stripLabel(text, profileWording.nameLabels);
  if (labelled !== null) {
    const name =
      parsePersonalName(labelled) ?? parsePersonalName(labelled.split(separators)[0] ?? '');
    return name === null ? null : { name, title: null };
  }
  const alone = parsePersonalName(text);
  if (alone !== null) return { name: alone, title: null };
  return readPair(text) ?? readGlued(text);
}

/** Post in one of the lines below a name, up to the next name. */
function findPostBelow(lines: readonly PageLine[], from: number): string | null {
  for (let i = from + 1; i <= Math.min(from + 3, lines.length - 1); i += 1) {
    const text = lines[i]?.text ?? '';
    const labelled = stripLabel(text, profileWording.postLabels);
    if (labelled === '') continue;
    const post = trimPost(labelled ?? text);
    if (post !== null) return post;
    if (text.length > maxLineLength || readLine(text) !== null) return null;
  }
  return null;
}

/** A line that is nothing but a post heads the names below it (县长, 副县长). */
function isPostHeading(text: string): boolean {
  return text.length <= 10 && profileWording.posts.some((post) => text.endsWith(post));
}

/** The post at that line, or null where several stand in a row: that is a menu. */
function nextHeading(lines: readonly PageLine[], at: number): string | null {
  const beside = [lines[at - 1]?.text, lines[at + 1]?.text];
  return beside.some((text) => text !== undefined && isPostHeading(text))
    ? null
    : (lines[at]?.text ?? null);
}

function toLeader(page: ParsedPage, line: PageLine, named: NamedLine): Leader {
  const element = page.elementAt(line.span.start);
  let href: string | null = null;
  if (element !== null) {
    hasAncestor(element, (node) => {
      if (node.name !== 'a') return false;
      href = page.resolve(node.attribs['href']);
      return true;
    });
  }
  return { ...named, href, locator: page.locateSpan(line.span) };
}

/** Whether posts head the names (县长 above 张三), not follow them: told by which stands first. */
function arePostsAbove(lines: readonly PageLine[]): boolean {
  const first = lines.find(({ text }) => isPostHeading(text) || parsePersonalName(text) !== null);
  return first !== undefined && isPostHeading(first.text);
}

function collect(page: ParsedPage, lines: readonly PageLine[]): Leader[] {
  const isHeaded = arePostsAbove(lines);
  const leaders = new Map<string, Leader>();
  let heading: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (leaders.size >= maxLeaders) break;
    const text = line.text.replace(rowDate, '');
    if (text.length > maxLineLength) continue;
    const named = readLine(text);
    if (named === null) {
      heading = isPostHeading(text) ? nextHeading(lines, i) : heading;
      continue;
    }
    const beside = (isHeaded ? heading : null) ?? findPostBelow(lines, i) ?? heading;
    const leader = toLeader(page, line, { ...named, title: named.title ?? beside });
    const known = leaders.get(leader.name) ?? leader;
    leaders.set(leader.name, { ...known, title: known.title ?? leader.title });
  }
  return [...leaders.values()];
}

/** Heads of the organ with their titles, on pages of 领导信息; empty elsewhere. */
export function readLeaders(page: ParsedPage, place: LeaderPlace): Leader[] {
  return isLeaderPage(place) ? collect(page, readPageLines(page)) : [];
}
