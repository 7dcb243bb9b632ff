import { personalNames } from '../../data/personal-names.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';

const { surnames, compoundSurnames, notInGivenNames, words } = personalNames;
const nonNames = new Set(words);
const han = /^[\u4e00-\u9fff\u3400-\u4dbf]{2,4}$/;
const minorityName = /^[\u4e00-\u9fff]{1,8}[·•][\u4e00-\u9fff]{1,8}$/;

function isGivenName(text: string): boolean {
  return text.length >= 1 && text.length <= 2 && ![...text].some((c) => notInGivenNames.has(c));
}

function holdsWord(name: string): boolean {
  return nonNames.has(name) || nonNames.has(name.slice(0, 2)) || nonNames.has(name.slice(1));
}

/**
 * The personal name that a whole short text is, blanks dropped (付　正); null for anything else.
 * A surname of the list and one or two characters that no menu word holds; names with · likewise.
 */
export function parsePersonalName(text: string): string | null {
  if (text.length < 2 || text.length > 18) return null;
  const name = dropBlanks(text);
  if (minorityName.test(name)) return name;
  if (!han.test(name)) return null;
  const surname = compoundSurnames.find((compound) => name.startsWith(compound));
  if (surname !== undefined) return isGivenName(name.slice(2)) ? name : null;
  if (!surnames.has(name.charAt(0)) || holdsWord(name)) return null;
  return isGivenName(name.slice(1)) ? name : null;
}
