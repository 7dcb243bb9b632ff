import type { Breadcrumbs, Identity, MetaTag } from '../model/artifacts/identity.ts';
import { dropBlanks, foldBlanks } from '../text/fold-blanks.ts';
import type { PlacedText } from './find-footer.ts';
import { isHomeName } from './find-trail-starts.ts';
import { namesOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { findUsableTag } from './read-meta-tags.ts';
import { isAgencyName, isSiteName, sharesName, stripGreetings } from './site-names.ts';

type SiteName = Identity['siteName'];

/** What the site's name is told by. */
export interface NameClues {
  readonly metaTags: readonly MetaTag[];
  readonly breadcrumbs: Breadcrumbs | null;
  readonly sponsor: PlacedText | null;
  /** Text of the footer, "" where none is recognised. */
  readonly footerText: string;
}

const looseSeparators = /\s{0,9}(?:[_|｜»]|-{2,9}|——|\s[-–—]\s|\s\/\s|>>)[\s/]{0,9}/;
const anySeparators = /\s{0,9}[-_|｜–—>»]{1,9}\s{0,9}/;

/** Parts of a title between separators, the loose kind first: names hold hyphens too. */
export function splitTitle(title: string): string[] {
  const split = (pattern: RegExp): string[] =>
    foldBlanks(title)
      .split(pattern)
      .map(stripGreetings)
      .filter((part) => part !== '');
  const loose = split(looseSeparators);
  return loose.length > 1 ? loose : split(anySeparators);
}

function isColumnOf(trail: Breadcrumbs | null, text: string): boolean {
  return trail?.items.some((item) => dropBlanks(item.text) === dropBlanks(text)) ?? false;
}

/** Parts of the title that may name the site: neither a column of the trail nor the document's title. */
function namesInTitle(parts: readonly string[], clues: NameClues): string[] {
  const article = dropBlanks(findUsableTag(clues.metaTags, 'ArticleTitle')?.content ?? '');
  return parts.filter(
    (part) =>
      isSiteName(part) && !isColumnOf(clues.breadcrumbs, part) && dropBlanks(part) !== article,
  );
}

/** The part of the title that names the site: one that the footer repeats, else the last. */
function nameInTitle(title: string, clues: NameClues): string | null {
  const parts = splitTitle(title);
  const names = namesInTitle(parts, clues);
  const sponsor = clues.sponsor?.value ?? null;
  const agreed = names.filter((name) => sponsor !== null && sharesName(name, sponsor));
  const signed = names.filter((name) => clues.footerText.includes(name));
  const best = signed.at(-1) ?? agreed.at(-1) ?? names.at(-1) ?? null;
  if (best === null || parts.length > 1) return best;
  return isAgreed(best, sponsor, clues) ? best : null;
}

/** A title of one part may be a document's or a department's: it must agree with the footer, or stand alone. */
function isAgreed(name: string, sponsor: string | null, { breadcrumbs }: NameClues): boolean {
  if (sponsor === null) return breadcrumbs === null || /网站?$/.test(name);
  return breadcrumbs === null ? sharesName(name, sponsor) : dropBlanks(name) === sponsor;
}

function fromTitle(page: ParsedPage, clues: NameClues): SiteName {
  const title = page.byTag('title')[0];
  if (title === undefined) return null;
  const text = titleText(page) ?? '';
  const value = nameInTitle(text, clues);
  return value === null ? null : { value, from: 'title', locator: page.locate(title, text) };
}

/** Text of `<title>`, blanks folded; null when absent or empty. */
export function titleText(page: ParsedPage): string | null {
  const title = page.byTag('title')[0];
  const text = title?.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
  return foldBlanks((text ?? '').slice(0, 1000)) || null;
}

function fromTrail(clues: NameClues): SiteName {
  const first = clues.breadcrumbs?.items[0];
  if (clues.breadcrumbs === null || first === undefined || isHomeName(first.text)) return null;
  return isAgencyName(first.text) && clues.breadcrumbs.items.length > 1
    ? { value: first.text, from: 'breadcrumb', locator: clues.breadcrumbs.locator }
    : null;
}

/** The general office runs a government's site; the site is the government's. */
function fromFooter(page: ParsedPage, { sponsor }: NameClues): SiteName {
  if (sponsor === null) return null;
  const value = sponsor.value.replace(/(人民政府)办公[室厅]$/, '$1');
  return { value, from: 'footer', locator: page.locateSpan(sponsor.span) };
}

/** A logo that says whose site it is. */
function fromHeader(page: ParsedPage): SiteName {
  for (const image of page.byTag('img').slice(0, 20)) {
    const alt = foldBlanks(image.attribs['alt'] ?? '');
    const parent = image.parent?.type === 'tag' ? image.parent : null;
    const names = `${namesOf(image)} ${parent === null ? '' : namesOf(parent)}`;
    if (isSiteName(alt) && (isAgencyName(alt) || names.includes('logo'))) {
      return { value: stripGreetings(alt), from: 'header', locator: page.locate(image, alt) };
    }
  }
  return null;
}

/** Short notices carry nothing but their signature. */
function fromSignature(page: ParsedPage): SiteName {
  if (page.text.length > 500) return null;
  const lines = page.text.split('\n').map(foldBlanks);
  const value = lines.slice(-3).find((line) => isAgencyName(line));
  if (value === undefined) return null;
  const start = page.text.lastIndexOf(value);
  const span = { start: Math.max(0, start), end: Math.max(0, start) + value.length };
  return { value, from: 'footer', locator: page.locateSpan(span) };
}

/** Name of the site: its tag, else title, trail, footer, logo; null where the page does not say. */
export function findSiteName(page: ParsedPage, clues: NameClues): SiteName {
  const tag = findUsableTag(clues.metaTags, 'SiteName');
  if (tag !== null) return { value: tag.content, from: 'meta', locator: tag.locator };
  return (
    fromTitle(page, clues) ??
    fromTrail(clues) ??
    fromFooter(page, clues) ??
    fromHeader(page) ??
    fromSignature(page)
  );
}
