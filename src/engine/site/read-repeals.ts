import { repealWords as words } from '../data/repeal-words.ts';
import type { SiteDocument } from '../model/site/site-view.ts';
import { findNamings, type Naming } from '../text/find-namings.ts';
import { findWordPlaces, hasWord } from '../text/find-words.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { tellDocumentRole } from './tell-document-role.ts';

/** A document that another one repeals, or keeps or changes instead. */
export interface RepealNaming {
  readonly title: string | null;
  readonly number: string | null;
  readonly act: 'repealed' | 'other';
  /** Line or title that says so. */
  readonly quote: string;
}

/** A document and all that it says of the force of others. */
export interface RepealDecision {
  readonly document: SiteDocument;
  readonly namings: readonly RepealNaming[];
}

type Act = RepealNaming['act'] | null;

const maxLines = 3000;
const minNameLength = 6;
const maxNameLength = 160;
const maxQuote = 200;
/** Cells of a row behind the name of its document. */
const maxCells = 6;
const ordinal = /^[（(]?[\d一二三四五六七八九十百]{1,4}[）)]?\s?[、.．，,)]?\s?/;
const quotes = /[《〈][^《〈》〉\n]{0,120}[》〉]/g;

/** A text without its quotations, nested ones too. */
function dropQuotes(text: string): string {
  return text.replace(quotes, '').replace(quotes, '');
}

/** What a line says of force outside its quotations: one act, null for several or none. */
function tellActs(line: string): { readonly act: Act; readonly isAny: boolean } {
  const plain = dropQuotes(line);
  const other = hasWord(plain, words.otherActs);
  const repealed = hasWord(plain, words.repeal);
  if (!other && !repealed) return { act: null, isAny: false };
  if (other) return { act: repealed ? null : 'other', isAny: true };
  return { act: 'repealed', isAny: true };
}

/** Whether a line heads a list; only such a one begins a list of what is repealed. */
function isHeading(line: string): boolean {
  if (!hasWord(line, words.headingWords)) return false;
  return line.length <= 40 || words.headingEnds.some((end) => line.endsWith(end));
}

function tellCell(line: string): Act {
  const bare = dropBlanks(line);
  if (words.cells.repealed.includes(bare)) return 'repealed';
  return words.cells.other.includes(bare) ? 'other' : null;
}

const fromDay = /自[^，。《]{1,24}起/g;
const signs = /[\d\s、，,（）()〔〕“”]/g;

function isMadeOf(text: string, parts: readonly string[]): boolean {
  let rest = text;
  for (const word of parts) rest = rest.replaceAll(word, '');
  return rest === '';
}

/** Whether nothing but the words of a clause of repeal stands in a text. */
function isClause(text: string): boolean {
  return isMadeOf(text.replace(fromDay, '').replace(signs, ''), words.clauseWords);
}

/** Whether two names are joined by no more than 、 or 和. */
function isChain(text: string): boolean {
  return isMadeOf(text.replace(/[\s、]/g, ''), words.chainWords);
}

function isDenied(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 3), at);
  return words.deniedWords.some((word) => before.includes(word));
}

/** Names in order from the one beside 废止 on, as far as they are joined. */
function followChain(sentence: string, namings: readonly Naming[]): readonly Naming[] {
  const until = namings.findIndex((naming, at) => {
    const last = namings[at - 1];
    if (last === undefined) return false;
    const [left, right] = last.end <= naming.start ? [last, naming] : [naming, last];
    return !isChain(sentence.slice(left.end, right.start));
  });
  return until < 0 ? namings : namings.slice(0, until);
}

/** Documents that a sentence repeals: those right behind 废止, else those before it (“……同时废止”). */
function readSentence(sentence: string): readonly Naming[] {
  const plain = dropQuotes(sentence);
  if (hasWord(plain, [...words.partWords, ...words.otherActs])) return [];
  const namings = findNamings(sentence);
  const place = findWordPlaces(sentence, words.repeal).find(
    (each) => !namings.some(({ start, end }) => each.start >= start && each.start < end),
  );
  if (place === undefined || isDenied(sentence, place.start)) return [];
  const behind = namings.filter(({ start }) => start >= place.end);
  const [next] = behind;
  if (next !== undefined && isClause(sentence.slice(place.end, next.start))) {
    return followChain(sentence, behind);
  }
  const before = namings.filter(({ end }) => end <= place.start).reverse();
  const [last] = before;
  if (last === undefined || !isClause(sentence.slice(last.end, place.start))) return [];
  return followChain(sentence, before);
}

/** Whether a line is the entry of a list: ordinal, name, number and no sentence around them. */
function isEntry(line: string): boolean {
  const rest = line.replace(ordinal, '');
  if (rest.length < 2 || rest.length > maxNameLength || /[。；;]\S/.test(rest)) return false;
  const plain = dropQuotes(rest);
  return !hasWord(plain, [...words.groundWords, ...words.partWords]);
}

interface Entry {
  readonly at: number;
  readonly title: string | null;
  readonly number: string | null;
  readonly quote: string;
  readonly act: Act;
}

/** The names in one line of a list; a line without 《 at its head is a name as it stands. */
function readEntries(line: string, at: number, act: Act): readonly Entry[] {
  const quote = line.slice(0, maxQuote);
  const bare = line.replace(ordinal, '');
  const namings = findNamings(bare);
  if (bare.startsWith('《')) {
    return namings.map(({ title, number }) => ({ at, title, number, quote, act }));
  }
  const numbered = namings.findLast(({ number }) => number !== null);
  if (numbered?.number == null) {
    return bare.length < minNameLength ? [] : [{ at, title: bare, number: null, quote, act }];
  }
  const { number, start, end } = numbered;
  const isFirst = numbered.title === null && start === 0;
  const title = (isFirst ? bare.slice(end) : bare.slice(0, start)).replace(/[（(]$/, '').trim();
  const known = numbered.title ?? (title.length < minNameLength ? null : title);
  return [{ at, title: known, number, quote, act }];
}

/** A number in a cell of its own is that of the name in the cell before. */
function joinCells(entries: readonly Entry[]): readonly Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    const isSameRow =
      last?.number === null && entry.title === null && entry.at - last.at <= 2 && entry.number;
    if (last !== undefined && isSameRow) {
      const quote = `${last.quote} ${entry.quote}`.slice(0, maxQuote);
      joined[joined.length - 1] = { ...last, number: entry.number, quote };
    } else joined.push(entry);
  }
  return joined;
}

/** Whether an entry is the name of a document for sure, not another cell of its row. */
function isNamed({ title, number }: Entry): boolean {
  return number !== null || title?.includes('关于') === true || title?.includes('《') === true;
}

/** Where each row ends with a cell that tells its fate, that cell decides; a heading that says otherwise leaves it open. */
function applyCells(
  entries: readonly Entry[],
  cells: ReadonlyMap<number, Act>,
): readonly RepealNaming[] {
  const firstCell = Math.min(...cells.keys());
  const first = entries[0]?.at ?? 0;
  const hasRowCells = cells.size > 0 && firstCell > first;
  const known = entries.map((entry, i) => {
    if (!hasRowCells) return entry;
    const next = entries.slice(i + 1, i + maxCells).find(isNamed);
    const until = Math.min(next?.at ?? Infinity, entry.at + maxCells + 1);
    const at = [...cells.keys()].find((each) => each > entry.at && each < until);
    const told = at === undefined ? null : (cells.get(at) ?? null);
    const isAgreed = entry.act === null || entry.act === told;
    return { ...entry, act: isAgreed ? told : null };
  });
  return known.flatMap(({ title, number, quote, act }) =>
    act === null ? [] : [{ title, number, quote, act }],
  );
}

/** The act of what stands under a line; a line that is no heading begins no list of what is repealed. */
function moveOn(act: Act, told: Act, line: string): Act {
  if (told !== 'repealed' || isHeading(line)) return told;
  return act === 'repealed' ? act : null;
}

function readLists(lines: readonly string[], start: Act): readonly RepealNaming[] {
  const entries: Entry[] = [];
  const cells = new Map<number, Act>();
  let act = start;
  for (const [at, line] of lines.entries()) {
    const cell = tellCell(line);
    const told = tellActs(line);
    const isNaming = isEntry(line) && (!told.isAny || findNamings(line).length > 0);
    if (cell !== null) cells.set(at, cell);
    else if (!isNaming) act = told.isAny ? moveOn(act, told.act, line) : act;
    // What an entry says of itself is read as a sentence; here it only takes the entry out of its list.
    else if (told.isAny)
      entries.push(...readEntries(line, at, told.act === 'other' ? 'other' : null));
    else entries.push(...readEntries(line, at, act));
  }
  const joined = joinCells(entries);
  const isHeadedByCells = Math.min(...cells.keys()) <= (joined[0]?.at ?? 0);
  return isHeadedByCells ? [] : applyCells(joined, cells);
}

function toNaming({ title, number }: Naming, quote: string): RepealNaming {
  return { title, number, act: 'repealed', quote: quote.trim().slice(0, maxQuote) };
}

/** Whether a title can be that of a decision in force. */
function isDecided(document: SiteDocument): boolean {
  const role = tellDocumentRole(document);
  if (role !== 'policy' && role !== 'other') return false;
  if (document.page.artifacts.article?.documentType === 'news') return false;
  return !hasWord(dropQuotes(document.title), words.notDecided);
}

/** Titles that a title itself repeals: 关于废止《……》的决定. */
export function readRepealTitle(title: string): readonly RepealNaming[] {
  const plain = dropQuotes(title);
  if (!hasWord(plain, words.repeal) || hasWord(plain, words.notDecided)) return [];
  return readSentence(title).map((naming) => toNaming(naming, title));
}

/** What a document says of the force of others; null where it says nothing. */
export function readRepeals(document: SiteDocument): RepealDecision | null {
  if (!isDecided(document)) return null;
  const text = document.page.artifacts.article?.body?.text ?? '';
  const title = dropQuotes(document.title);
  const isReview = hasWord(title, [...words.repeal, ...words.reviewWords]);
  if (!isReview && !hasWord(text, words.repeal)) return null;
  const lines = text.split('\n').slice(0, maxLines);
  const sentences = lines
    .flatMap((line) => line.split(/[。；;]/))
    .filter((sentence) => hasWord(sentence, words.repeal));
  const start = tellActs(document.title).act;
  const namings = [
    ...readRepealTitle(document.title),
    ...sentences.flatMap((sentence) =>
      readSentence(sentence).map((naming) => toNaming(naming, sentence)),
    ),
    ...(isReview ? readLists(lines, start === 'repealed' ? start : null) : []),
  ];
  return namings.length === 0 ? null : { document, namings };
}
