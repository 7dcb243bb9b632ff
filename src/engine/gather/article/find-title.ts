import type { Element } from 'domhandler';
import { emptyTitles } from '../../data/article-labels.ts';
import type { Breadcrumbs, Identity } from '../../model/artifacts/identity.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import { hasAncestor, isHiddenByAttribute, namesOf } from '../page/element.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';
import type { LabelHit } from './find-labels.ts';
import { type PageLine, findLineAt } from './page-lines.ts';
import { readLabelValue } from './read-label-value.ts';
import { readMetaValues, readTitleTag } from './read-meta.ts';
import { splitTitle, toTitleKey } from './title-key.ts';

/** The document's title and where it stands; `span` is null where only a tag holds it. */
export interface FoundTitle {
  readonly text: string;
  readonly span: Span | null;
  readonly element: Element | null;
  readonly score: number;
  /** Whether a tag of the head (ArticleTitle, `<title>`) says the same. */
  readonly isConfirmed: boolean;
}

interface Clues {
  readonly page: ParsedPage;
  readonly lines: readonly PageLine[];
  readonly hits: readonly LabelHit[];
  /** Keys of the site's and the column's names. */
  readonly foreign: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Key of a line by its index, read once; "" for a line too long for a title. */
  readonly keyAt: (line: number) => string;
}

interface Reference {
  readonly key: string;
  readonly text: string;
  readonly weight: number;
  readonly element: Element | null;
}

interface Candidate {
  readonly text: string;
  readonly key: string;
  readonly span: Span | null;
  readonly element: Element | null;
  readonly base: number;
}

const articleTitleTags = new Set(['articletitle', 'article_title']);
const otherTitleTags = new Set(['og:title', 'twitter:title', 'dc.title', 'title']);
const siteTags = new Set(['sitename', 'columnname']);
const headingWeights = new Map([
  ['h1', 5],
  ['h2', 3],
  ['h3', 2],
  ['ucaptitle', 5],
]);
const titleName = /(?:^|[\s_-])(?:\w{0,20}title\w{0,8}|tit|bt|biaoti|headline|timu)(?:$|[\s_-])/;
const otherTitleName = /sub|site|nav|list|more|tab|foot|logo|menu|side|mod|page_?title|block/;
const maxTitleLength = 300;
const minScore = 2;
/** A shorter name begins too many headings. */
const minKey = 6;
/** The most that a candidate's place adds to its score. */
const maxPlaceScore = 2;

/** A title broken over lines is one line again; Chinese needs no blank between. */
function joinTitleLines(text: string): string {
  return foldBlanks(
    text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, ''),
  );
}

/** What stands behind a title inside its heading: date, source, size of the letters. */
const behindTitle = /\d{4}[-年./]\d{1,2}[-月./]\d{1,2}|来源|字号|字体|发布时间|发布日期/;

/** A heading that begins with what a tag calls the title, and goes on with other things, ends before them. */
function cutRest({ page, references }: Clues, candidate: Candidate, { start, end }: Span) {
  const { key } = candidate;
  const title = references.find(
    (one) => one.weight >= 4 && one.key.length >= minKey && key.startsWith(one.key),
  );
  if (title === undefined || title.key === key) return candidate;
  const at = page.text.slice(start + title.key.length, end).search(behindTitle);
  if (at < 0) return candidate;
  const span = { start, end: start + title.key.length + at };
  return { ...candidate, text: title.text, key: title.key, span };
}

/** The date line, where a heading holds it. */
const dateLine = /\n[\s【[（(]{0,3}(?:发布时间|发布日期|(?:信息)?来源|时间|日期|作者)\s{0,3}[:：]/;

function toCandidate(clues: Clues, element: Element, base: number): Candidate | null {
  const { start, end } = clues.page.spanOf(element);
  const line = clues.page.text.slice(start, Math.min(end, start + 600)).search(dateLine);
  const span = { start, end: line < minKey ? end : start + line };
  if (span.end - span.start > maxTitleLength || span.end === span.start) return null;
  const text = joinTitleLines(clues.page.text.slice(span.start, span.end));
  if (text === '') return null;
  return cutRest(clues, { text, key: toTitleKey(text), span, element, base }, span);
}

/** A quick look before the exact one: most elements have other names. */
function isMaybeNamed(name: string | undefined): boolean {
  return name !== undefined && /tit|bt|biaoti|headline|timu/i.test(name);
}

function listHeadings(clues: Clues): Candidate[] {
  const candidates: (Candidate | null)[] = [];
  for (const element of clues.page.elements) {
    const weight = headingWeights.get(element.name);
    if (weight !== undefined) candidates.push(toCandidate(clues, element, weight));
    else if (isMaybeNamed(element.attribs['class']) || isMaybeNamed(element.attribs['id'])) {
      const names = namesOf(element);
      if (names.length < 80 && titleName.test(names) && !otherTitleName.test(names)) {
        candidates.push(toCandidate(clues, element, 3));
      }
    }
    if (candidates.length > 200) break;
  }
  return candidates.filter((one) => one !== null);
}

/** Ideographs are their own key, so a different first one settles it. */
function mayStart(bare: string, key: string): boolean {
  const first = bare.charCodeAt(0);
  return first === key.charCodeAt(0) || first < 0x4e00 || first > 0x9fff;
}

function createKeyReader(lines: readonly PageLine[]): (line: number) => string {
  const keys = new Map<number, string>();
  return (line) => {
    const known = keys.get(line);
    if (known !== undefined) return known;
    const text = lines[line]?.text ?? '';
    const key = text === '' || text.length > maxTitleLength ? '\u0000' : toTitleKey(text);
    keys.set(line, key);
    return key;
  };
}

/** Last of the lines from `at` on that together spell the key; null where they do not. */
function spellFrom(keyAt: Clues['keyAt'], at: number, key: string): number | null {
  let spelled = '';
  for (let last = at; last < at + 7; last += 1) {
    spelled += keyAt(last);
    if (spelled === key) return last;
    if (!key.startsWith(spelled)) return null;
  }
  return null;
}

/** Lines that spell a reference, alone or over several lines. */
function listSpelled({ lines, keyAt }: Clues, { key, text }: Reference): Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    if (found.length >= 4) break;
    if (line.bare.length > key.length + 8 || line.bare.length < 2) continue;
    if (!mayStart(line.bare, key)) continue;
    const last = spellFrom(keyAt, line.index, key);
    if (last === null) continue;
    const span = { start: line.start, end: lines[last]?.end ?? line.end };
    found.push({ text, key, span, element: null, base: 2 });
  }
  return found;
}

/** A date line says so in full (发布日期), or shows more than a bare 日期 or 时间. */
function isDateLabel({ field, label, line }: LabelHit, hits: readonly LabelHit[]): boolean {
  if (field !== 'pubDate') return false;
  return label.length > 2 || hits.some((hit) => hit.line === line && hit.field !== 'pubDate');
}

/** The line above the first date line: pages without any other mark of their title. */
function listAboveDate({ lines, hits }: Clues): Candidate[] {
  const dated = hits.find((hit) => isDateLabel(hit, hits));
  const line = dated === undefined ? undefined : lines[dated.line - 1];
  if (line === undefined || line.linked > 0.3 || line.bare.length > 100) return [];
  if (hits.some((hit) => hit.line === line.index)) return [];
  const span = { start: line.start, end: line.end };
  return [{ text: line.text, key: toTitleKey(line.text), span, element: null, base: 3 }];
}

function listFromTable({ page, hits }: Clues): Candidate[] {
  const candidates: Candidate[] = [];
  for (const hit of hits.filter(({ field }) => field === 'title').slice(0, 3)) {
    const { text, span } = readLabelValue(page, hit);
    if (text.length < 4) continue;
    candidates.push({ text, key: toTitleKey(text), span, element: null, base: 2 });
  }
  return candidates;
}

function agreementOf({ references }: Clues, key: string): number {
  let best = 0;
  for (const reference of references) {
    if (reference.key === key) best = Math.max(best, reference.weight);
    else if (key.length >= 6 && reference.key.includes(key)) best = Math.max(best, 1);
    else if (reference.key.length >= 6 && key.includes(reference.key)) best = Math.max(best, 2);
  }
  return best;
}

function placeScore(clues: Clues, { span }: Candidate): number {
  if (span === null) return -3;
  const { page, lines, hits } = clues;
  const line = findLineAt(lines, span.start);
  const last = findLineAt(lines, Math.max(span.start, span.end - 2));
  const dated = hits.find(
    (hit) => hit.line >= last && hit.line <= last + 6 && ['pubDate', 'source'].includes(hit.field),
  );
  const nearness = dated === undefined ? 0 : dated.line <= last + 2 ? 2 : 1;
  const isAboveTrail = lines
    .slice(last + 1, last + 4)
    .some(({ text, linked: share }) => share > 0.2 && /位置|首页\s?[>»/]/.test(text));
  const element = page.elementAt(span.start);
  const isHidden = element !== null && hasAncestor(element, isHiddenByAttribute);
  const isLinked = (lines[line]?.linked ?? 0) > 0.8;
  return nearness + (isAboveTrail ? -4 : 0) + (isHidden ? -2 : 0) + (isLinked ? -5 : 0);
}

/** The score of a candidate; one that cannot reach `needed` by its place is not weighed to the end. */
function scoreOf(clues: Clues, candidate: Candidate, needed: number): number {
  const { key, text } = candidate;
  let score = candidate.base + agreementOf(clues, key);
  if (score + maxPlaceScore < needed) return score;
  score += placeScore(clues, candidate);
  if (emptyTitles.has(key) || clues.foreign.has(key)) score -= 20;
  if (key.length < 4) score -= 2;
  if (!/[\u4e00-\u9fff]/.test(text)) score -= 6;
  if (/[:：]$/.test(text)) score -= 4;
  return score;
}

function listReferences(page: ParsedPage): Reference[] {
  const toReference = (text: string, weight: number, element: Element | null): Reference => {
    return { key: toTitleKey(text), text, weight, element };
  };
  const tags = readMetaValues(page, articleTitleTags).map(({ value, element }) =>
    toReference(value, 7, element),
  );
  const others = readMetaValues(page, otherTitleTags).map(({ value, element }) =>
    toReference(value, 2, element),
  );
  const runs = splitTitle(readTitleTag(page)).filter((run) => !/[<>]/.test(run));
  const whole = runs.map((run, at) => toReference(run, at === 0 ? 4.5 : 4, null));
  return [...tags, ...others, ...whole].filter(({ key }) => key.length >= 2);
}

function listForeign(page: ParsedPage, identity: Identity, trail: Breadcrumbs | null): Set<string> {
  const names = readMetaValues(page, siteTags).map(({ value }) => value);
  const crumbs = trail?.items.map((item) => item.text) ?? [];
  const known = [identity.siteName?.value, identity.columnName?.value, ...names, ...crumbs];
  const foreign = new Set(known.filter((name) => name !== undefined).map(toTitleKey));
  // Some systems write the title into the tag of the column, too.
  for (const { value } of readMetaValues(page, articleTitleTags)) foreign.delete(toTitleKey(value));
  return foreign;
}

/** A heading that is cut (…) or carries its label gives way to the tag's full text. */
function completeText({ references }: Clues, { text, key }: Candidate): string {
  const cut = /^(.{6,})(?:…|\.{3})$/.exec(key)?.[1];
  const full = references.find((one) =>
    cut === undefined ? one.weight >= 4 && one.key === key : one.key.startsWith(cut),
  );
  if (full !== undefined && cut !== undefined) return full.text;
  return text.replace(/^标\s{0,4}题\s{0,2}[:：]\s{0,4}/, '');
}

/**
 * The title of the document on the page.
 * Headings, styled blocks, the metadata table and the line above the date compete; the tags of the head decide among them.
 */
export function findTitle(
  page: ParsedPage,
  lines: readonly PageLine[],
  hits: readonly LabelHit[],
  context: { identity: Identity; breadcrumbs: Breadcrumbs | null },
): FoundTitle | null {
  const foreign = listForeign(page, context.identity, context.breadcrumbs);
  const references = listReferences(page);
  const keyAt = createKeyReader(lines);
  const clues = { page, lines, hits, foreign, references, keyAt };
  const candidates = [
    ...listHeadings(clues),
    ...references.slice(0, 12).flatMap((reference) => listSpelled(clues, reference)),
    ...listAboveDate(clues),
    ...listFromTable(clues),
    ...references.map(({ text, key, element }) => ({ text, key, element, span: null, base: 0 })),
  ];
  let best: FoundTitle | null = null;
  for (const candidate of candidates) {
    const score = scoreOf(clues, candidate, best?.score ?? minScore);
    if (score < minScore || (best !== null && score <= best.score)) continue;
    const isConfirmed = references.some(({ key }) => key === candidate.key);
    const { span, element } = candidate;
    best = { text: completeText(clues, candidate), span, element, score, isConfirmed };
  }
  return best;
}
