import { pairWords } from '../data/document-pairs.ts';
import { dropBlanks } from '../text/fold-blanks.ts';

const bracket = /[（(【[][^（()）【】[\]]{1,14}[）)】\]]/g;
const sign = /[^\p{L}\p{N}]/gu;
const quotedTitle = /《([^《》]{2,120})》/g;
const place = /^全?(?:[^省市县区州盟旗镇乡]{1,8}[省市县区州盟旗镇乡]){0,3}$/;

/** Longest name of an organ that stands before 关于. */
const maxOrganLength = 40;

function dropBrackets(text: string): string {
  return text.replace(bracket, (whole) =>
    pairWords.droppedBrackets.includes(whole.slice(1, -1)) ? '' : whole,
  );
}

/** What stands behind “…机关关于印发”, or the text as it is. */
function dropOrgan(text: string): string {
  for (const word of pairWords.issueWords) {
    const at = text.indexOf(word);
    if (at >= 0 && at <= maxOrganLength) return text.slice(at + word.length);
  }
  return text;
}

function dropEnding(text: string): string {
  const ending = pairWords.documentEndings.find((one) => text.endsWith(one));
  return ending === undefined ? text : text.slice(0, -ending.length);
}

/** What a title is about: without organ, 关于印发, 的通知, 试行 and signs. “岚溪县人民政府关于印发《养犬管理办法》的通知” gives “养犬管理办法”. */
export function toTitleStem(title: string): string {
  const plain = dropBrackets(dropBlanks(title.normalize('NFKC')));
  return dropEnding(dropOrgan(plain).replace(sign, ''));
}

function dropMarks(title: string, marks: readonly string[]): string {
  let rest = dropBrackets(dropBlanks(title.normalize('NFKC')));
  for (const mark of marks) rest = rest.replaceAll(mark, '');
  return rest;
}

/** Titles that a title quotes in 《》. */
export function findQuotedTitles(title: string): readonly string[] {
  return [...title.matchAll(quotedTitle)].map((match) => match[1] ?? '');
}

function isTelling(stem: string): boolean {
  return stem.length >= pairWords.minStemLength;
}

/** Every name under which a document can be meant: its whole title and the titles quoted in it, as stems. */
export function listDocumentStems(title: string): readonly string[] {
  const stems = [title, ...findQuotedTitles(title)].map(toTitleStem);
  return [...new Set(stems)].filter(isTelling);
}

/** What the title of an interpretation, or of a result, names: the quoted titles, else all but its own words; as stems. */
export function listNamedStems(title: string, marks: readonly string[]): readonly string[] {
  const quoted = findQuotedTitles(title)
    .map((one) => toTitleStem(one))
    .filter(isTelling);
  if (quoted.length > 0) return [...new Set(quoted)];
  return [toTitleStem(dropMarks(title, marks))].filter(isTelling);
}

/** The stem of a call for opinions or of its result: what they are about. */
export function listConsultedStems(title: string): readonly string[] {
  const drop = (text: string): string =>
    dropMarks(toTitleStem(text), pairWords.consultationMarks)
      .replace(sign, '')
      .replace(/的{1,3}$/, '');
  const quoted = findQuotedTitles(title).map(drop).filter(isTelling);
  return quoted.length > 0 ? [...new Set(quoted)] : [drop(title)].filter(isTelling);
}

/** The stem without the place it begins with (岚溪县养犬管理办法 → 养犬管理办法); null where it begins with none. */
export function dropPlace(stem: string): string | null {
  const head = stem.slice(0, 20);
  for (let end = 2; end < head.length; end += 1) {
    const rest = stem.slice(end);
    if (!isTelling(rest)) return null;
    if (/[省市县区州盟旗镇乡]/.test(head.charAt(end - 1)) && place.test(head.slice(0, end))) {
      return rest;
    }
  }
  return null;
}
