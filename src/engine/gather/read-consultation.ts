import { consultationWords as words } from '../data/consultation.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { Consultation } from '../model/artifacts/content.ts';
import type { Locator } from '../model/locator.ts';
import { hasWord } from '../text/find-words.ts';
import { type Sentence, splitSentences } from '../text/split-sentences.ts';
import { findTerm, type FoundTerm } from './consultation/find-term.ts';
import { readConsultationKind } from './consultation/read-consultation-kind.ts';
import { findTextRegion } from './find-text-region.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readHeadings } from './read-headings.ts';

/** A notice comes first, the draft may follow for pages. */
const maxSentences = 400;

function titleOf(page: ParsedPage, article: Article | null): string | null {
  const known = article?.title?.value;
  const titles = known === undefined ? readHeadings(page).titles : [known];
  return titles.find((title) => readConsultationKind(title) !== null) ?? null;
}

function publishedAt(article: Article | null, fallback: Locator): Consultation['start'] {
  if (article === null || article.pubDate === null) return null;
  const { pubDate } = article;
  const date = article.dates.find(({ role, value }) => role === 'published' && value === pubDate);
  return { value: pubDate, from: 'pubDate', locator: date?.locator ?? fallback };
}

function startOf(
  page: ParsedPage,
  term: FoundTerm | null,
  published: Consultation['start'],
): Consultation['start'] {
  if (term === null || term.start === null) return published;
  return { value: term.start, from: 'text', locator: page.locateSpan(term.sentence) };
}

function findReason(page: ParsedPage, sentences: readonly Sentence[]): Locator | null {
  const sentence = sentences.find(
    ({ text }) => hasWord(text, words.reasons) && hasWord(text, words.reasonScope),
  );
  return sentence === undefined ? null : page.locateSpan(sentence);
}

function findGround(sentences: readonly Sentence[]): string | null {
  const grounded = sentences.filter(({ text }) => hasWord(text, words.groundWords));
  const ground = words.grounds.find(({ names }) =>
    grounded.some(({ text }) => hasWord(text, names)),
  );
  return ground?.document ?? null;
}

/** A call for opinions with its term; null where the page is none. */
export function readConsultation(
  page: ParsedPage,
  article: Article | null,
  _currentColumn: CurrentColumn | null,
): Consultation | null {
  const title = titleOf(page, article);
  const kind = title === null ? null : readConsultationKind(title);
  if (title === null || kind === null || (article === null && kind !== 'opinion')) return null;
  const region = findTextRegion(page, [title]);
  const sentences = splitSentences(page.text, region).slice(0, maxSentences);
  const term = findTerm(sentences, article?.pubDate ?? null);
  const end = term === null ? null : { value: term.end, locator: page.locateSpan(term.sentence) };
  const titleLocator = article?.title?.locator ?? { selector: null, quote: title, frame: null };
  return {
    title,
    kind,
    start: startOf(page, term, publishedAt(article, titleLocator)),
    end,
    reason: findReason(page, sentences),
    ground: findGround(sentences),
  };
}
