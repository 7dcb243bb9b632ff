import type { Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';

const quotedArgument = /[=(]\s{0,3}['"]([^'"]{1,500})['"]/;
const dataNames = ['data-url', 'data-href', 'data-link', 'data-src', 'url', 'link'] as const;

/** Address that a script in an attribute opens: `window.open('…')`, `location.href='…'`. */
function addressIn(page: ParsedPage, script: string | undefined): string | null {
  if (script === undefined) return null;
  const quoted = quotedArgument.exec(script.slice(0, 2000))?.[1];
  if (quoted === undefined || !/[/.]/.test(quoted)) return null;
  return page.resolve(quoted);
}

/** Address behind an element that is no plain link: its `onclick` or a data attribute; null where it has none. */
export function findScriptedAddress(page: ParsedPage, element: Element): string | null {
  const { attribs } = element;
  const href = attribs['href'];
  if (href !== undefined && /^javascript:/i.test(href.trim())) {
    const address = addressIn(page, href);
    if (address !== null) return address;
  }
  const clicked = addressIn(page, attribs['onclick']);
  if (clicked !== null) return clicked;
  for (const name of dataNames) {
    const value = attribs[name];
    if (value !== undefined && /[/.]/.test(value)) return page.resolve(value);
  }
  return null;
}
