import type { Element } from 'domhandler';
import type { SearchForm } from '../model/site/site-page.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { hintsOf, isSearchHint, isTextField } from './read-site-search.ts';

const maxForms = 20;
const maxFields = 40;
/** Types of fields that send nothing unless a person acts. */
const silentTypes = new Set(['submit', 'button', 'reset', 'image', 'file', 'password']);

function typeOf({ attribs }: Element): string {
  return (attribs['type'] ?? 'text').toLowerCase();
}

function fieldsOf(page: ParsedPage, form: Element): Element[] {
  const first = page.indexOf(form) + 1;
  return page.elements
    .slice(first, page.lastInside(form) + 1)
    .filter(({ name }) => name === 'input' || name === 'select')
    .slice(0, maxFields);
}

function selectedValue(page: ParsedPage, select: Element): string {
  const first = page.indexOf(select) + 1;
  const options = page.elements
    .slice(first, page.lastInside(select) + 1)
    .filter(({ name }) => name === 'option');
  const chosen = options.find(({ attribs }) => attribs['selected'] !== undefined) ?? options[0];
  return chosen?.attribs['value'] ?? '';
}

/** What a field sends when nobody has touched it; null for one that sends nothing. */
function sentValue(page: ParsedPage, field: Element): string | null {
  const type = typeOf(field);
  if (field.name === 'select') return selectedValue(page, field);
  if (silentTypes.has(type)) return null;
  const isChoice = type === 'radio' || type === 'checkbox';
  if (isChoice && field.attribs['checked'] === undefined) return null;
  return field.attribs['value'] ?? '';
}

/** A form whose scripts take the sending into their own hands tells nothing about its address. */
function isPlain({ attribs }: Element): boolean {
  const method = (attribs['method'] ?? 'get').trim().toLowerCase();
  const action = (attribs['action'] ?? '').trim();
  const handler = attribs['onsubmit'] ?? '';
  return method === 'get' && !/^javascript:/i.test(action) && !/return\s{1,3}false/.test(handler);
}

function readForm(page: ParsedPage, form: Element): SearchForm | null {
  const fields = fieldsOf(page, form).filter(({ attribs }) => (attribs['name'] ?? '') !== '');
  const texts = fields.filter((field) => field.name === 'input' && isTextField(field));
  const [query] = texts;
  const parameter = query?.attribs['name'];
  if (query === undefined || parameter === undefined || texts.length !== 1) return null;
  if (!isSearchHint(`${hintsOf(query)} ${hintsOf(form)}`)) return null;
  const action = page.resolve(form.attribs['action']) ?? page.url;
  const sent = fields.flatMap((field) => {
    const value = field === query ? null : sentValue(page, field);
    const name = field.attribs['name'] ?? '';
    return value === null ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  });
  // Sending a form replaces the query of its address.
  const address = action.replace(/[?#].{0,4000}$/, '');
  return { action: sent.length > 0 ? `${address}?${sent.join('&')}` : address, parameter };
}

/** The site's search as a plain GET form with one field for text; null where there is none. */
export function readSearchForm(page: ParsedPage): SearchForm | null {
  for (const form of page.byTag('form').slice(0, maxForms)) {
    const read = isPlain(form) ? readForm(page, form) : null;
    if (read !== null) return read;
  }
  return null;
}
