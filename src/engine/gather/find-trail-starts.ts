import type { Element } from 'domhandler';
import { trailWords } from '../data/trail-words.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { isHiddenByAttribute, namesOf, parentOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** A place where a trail may begin, with what speaks for it. */
export interface TrailStart {
  /** Offset in `page.text` of the trail's first character, the label left out. */
  readonly offset: number;
  readonly element: Element;
  readonly isLabelled: boolean;
  /** Whether a block around it is named like a trail (`breadcrumb`, `position` …). */
  readonly isNamed: boolean;
  readonly isHidden: boolean;
}

const maxStarts = 40;
const maxChecks = 2000;
const maxNameLevels = 4;

const homeEnds = new Set([...trailWords.home.map((name) => name.slice(-1)), ...'页>＞›»/']);

/** Whether an item is the home page's (首页, 网站首页, 岚溪县首页 …). */
export function isHomeName(text: string): boolean {
  const whole = dropBlanks(text).toLowerCase();
  if (!homeEnds.has(whole.slice(-1))) return false;
  const name = whole.replace(/[>＞›»/]{1,2}$/, '');
  return (
    trailWords.home.includes(name) ||
    (name.length <= 12 && name.endsWith('首页') && !name.startsWith('设'))
  );
}

/** Whether class, id or label name the element as the trail. */
export function isNamedTrail(element: Element): boolean {
  const label = element.attribs['aria-label']?.toLowerCase() ?? '';
  const names = `${namesOf(element)} ${label}`;
  if (names.length < 2) return false;
  if (trailWords.names.some((name) => names.includes(name))) return true;
  return names.split(/[\s_]/).some((name) => trailWords.exactNames.includes(name));
}

function describe(page: ParsedPage, offset: number, isLabelled: boolean): TrailStart | null {
  const element = page.elementAt(offset);
  if (element === null) return null;
  let isNamed = false;
  let isHidden = false;
  let level = 0;
  for (let node: Element | null = element; node !== null; node = parentOf(node)) {
    if (level < maxNameLevels && isNamedTrail(node)) isNamed = true;
    if (isHiddenByAttribute(node)) isHidden = true;
    level += 1;
    if (level > 60) break;
  }
  return { offset, element, isLabelled, isNamed, isHidden };
}

/** Whether the text before 位置 makes it the trail's label (您当前所在的位置 …). */
function isLabelLead(before: string): boolean {
  let rest = before;
  for (let strips = 0; strips < 5; strips += 1) {
    if (trailWords.labelLeads.some((lead) => rest.endsWith(lead))) return true;
    const tail = trailWords.labelTails.find((word) => rest.endsWith(word));
    if (tail === undefined) return false;
    rest = rest.slice(0, -tail.length);
  }
  return false;
}

function findLabels(page: ParsedPage): number[] {
  const { text } = page;
  const offsets: number[] = [];
  let at = text.indexOf(trailWords.label);
  for (let checks = 0; checks < maxChecks && at >= 0 && offsets.length < maxStarts; checks += 1) {
    const end = at + trailWords.label.length;
    const after = /^[ \u00a0\u3000]{0,3}[是为]?[ \u00a0\u3000]{0,3}[:：>＞»]?\s{0,4}/.exec(
      text.slice(end, end + 16),
    );
    const isAtLineStart = at === 0 || text[at - 1] === '\n';
    const hasColon = /[:：]/.test(after?.[0] ?? '');
    const before = dropBlanks(text.slice(Math.max(0, at - 14), at));
    if (isLabelLead(before) || (isAtLineStart && hasColon)) {
      offsets.push(end + (after?.[0].length ?? 0));
    }
    at = text.indexOf(trailWords.label, at + 1);
  }
  return offsets;
}

function findHomeLinks(page: ParsedPage): number[] {
  const offsets: number[] = [];
  for (const anchor of page.byTag('a')) {
    const { start, end } = page.spanOf(anchor);
    if (end - start < 2 || end - start > 24) continue;
    if (isHomeName(page.text.slice(start, end))) offsets.push(start);
    if (offsets.length >= maxStarts) break;
  }
  return offsets;
}

/** Every place where the page may begin its trail, one by one: behind a label 当前位置, then at links 首页. */
export function* findTrailStarts(page: ParsedPage): Generator<TrailStart> {
  const labels = findLabels(page);
  for (const offset of labels) {
    const start = describe(page, offset, true);
    if (start !== null) yield start;
  }
  for (const offset of findHomeLinks(page)) {
    const start = labels.includes(offset) ? null : describe(page, offset, false);
    if (start !== null) yield start;
  }
}
