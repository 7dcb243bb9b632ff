import { profileWording } from '../data/profile-wording.ts';
import type { ColumnLink, CurrentColumn } from '../model/artifacts/columns.ts';
import { OrganizationFieldId, type OrganizationProfile } from '../model/artifacts/content.ts';
import type { Identity } from '../model/artifacts/identity.ts';
import type { Locator } from '../model/locator.ts';
import { listMatches } from '../text/list-matches.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { hasAncestor } from './page/element.ts';
import { isAgencyName } from './site-names.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readPageLines, type PageLine } from './profile/page-lines.ts';

const colons = /[:：]/g;
const maxValueLength = 160;
const maxRelated = 20;
const minLabelledFields = 3;
const enumerator = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．\s]{1,3}/;

/** What is known of the page before. */
export interface ProfilePlace {
  readonly identity: Pick<Identity, 'title'>;
  readonly currentColumn: CurrentColumn | null;
  readonly columns: readonly ColumnLink[];
}

interface FieldValue {
  readonly id: OrganizationFieldId;
  readonly value: string;
  readonly locator: Locator;
}

interface LabelledLine {
  readonly id: OrganizationFieldId;
  /** Rest of the line behind the label; "" where the value stands below. */
  readonly rest: string;
}

const labels = OrganizationFieldId.options
  .flatMap((id) => profileWording.fields[id].map((label) => ({ id, label })))
  .sort((a, b) => b.label.length - a.label.length);
const maxLabelLength = labels[0]?.label.length ?? 0;
const labelStarts = new Set(labels.map(({ label }) => label.charAt(0)));
/** What may stand before a label: its number, a bracket, a bullet. */
const leads = new Set('(（一二三四五六七八九十0123456789【[·•');

/** The line without the agency's own name before its label (岚溪县水务局办公时间：…, 岚溪县水务局的主要职责是：…). */
function dropAgencyName(text: string): string {
  const colon = text.slice(0, 48).search(/[:：]/);
  const before = colon < 0 ? '' : text.slice(0, colon).replace(/(?:如下|[是为])$/, '');
  const label = labels.find((one) => before.endsWith(one.label))?.label ?? before;
  const name = before.slice(0, before.length - label.length).replace(/的$/, '');
  return isAgencyName(name.split(/[-—]/).at(-1) ?? '') ? label + text.slice(colon) : text;
}

function readLabel(line: string): LabelledLine | null {
  const text = dropAgencyName(line);
  if (!labelStarts.has(text.charAt(0)) && !leads.has(text.charAt(0))) return null;
  const plain = text.replace(enumerator, '').replace(/^[【[·•]/, '');
  if (!labelStarts.has(plain.charAt(0))) return null;
  const compact = plain.slice(0, 24).replace(/ /g, '');
  for (const { id, label } of labels) {
    if (!compact.startsWith(label)) continue;
    const behind = compact.slice(label.length);
    if (behind === '' || /^[】\]]?$/.test(behind)) return { id, rest: '' };
    if (!/^[】\]]?[:：]/.test(behind)) continue;
    const colon = plain.search(/[:：]/);
    return { id, rest: plain.slice(colon + 1).trim() };
  }
  return null;
}

function isInLink(page: ParsedPage, line: PageLine): boolean {
  const element = page.elementAt(line.span.start);
  return element !== null && hasAncestor(element, (node) => node.name === 'a');
}

function valueBelow(page: ParsedPage, lines: readonly PageLine[], at: number): PageLine | null {
  const next = lines[at + 1];
  if (next === undefined || next.text.length < 2 || readLabel(next.text) !== null) return null;
  return isInLink(page, next) ? null : next;
}

/** 地址：… 电话：… 办公时间：… on one line: cut before each label that follows a blank or a stop. */
function splitAtLabels(text: string): string[] {
  if (!text.includes(':') && !text.includes('：')) return [text];
  const starts = [0];
  for (const { index } of listMatches(text, colons)) {
    const before = text.slice(Math.max(0, index - maxLabelLength), index);
    const named = labels.find(({ label }) => before.endsWith(label));
    const start = index - (named?.label.length ?? index);
    if (start > 0 && /[\s；;，,。]/.test(text.charAt(start - 1))) starts.push(start);
  }
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
}

function readLine(page: ParsedPage, lines: readonly PageLine[], at: number): FieldValue[] {
  const line = lines[at];
  if (line === undefined) return [];
  const parts = splitAtLabels(line.text);
  return parts.flatMap((part) => {
    const labelled = readLabel(part);
    if (labelled === null || isInLink(page, line)) return [];
    const isAlone = labelled.rest === '' && parts.length === 1;
    const below = isAlone ? valueBelow(page, lines, at) : null;
    const value = (below?.text ?? labelled.rest).slice(0, maxValueLength).replace(/[；;，,]$/, '');
    if (value.length < 2) return [];
    const span = { start: line.span.start, end: (below ?? line).span.end };
    return [{ id: labelled.id, value, locator: page.locateSpan(span) }];
  });
}

function findValues(page: ParsedPage): Map<OrganizationFieldId, FieldValue> {
  const lines = readPageLines(page);
  const values = new Map<OrganizationFieldId, FieldValue>();
  for (const at of lines.keys()) {
    for (const value of readLine(page, lines, at)) {
      if (!values.has(value.id)) values.set(value.id, value);
    }
  }
  return values;
}

function isProfilePage(
  { identity, currentColumn }: ProfilePlace,
  values: ReadonlyMap<OrganizationFieldId, FieldValue>,
): boolean {
  const telling = profileWording.profileFields.filter((id) => values.has(id)).length;
  const title = identity.title ?? '';
  const isNamed =
    (currentColumn !== null && profileWording.profileColumns.includes(currentColumn.id)) ||
    profileWording.profileTitles.some((word) => title.includes(word));
  return isNamed ? telling >= 1 : telling >= 2 && values.size >= minLabelledFields;
}

function findRelated(page: ParsedPage, columns: readonly ColumnLink[]) {
  const related = columns
    .filter(({ id, href }) => href !== '' && profileWording.relatedColumns.includes(id))
    .map(({ text, href }) => ({ text, href }));
  const words = new Set(profileWording.relatedLinks);
  for (const anchor of page.byTag('a')) {
    if (related.length >= maxRelated) break;
    const { start, end } = page.spanOf(anchor);
    if (end - start > 40) continue;
    const text = page.textOf(anchor);
    const href = page.resolve(anchor.attribs['href']);
    if (href === null || !words.has(normalizeName(text))) continue;
    if (!related.some((link) => link.href === href)) related.push({ text, href });
  }
  return related.filter(({ href }) => href !== page.url).slice(0, maxRelated);
}

/** The six fields of 国务院令第711号 第二十条第（二）项 as far as this page shows them; null where it is no profile. */
export function readOrganization(
  page: ParsedPage,
  place: ProfilePlace,
): OrganizationProfile | null {
  const values = findValues(page);
  if (!isProfilePage(place, values)) return null;
  const fields = OrganizationFieldId.options.map((id) => {
    const found = values.get(id);
    return { id, value: found?.value ?? null, locator: found?.locator ?? null };
  });
  return { fields, related: findRelated(page, place.columns) };
}
