import { siteWords } from '../data/site-words.ts';
import { dropBlanks, foldBlanks } from '../text/fold-blanks.ts';

/** Whether a text reads as the name of a site or an agency. */
export function isSiteName(text: string): boolean {
  const name = dropBlanks(text);
  if (name.length < 3 || name.length > 32 || /[《》，。？！：“”]|关于|的通知/.test(name))
    return false;
  if (/^中国[\u4e00-\u9fa5]{2,6}$/.test(name)) return true;
  return siteWords.nameEndings.some((ending) => name.endsWith(ending));
}

/** Whether a text reads as the name of an agency. */
export function isAgencyName(text: string): boolean {
  const name = dropBlanks(text);
  if (!/^[\u4e00-\u9fa5（）()、]{4,40}$/.test(name) || /关于|通知|公告/.test(name)) return false;
  return siteWords.agencyEndings.some((ending) => name.endsWith(ending));
}

/** A site's name without greetings (欢迎访问 …). */
export function stripGreetings(text: string): string {
  let name = foldBlanks(text);
  for (const word of siteWords.greetings) name = name.replaceAll(word, '');
  return name.replace(/^[\s!！,，:：【[]{1,8}|[\s!！,，。】\]]{1,8}$/g, '').trim();
}

/** What tells a name from others: its pairs of characters, generic words left out. */
function pairsOf(text: string): Set<string> {
  let core = dropBlanks(text);
  for (const word of siteWords.generic) core = core.replaceAll(word, ' ');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < core.length; i += 1) {
    const pair = core.slice(i, i + 2);
    if (!pair.includes(' ')) pairs.add(pair);
  }
  return pairs;
}

/** Whether two names have something of their own in common (a place, a field). */
export function sharesName(a: string, b: string): boolean {
  const pairs = pairsOf(a);
  return [...pairsOf(b)].some((pair) => pairs.has(pair));
}

/** Whether a name has anything of its own beside generic words. */
export function isSpecificName(text: string): boolean {
  return pairsOf(text).size > 0;
}
