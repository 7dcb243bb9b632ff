import { daysBetween } from '../calendar/civil-days.ts';
import { pairWords } from '../data/document-pairs.ts';
import type { DocumentPair, SiteDocument } from '../model/site/site-view.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { hasWord } from '../text/find-words.ts';
import { type DocumentIndex, findNamed, indexDocuments } from './document-index.ts';
import type { LinkGraph } from './link-graph.ts';
import { tellDocumentRole } from './tell-document-role.ts';
import { isCompatible, measureLikeness } from './title-likeness.ts';
import { listDocumentStems, listNamedStems, toTitleStem } from './title-stem.ts';

/** Opening of an interpretation in which its document is introduced. */
const openingLength = 800;

type Certainty = DocumentPair['certainty'];

/** Of several documents of one name (an older and a newer one) the last that was published before the interpretation. */
function chooseByDate(
  documents: readonly SiteDocument[],
  { pubDate }: SiteDocument,
): SiteDocument | null {
  const dated = documents.filter((one) => one.pubDate !== null);
  const ahead = (one: SiteDocument): number =>
    one.pubDate === null || pubDate === null ? 0 : Math.abs(daysBetween(one.pubDate, pubDate));
  return dated.toSorted((a, b) => ahead(a) - ahead(b))[0] ?? documents[0] ?? null;
}

function isLinked({ graph }: DocumentIndex, one: SiteDocument, other: SiteDocument): boolean {
  return (
    graph.findLink(one.page, other.page) !== null || graph.findLink(other.page, one.page) !== null
  );
}

function toPair(
  document: SiteDocument,
  interpretation: SiteDocument,
  by: DocumentPair['by'],
  certainty: Certainty,
): DocumentPair {
  return { document, interpretation, by, certainty };
}

/** Documents that the interpretation's own title names, with or without the place. */
function pairByName(index: DocumentIndex, interpretation: SiteDocument): readonly DocumentPair[] {
  const stems = listNamedStems(interpretation.title, pairWords.interpretationMarks);
  return stems.flatMap((stem) => {
    const named = findNamed(index, stem);
    const linked = named.filter((document) => isLinked(index, document, interpretation));
    const [only] = linked.length > 0 ? linked : named;
    if (only === undefined) return [];
    if (linked.length === 1) return [toPair(only, interpretation, 'link', 'certain')];
    if (named.length === 1) return [toPair(only, interpretation, 'quoted-title', 'certain')];
    const nearest = chooseByDate(linked.length > 0 ? linked : named, interpretation);
    return nearest === null ? [] : [toPair(nearest, interpretation, 'quoted-title', 'likely')];
  });
}

/** Whether something beside the link says that the two belong together. */
function isSupported(document: SiteDocument, interpretation: SiteDocument): boolean {
  const { article } = interpretation.page.artifacts;
  const number = document.page.artifacts.article?.docNumber?.value;
  const stems = listDocumentStems(document.title);
  const quoted = (article?.body?.quotedTitles ?? []).map((title) => toTitleStem(title));
  if (quoted.some((stem) => stems.includes(stem))) return true;
  if (number !== undefined && (article?.body?.text ?? '').includes(number)) return true;
  const named = listNamedStems(interpretation.title, pairWords.interpretationMarks);
  return named.some((one) =>
    stems.some(
      (stem) =>
        isCompatible(one, stem) && measureLikeness(one, stem) >= pairWords.supportingLikeness,
    ),
  );
}

function pairByLink(index: DocumentIndex, interpretation: SiteDocument): readonly DocumentPair[] {
  const { graph, byKey, linkedBy } = index;
  const { page } = interpretation;
  const linked = graph.linksOf(page).flatMap(({ key }) => byKey.get(key) ?? []);
  const linking = linkedBy.get(page.key) ?? [];
  const all = [...new Set([...linked, ...linking])];
  const isMutual = (one: SiteDocument): boolean => linked.includes(one) && linking.includes(one);
  const certain = all.filter((one) => isMutual(one) || isSupported(one, interpretation));
  if (certain.length > 0)
    return certain.map((one) => toPair(one, interpretation, 'link', 'certain'));
  if (all.length > pairWords.maxLooseLinks) return [];
  return all.map((one) => toPair(one, interpretation, 'link', 'likely'));
}

/** Whether the text introduces the title as its subject: 《…》（以下简称《办法》）. */
function isIntroduced(text: string, title: string): boolean {
  const at = text.indexOf(`《${title}》`);
  if (at < 0) return false;
  const after = text.slice(at + title.length + 2, at + title.length + 40);
  return hasWord(after.split('《')[0] ?? '', pairWords.shortNameWords);
}

/** A document that the opening of the text quotes by title or number; a ground is quoted too, so only one that is introduced is certain. */
function pairByOpening(
  index: DocumentIndex,
  interpretation: SiteDocument,
): readonly DocumentPair[] {
  const body = interpretation.page.artifacts.article?.body;
  const opening = body?.text.slice(0, openingLength) ?? '';
  const quoted = (body?.quotedTitles ?? []).filter((title) => opening.includes(`《${title}》`));
  const byTitle = quoted.flatMap((title) => {
    const [document, second] = index.byStem.get(toTitleStem(title)) ?? [];
    if (document === undefined) return [];
    const isSure = second === undefined && isIntroduced(opening, title);
    return [toPair(document, interpretation, 'quoted-title', isSure ? 'certain' : 'likely')];
  });
  const introduced = byTitle.filter(({ certainty }) => certainty === 'certain');
  if (introduced.length > 0) return introduced.slice(0, 1);
  const numbered = findDocumentNumbers(`${interpretation.title}\n${opening}`).flatMap(
    ({ value }) => index.byNumber.get(value) ?? [],
  );
  const byNumber = [...new Set(numbered)].map((document) =>
    toPair(document, interpretation, 'document-number', 'likely'),
  );
  return byTitle.length > 0 ? byTitle : byNumber;
}

function pairByLikeness(
  index: DocumentIndex,
  interpretation: SiteDocument,
): readonly DocumentPair[] {
  return listNamedStems(interpretation.title, pairWords.interpretationMarks).flatMap((stem) => {
    const likest = index.likeness.findLikest(stem);
    const document = likest === null ? undefined : index.ofLikeness[likest.at];
    return document === undefined ? [] : [toPair(document, interpretation, 'title', 'likely')];
  });
}

function pairOne(index: DocumentIndex, interpretation: SiteDocument): readonly DocumentPair[] {
  // What explains a draft does not explain the document that came of it.
  if (hasWord(interpretation.title, pairWords.draftWords)) return [];
  for (const pair of [pairByName, pairByLink, pairByOpening, pairByLikeness]) {
    const pairs = pair(index, interpretation);
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** What joins the documents of a portal with its interpretations. */
export interface PairedDocuments {
  readonly policies: readonly SiteDocument[];
  readonly interpretations: readonly SiteDocument[];
  readonly pairs: readonly DocumentPair[];
  /** Each document that has interpretations, with all of them. */
  readonly byDocument: ReadonlyMap<SiteDocument, readonly DocumentPair[]>;
  readonly graph: LinkGraph;
}

function groupByDocument(pairs: readonly DocumentPair[]): PairedDocuments['byDocument'] {
  const groups = new Map<SiteDocument, DocumentPair[]>();
  for (const pair of pairs) groups.set(pair.document, [...(groups.get(pair.document) ?? []), pair]);
  return groups;
}

// Several audits ask for the same pairs; a pure function's memory, dropped with the view.
const known = new WeakMap<readonly SiteDocument[], PairedDocuments>();

/**
 * Joins each interpretation with the documents that it explains: by the title it names, by links, by what its opening quotes,
 * by likeness of titles; each way is tried only where the one before finds nothing.
 */
export function pairDocuments(documents: readonly SiteDocument[]): PairedDocuments {
  const found = known.get(documents);
  if (found !== undefined) return found;
  const roles = documents.map((document) => ({ document, role: tellDocumentRole(document) }));
  const ofRole = (wanted: string): readonly SiteDocument[] =>
    roles.flatMap(({ document, role }) => (role === wanted ? [document] : []));
  const [policies, interpretations] = [ofRole('policy'), ofRole('interpretation')];
  const index = indexDocuments(policies, interpretations);
  const pairs = interpretations.flatMap((one) => pairOne(index, one));
  const paired = {
    policies,
    interpretations,
    pairs,
    byDocument: groupByDocument(pairs),
    graph: index.graph,
  };
  known.set(documents, paired);
  return paired;
}
