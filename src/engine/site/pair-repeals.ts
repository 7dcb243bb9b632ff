import { documentWords } from '../data/document-words.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { SiteDocument } from '../model/site/site-view.ts';
import { findDates } from '../text/find-dates.ts';
import { toNumberKey } from '../text/find-namings.ts';
import { hasWord } from '../text/find-words.ts';
import { type RepealDecision, type RepealNaming, readRepeals } from './read-repeals.ts';
import { measureLikeness } from './title-likeness.ts';
import { dropPlace, listDocumentStems, toTitleStem } from './title-stem.ts';

/** Why a repeal that was found leaves doubt. */
export type RepealDoubt =
  'ambiguous' | 'titleOnly' | 'order' | 'pending' | 'mismatch' | 'kept' | null;

/** A document and the decision that repeals it. */
export interface RepealPair {
  readonly document: SiteDocument;
  readonly decision: SiteDocument;
  readonly quote: string;
  readonly doubt: RepealDoubt;
}

interface Named {
  readonly document: SiteDocument;
  readonly by: 'number' | 'title' | 'stem';
  readonly isOnly: boolean;
}

interface Index {
  readonly byNumber: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly byTitle: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly byStem: ReadonlyMap<string, readonly SiteDocument[]>;
}

const minLikeness = 0.4;

function toTitleKey(title: string): string {
  return title.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function numberOf({ page }: SiteDocument): string | null {
  const number = page.artifacts.article?.docNumber?.value ?? null;
  return number === null ? null : toNumberKey(number);
}

function dateOf({ page, pubDate }: SiteDocument): CivilDate | null {
  const { writtenDate = null, signedDate = null } = page.artifacts.article ?? {};
  return writtenDate ?? signedDate ?? pubDate;
}

/** Whether two pages show one document. */
function isSame(one: SiteDocument, other: SiteDocument): boolean {
  const number = numberOf(one);
  return (
    number !== null &&
    number === numberOf(other) &&
    toTitleKey(one.title) === toTitleKey(other.title)
  );
}

/** Numbers of documents that are marked as in force; names of all, since another one may be meant. */
function indexAll(documents: readonly SiteDocument[]): Index {
  const byNumber = new Map<string, SiteDocument[]>();
  const byTitle = new Map<string, SiteDocument[]>();
  const byStem = new Map<string, SiteDocument[]>();
  const push = (map: Map<string, SiteDocument[]>, key: string, document: SiteDocument): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [document]);
    else if (!known.includes(document)) known.push(document);
  };
  for (const document of documents) {
    const number = numberOf(document);
    const isMarked = document.page.artifacts.article?.validityMeaning === 'valid';
    if (number !== null && isMarked) push(byNumber, number, document);
    push(byTitle, toTitleKey(document.title), document);
    for (const stem of listDocumentStems(document.title)) push(byStem, stem, document);
  }
  return { byNumber, byTitle, byStem };
}

function findNamed(
  index: Index,
  { title, number }: RepealNaming,
  decision: SiteDocument,
): readonly Named[] {
  const toNamed = (given: readonly SiteDocument[], by: Named['by']): Named[] => {
    const all = given.filter((document) => document !== decision);
    const isOnly = all.every((one) => one === all[0] || isSame(one, all[0] ?? one));
    return all.map((document) => ({ document, by, isOnly }));
  };
  if (number !== null) {
    return toNamed(index.byNumber.get(toNumberKey(number)) ?? [], 'number');
  }
  if (title === null) return [];
  const whole = index.byTitle.get(toTitleKey(title)) ?? [];
  if (whole.length > 0) return toNamed(whole, 'title');
  return toNamed(index.byStem.get(toTitleStem(title)) ?? [], 'stem');
}

/** Whether the title itself names its place or organ: without, a document of another place may bear it too. */
function namesPlace(title: string): boolean {
  return title.indexOf('关于') > 2 || dropPlace(toTitleStem(title)) !== null;
}

/** Whether the title beside the number is that of another document. */
function isMismatch(title: string | null, document: SiteDocument): boolean {
  if (title === null || !hasWord(title, documentWords.documentTitleWords)) return false;
  const key = toTitleKey(title);
  const stems = listDocumentStems(document.title).map((stem) => measureLikeness(stem, key));
  return Math.max(measureLikeness(toTitleKey(document.title), key), ...stems) < minLikeness;
}

/** Whether the decision, or the repeal that it orders, is of a day to come. */
function isPending(decision: SiteDocument, asOf: CivilDate): boolean {
  const text = decision.page.artifacts.article?.body?.text ?? '';
  const isBegun = (dateOf(decision) ?? asOf) <= asOf;
  return (
    !isBegun ||
    findDates(text).some(({ value, end }) => value > asOf && /^[）)]?起/.test(text.slice(end)))
  );
}

/** A number tells the document whatever the dates, unless they contradict; a title only among older ones. */
function isOrderOpen({ document, by }: Named, decision: SiteDocument): boolean {
  const [formed, decided] = [dateOf(document), dateOf(decision)];
  if (formed === null || decided === null) return by === 'title';
  return formed >= decided;
}

function tellDoubt(
  named: Named,
  { title }: RepealNaming,
  decision: SiteDocument,
  asOf: CivilDate,
): RepealDoubt {
  const { document, by, isOnly } = named;
  if (!isOnly) return 'ambiguous';
  if (by === 'stem' || (by === 'title' && !namesPlace(document.title))) return 'titleOnly';
  if (isOrderOpen(named, decision)) return 'order';
  if (by === 'number' && isMismatch(title, document)) return 'mismatch';
  return isPending(decision, asOf) ? 'pending' : null;
}

/** Whether the document was made after the decision under a name used before: then another one is meant. */
function isAnother({ document, by }: Named, decision: SiteDocument): boolean {
  const [formed, decided] = [dateOf(document), dateOf(decision)];
  return by !== 'number' && formed !== null && decided !== null && formed >= decided;
}

interface Said {
  readonly act: RepealNaming['act'];
  readonly pair: RepealPair;
}

function listSaid(
  { document: decision, namings }: RepealDecision,
  index: Index,
  asOf: CivilDate,
): readonly Said[] {
  return namings.flatMap((naming) =>
    findNamed(index, naming, decision)
      .filter((named) => !isAnother(named, decision))
      .map((named) => ({
        act: naming.act,
        pair: {
          document: named.document,
          decision,
          quote: naming.quote,
          doubt: tellDoubt(named, naming, decision, asOf),
        },
      })),
  );
}

function rank({ doubt }: RepealPair): number {
  return doubt === null ? 0 : 1;
}

/**
 * The documents of a portal that another of its documents repeals: by number, else by title.
 * Shape: one pair a document, the surest.
 */
export function pairRepeals(
  documents: readonly SiteDocument[],
  asOf: CivilDate,
): ReadonlyMap<SiteDocument, RepealPair> {
  const decisions = documents.flatMap((document) => readRepeals(document) ?? []);
  if (decisions.length === 0) return new Map();
  const index = indexAll(documents);
  const said = decisions.flatMap((decision) => listSaid(decision, index, asOf));
  const kept = new Set(said.flatMap(({ act, pair }) => (act === 'other' ? [pair.document] : [])));
  const pairs = new Map<SiteDocument, RepealPair>();
  for (const { act, pair } of said) {
    if (act !== 'repealed') continue;
    const doubt = pair.doubt ?? (kept.has(pair.document) ? 'kept' : null);
    const known = pairs.get(pair.document);
    const next = { ...pair, doubt };
    if (known === undefined || rank(next) < rank(known)) pairs.set(pair.document, next);
  }
  return pairs;
}
