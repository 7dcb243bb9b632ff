import type { Element } from 'domhandler';
import { searchWords } from '../data/search-words.ts';
import type { SiteSearch } from '../model/artifacts/identity.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { hasAncestor, namesOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxFields = 300;

/** Whether a field takes a line of text. */
export function isTextField({ attribs }: Element): boolean {
  const type = (attribs['type'] ?? 'text').toLowerCase();
  return type === 'text' || type === 'search';
}

/** What an element says of itself: names and hints, lower case. */
export function hintsOf(element: Element): string {
  const { attribs } = element;
  const parts = ['name', 'placeholder', 'value', 'title', 'action', 'onclick', 'onfocus'];
  return `${namesOf(element)} ${parts.map((key) => attribs[key] ?? '').join(' ')}`.toLowerCase();
}

/** Whether what an element says of itself speaks of searching. */
export function isSearchHint(hints: string): boolean {
  if (hints.includes('search') || hints.includes('sousuo')) return true;
  if (searchWords.words.some((word) => hints.includes(word))) return true;
  return hints.split(/[^a-z]/).some((name) => searchWords.names.includes(name));
}

function isSearchField(field: Element): boolean {
  if (!isTextField(field)) return false;
  const parent = field.parent?.type === 'tag' ? field.parent : null;
  const hints = `${hintsOf(field)} ${parent === null ? '' : hintsOf(parent)}`;
  return isSearchHint(hints);
}

function findField(page: ParsedPage): SiteSearch | null {
  for (const field of page.byTag('input').slice(0, maxFields)) {
    const isInForm = hasAncestor(field, (node) => node.name === 'form');
    const form = isInForm ? findForm(field) : null;
    const isSearch =
      isSearchField(field) || (form !== null && isTextField(field) && isSearchHint(hintsOf(form)));
    if (!isSearch) continue;
    const hint = field.attribs['placeholder'] ?? field.attribs['value'] ?? field.attribs['name'];
    return { kind: isInForm ? 'form' : 'box', locator: page.locate(field, hint ?? '搜索框') };
  }
  return null;
}

function findForm(field: Element): Element | null {
  let found: Element | null = null;
  hasAncestor(field, (node) => {
    if (node.name === 'form') found = node;
    return node.name === 'form';
  });
  return found;
}

function isSearchAddress(href: string): boolean {
  return (
    searchWords.addresses.some((address) => href.includes(address)) &&
    !searchWords.notAddresses.some((address) => href.includes(address))
  );
}

function findLink(page: ParsedPage): SiteSearch | null {
  for (const anchor of page.byTag('a')) {
    const { start, end } = page.spanOf(anchor);
    const text = end - start > 12 ? '' : dropBlanks(page.text.slice(start, end));
    const href = (anchor.attribs['href'] ?? '').toLowerCase();
    const isNamed = searchWords.links.includes(text);
    if (isNamed || isSearchAddress(href)) {
      return { kind: 'link', locator: page.locate(anchor, text === '' ? href : text) };
    }
  }
  return null;
}

/** The site's search box, or a link that leads to its search; null where neither is seen. */
export function readSiteSearch(page: ParsedPage): SiteSearch | null {
  return findField(page) ?? findLink(page);
}
