import { consultationWords as words } from '../data/consultation.ts';
import type { SiteDocument, SiteRow, SiteView } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';
import { hasWord } from '../text/find-words.ts';
import { buildLinkGraph, type LinkGraph } from './link-graph.ts';
import { tellDocumentRole } from './tell-document-role.ts';
import { indexLikeness, type LikenessIndex } from './title-likeness.ts';
import { dropPlace, listConsultedStems, listDocumentStems } from './title-stem.ts';

/** What answers a call for opinions, and how sure that is. */
export type ConsultationAnswer =
  | {
      readonly kind: 'page';
      readonly document: SiteDocument;
      readonly certainty: 'certain' | 'likely';
    }
  | { readonly kind: 'row'; readonly row: SiteRow; readonly certainty: 'certain' | 'likely' }
  | { readonly kind: 'own'; readonly quote: string }
  | { readonly kind: 'decision'; readonly document: SiteDocument; readonly quote: string };

/** The calls for opinions of a portal and what answers them. */
export interface PairedConsultations {
  readonly consultations: readonly SiteDocument[];
  /** What answers a call; null where nothing was seen. */
  findAnswer(consultation: SiteDocument): ConsultationAnswer | null;
}

type Titled = Extract<ConsultationAnswer, { certainty: string }>;

interface AnswerIndex {
  readonly graph: LinkGraph;
  readonly feedbacks: readonly SiteDocument[];
  readonly byStem: ReadonlyMap<string, readonly Titled[]>;
  readonly likeness: LikenessIndex;
  readonly ofLikeness: readonly Titled[];
  readonly decisions: ReadonlyMap<string, SiteDocument>;
}

function isAnswerRow(column: string, { title }: SiteRow): boolean {
  if (column === 'consultation-feedback') return true;
  return hasWord(title, words.feedbackWords) || hasWord(title, words.endedWords);
}

function listAnswerRows({ columns }: SiteView): readonly SiteRow[] {
  return columns
    .filter(({ definition }) => words.feedbackColumns.includes(definition.id))
    .flatMap(({ definition, rows }) => rows.filter((row) => isAnswerRow(definition.id, row)));
}

function indexAnswers(site: SiteView): AnswerIndex {
  const roles = site.documents.map((document) => ({ document, role: tellDocumentRole(document) }));
  const ofRole = (wanted: string): readonly SiteDocument[] =>
    roles.flatMap(({ document, role }) => (role === wanted ? [document] : []));
  const feedbacks = ofRole('feedback');
  const titled: readonly (readonly [string, Titled])[] = [
    ...feedbacks.map(
      (document) => [document.title, { kind: 'page', document, certainty: 'certain' }] as const,
    ),
    ...listAnswerRows(site).map(
      (row) => [row.title, { kind: 'row', row, certainty: 'certain' }] as const,
    ),
  ];
  const named = titled.flatMap(([title, answer]) =>
    listConsultedStems(title).map((stem) => ({ stem, answer })),
  );
  const byStem = new Map<string, Titled[]>();
  for (const { stem, answer } of named) byStem.set(stem, [...(byStem.get(stem) ?? []), answer]);
  return {
    graph: buildLinkGraph([...feedbacks, ...ofRole('consultation')]),
    feedbacks,
    byStem,
    likeness: indexLikeness(named.map(({ stem }) => stem)),
    ofLikeness: named.map(({ answer }) => answer),
    decisions: new Map(
      ofRole('policy').flatMap((document) =>
        listDocumentStems(document.title).map((stem) => [stem, document] as const),
      ),
    ),
  };
}

function textOf({ page }: SiteDocument): string {
  return page.artifacts.article?.body?.text ?? '';
}

/** The line of the call's own page that tells what came in. */
function findOwnAnswer(consultation: SiteDocument): ConsultationAnswer | null {
  const line = textOf(consultation)
    .split('\n')
    .find((one) => hasWord(one, words.answeredWords) && one.includes('意见'));
  return line === undefined ? null : { kind: 'own', quote: line.slice(0, 100) };
}

function findLinked({ graph, feedbacks }: AnswerIndex, { page }: SiteDocument): Titled | null {
  const linked = feedbacks.find(
    (one) => graph.findLink(page, one.page) !== null || graph.findLink(one.page, page) !== null,
  );
  return linked === undefined ? null : { kind: 'page', document: linked, certainty: 'certain' };
}

function isOther(answer: Titled, { page }: SiteDocument): boolean {
  const key = answer.kind === 'page' ? answer.document.page.key : addressKey(answer.row.href ?? '');
  return key !== page.key;
}

function findTitled(index: AnswerIndex, consultation: SiteDocument): Titled | null {
  const stems = listConsultedStems(consultation.title);
  const bare = stems.flatMap((stem) => dropPlace(stem) ?? []);
  for (const stem of [...stems, ...bare]) {
    const answer = index.byStem.get(stem)?.find((one) => isOther(one, consultation));
    if (answer !== undefined) return answer;
  }
  for (const stem of stems) {
    const answer = index.ofLikeness[index.likeness.findLikest(stem)?.at ?? -1];
    if (answer !== undefined && isOther(answer, consultation))
      return { ...answer, certainty: 'likely' };
  }
  return null;
}

/** The decision that came of the draft, where its page tells of the opinions. */
function findDecision(
  { decisions }: AnswerIndex,
  consultation: SiteDocument,
): ConsultationAnswer | null {
  for (const stem of listConsultedStems(consultation.title)) {
    const document = decisions.get(stem);
    if (document === undefined) continue;
    const line = textOf(document)
      .split('\n')
      .find((one) => hasWord(one, words.adoptionWords) && one.includes('意见'));
    if (line !== undefined) return { kind: 'decision', document, quote: line.slice(0, 100) };
  }
  return null;
}

/** Joins each call for opinions with what answers it: on its own page, by links, by title, in the decision. */
export function pairConsultations(site: SiteView): PairedConsultations {
  const index = indexAnswers(site);
  return {
    consultations: site.documents.filter(
      (document) => tellDocumentRole(document) === 'consultation',
    ),
    findAnswer(consultation) {
      const titled = findLinked(index, consultation) ?? findTitled(index, consultation);
      if (titled?.certainty === 'certain') return titled;
      return findOwnAnswer(consultation) ?? findDecision(index, consultation) ?? titled;
    },
  };
}
