import type { Subject } from '../../model/finding.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { PageArtifacts } from '../../model/artifacts/page-artifacts.ts';
import type { SiteColumn, SiteDocument } from '../../model/site/site-view.ts';
import type { AppliedRule, Clue } from '../define-audit.ts';
import { onPage, type SiteClue, type SiteObservation } from '../define-site-audit.ts';
import { documentSubject, found, observe } from '../observe.ts';

/** The document as a subject; the column that its own page names, else the first that lists it. */
export function subjectOf({ page, columns, title }: SiteDocument): Subject {
  const subject = documentSubject(page.artifacts);
  return { ...subject, column: subject.column ?? columns[0] ?? null, title };
}

/** Evidence on the document's own page. */
export function clueOn({ page }: SiteDocument, clue: Clue): SiteClue {
  return onPage(clue, page.artifacts.snapshot);
}

/** Evidence: the document's title at its place. */
export function titleClue(document: SiteDocument): SiteClue {
  const locator = document.page.artifacts.article?.title?.locator ?? null;
  const clue: Clue =
    locator === null
      ? { kind: 'found', locator: null, excerpt: document.title }
      : found(locator, document.title);
  return clueOn(document, clue);
}

/** 发布日期 of a document, its evidence, and whether a visitor sees it. */
export interface Published {
  readonly value: CivilDate;
  readonly clue: SiteClue;
  /** False for a date that only a tag gives and no list confirms. */
  readonly isPlain: boolean;
}

/** 发布日期 of a document as its page shows it, else as its list does; null where neither does. */
export function findPublished(document: SiteDocument): Published | null {
  const { page, pubDate, row } = document;
  if (pubDate === null) return null;
  const dates = page.artifacts.article?.dates ?? [];
  const own = dates.find(({ role, value }) => role === 'published' && value === pubDate);
  const confirmed = row?.date === pubDate && !row.yearInferred;
  if (own === undefined) {
    if (row === null || !confirmed) return null;
    const clue = onPage(
      { kind: 'interval', locator: row.locator, excerpt: row.notation },
      row.snapshot,
    );
    return { value: pubDate, clue, isPlain: true };
  }
  const excerpt = own.label === null ? own.notation : `${own.label}：${own.notation}`;
  const clue = clueOn(document, { kind: 'interval', locator: own.locator, excerpt });
  return { value: pubDate, clue, isPlain: own.from !== 'meta' || confirmed };
}

/** An observation about one document, with the parts that most leave empty. */
export function observeDocument<Key extends string>(
  document: SiteDocument,
  parts: Omit<Parameters<typeof observe<Key>>[0], 'subject' | 'evidence'> & {
    readonly evidence?: readonly SiteClue[];
  },
): SiteObservation<Key> {
  const { evidence = [titleClue(document)], ...rest } = parts;
  const data = { title: document.title, ...rest.data };
  return { ...observe({ ...rest, data, subject: subjectOf(document) }), evidence };
}

/** An observation without evidence about the portal or a column. */
export function observeSubject<Key extends string>(parts: {
  readonly verdict: SiteObservation['verdict'];
  readonly rule: AppliedRule;
  readonly message: Key;
  readonly subject: Subject;
  readonly data?: SiteObservation['data'];
  readonly evidence?: readonly SiteClue[];
}): SiteObservation<Key> {
  const { evidence = [], ...rest } = parts;
  return { ...observe(rest), evidence };
}

/** Older rows that must follow a day before a list counts as read back to it: one or two may be pinned. */
const minOlderRows = 3;

/** Whether the lists of a column were read back beyond a day, so that what they do not show was not there. */
export function isReadBackTo(column: SiteColumn | null, day: CivilDate): boolean {
  if (column === null || column.presence !== 'present') return false;
  if (column.rows.length === 0) return false;
  if (column.isComplete) return true;
  const isContainer = column.pages.filter(startsList).length > 1;
  const last = column.rows.slice(-minOlderRows);
  const isOlder = last.every(
    ({ date, yearInferred }) => date !== null && date < day && !yearInferred,
  );
  return !isContainer && last.length === minOlderRows && isOlder;
}

function startsList({
  artifacts,
  answerOf,
}: {
  artifacts: PageArtifacts;
  answerOf: unknown;
}): boolean {
  const { list } = artifacts;
  return answerOf === null && list !== null && list.rows.length > 0 && !list.isLaterPage;
}
