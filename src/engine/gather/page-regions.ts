import type { Element } from 'domhandler';
import { isHiddenByAttribute, namesOf, parentOf } from './page/element.ts';

const furnitureName = /(?:^|[\s_-])(?:foot(?:er)?|copyright|header|bottom)(?:$|[\s_-])/;

function isFurniture(element: Element): boolean {
  if (element.name === 'footer' || element.name === 'header') return true;
  return furnitureName.test(namesOf(element).slice(0, 200));
}

/** Where an element stands, told by its ancestors. */
export interface ElementSetting {
  /** Inside the page's head or foot block. */
  readonly isFurniture: boolean;
  /** Hidden by an attribute. */
  readonly isHidden: boolean;
  /** Inside `<code>`, `<pre>`, `<kbd>`, `<samp>`. */
  readonly isSample: boolean;
  /** Inside a control: a button, a label, an option. */
  readonly isControl: boolean;
  /** The innermost cell, or null. */
  readonly cell: Element | null;
  /** The innermost table, or null. */
  readonly table: Element | null;
}

const sampleTags = new Set(['code', 'pre', 'kbd', 'samp']);
const controlTags = new Set(['button', 'label', 'option', 'select']);

/** Reads the setting of an element in one walk to the top. */
export function settingOf(element: Element | null): ElementSetting {
  const setting = { isFurniture: false, isHidden: false, isSample: false, isControl: false };
  let cell: Element | null = null;
  let table: Element | null = null;
  for (let node = element; node !== null; node = parentOf(node)) {
    if (cell === null && (node.name === 'td' || node.name === 'th')) cell = node;
    if (table === null && node.name === 'table') table = node;
    if (sampleTags.has(node.name)) setting.isSample = true;
    if (controlTags.has(node.name)) setting.isControl = true;
    if (isHiddenByAttribute(node)) setting.isHidden = true;
    if (isFurniture(node)) setting.isFurniture = true;
  }
  return { ...setting, cell, table };
}
