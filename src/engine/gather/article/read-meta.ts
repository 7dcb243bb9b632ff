import type { Element } from 'domhandler';
import { foldBlanks } from '../../text/fold-blanks.ts';
import type { ParsedPage } from '../page/parsed-page.ts';

/** One usable `<meta>` value. */
export interface MetaValue {
  readonly name: string;
  readonly value: string;
  readonly element: Element;
}

const unusable = /^(?:null|undefined|none|-|无|关键词|标题)?$|[<>{}]/i;

/** Values of the `<meta>` tags with one of the names (lower case), in document order; template rests and `null` left out. */
export function readMetaValues(page: ParsedPage, names: ReadonlySet<string>): MetaValue[] {
  const values: MetaValue[] = [];
  for (const element of page.byTag('meta')) {
    const { name = element.attribs['property'], content } = element.attribs;
    if (name === undefined || content === undefined) continue;
    if (!names.has(name.trim().toLowerCase())) continue;
    const value = foldBlanks(content.slice(0, 1000));
    if (!unusable.test(value)) values.push({ name: name.trim(), value, element });
  }
  return values;
}

/** Text of `<title>`, blanks folded; "" where there is none. */
export function readTitleTag(page: ParsedPage): string {
  const title = page.byTag('title')[0];
  if (title === undefined) return '';
  const parts = title.children.map((node) => (node.type === 'text' ? node.data : ''));
  return foldBlanks(parts.join('').slice(0, 1000));
}
