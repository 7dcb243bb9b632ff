import type { Element } from 'domhandler';
import type { ColumnLink } from '../../model/artifacts/columns.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

const quotedArgument = /[=(]\s{0,3}['"]([^'"]{1,500})['"]/;
const dataNames = ['data-url', 'data-href', 'data-link', 'data-src', 'url', 'link'] as const;

/** Where a text leads, and by what. */
export interface Address {
  /** Absolute address, or "" where it leads nowhere. */
  readonly href: string;
  readonly via: ColumnLink['via'];
}

/** Address that a script in an attribute opens: `window.open('…')`, `location.href='…'`. */
function addressIn(page: ParsedPage, script: string | undefined): string | null {
  if (script === undefined) return null;
  const quoted = quotedArgument.exec(script.slice(0, 2000))?.[1];
  return quoted !== undefined && /[/.]/.test(quoted) ? page.resolve(quoted) : null;
}

/** The attributes other than `href` that may hold an address, as far as the page uses them. */
export function listScriptedNames(page: ParsedPage): readonly string[] {
  return ['onclick', ...dataNames].filter((name) => page.hasAttribute(name));
}

function findScriptedAddress(page: ParsedPage, { attribs }: Element): string | null {
  const href = attribs['href'];
  const run =
    href !== undefined && /^\s{0,9}javascript:/i.test(href) ? addressIn(page, href) : null;
  const clicked = run ?? addressIn(page, attribs['onclick']);
  if (clicked !== null) return clicked;
  for (const name of dataNames) {
    const value = attribs[name];
    if (value !== undefined && /[/.]/.test(value)) return page.resolve(value);
  }
  return null;
}

/** Where a candidate leads: its link, else the script or data attribute behind it; a heading leads nowhere. */
export function findAddress(
  page: ParsedPage,
  element: Element,
  via: ColumnLink['via'],
): Address | null {
  const { href, src, value } = element.attribs;
  if (via === 'frame' || via === 'option') {
    const address = page.resolve(via === 'frame' ? src : value);
    return address === null ? null : { href: address, via };
  }
  const plain = page.resolve(href);
  if (plain !== null) return { href: plain, via };
  const scripted = findScriptedAddress(page, element);
  if (scripted !== null) return { href: scripted, via: via === 'anchor' ? 'onclick' : via };
  return { href: '', via: via === 'onclick' ? 'heading' : via };
}
