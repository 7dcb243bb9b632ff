import type { Article } from '../model/artifacts/article.ts';
import type { Breadcrumbs, Identity } from '../model/artifacts/identity.ts';
import type { PageDate } from '../model/page-date.ts';
import { publishedBesideWritten } from '../data/article-labels.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { isDocumentPage } from './article/is-document-page.ts';
import { readBody } from './article/read-body.ts';
import { readDocumentNumber } from './article/read-document-number.ts';
import { type PageLayout, readLayout } from './article/read-layout.ts';
import {
  findEntry,
  hasDocumentTable,
  type PlacedEntry,
  readMetadata,
} from './article/read-metadata.ts';
import {
  readAddressDate,
  readBareDate,
  readLabelledDates,
  readLeadingDate,
  readTagDates,
} from './article/read-published-date.ts';
import { readSignature } from './article/read-signature.ts';
import { readSource } from './article/read-source.ts';
import { readTerm } from './article/read-term.ts';
import { readValidity } from './article/read-validity.ts';
import { tellDocumentType } from './article/tell-document-type.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readAttachments } from './read-attachments.ts';

function toDates(
  entries: readonly PlacedEntry[],
  fields: readonly string[],
  role: PageDate['role'],
): PageDate[] {
  return entries.flatMap(({ field, label, value, locator }) => {
    const date = fields.includes(field) ? readLeadingDate(value) : null;
    if (date === null) return [];
    return [
      { role, value: date.value, from: 'table' as const, label, notation: date.notation, locator },
    ];
  });
}

/** 发文日期 beside 成文日期 is the publication; beside 上载日期 or 发布日期 the written date; alone written, not for sure. */
function readIssueDate(
  entries: readonly PlacedEntry[],
): { date: PageDate; isCertain: boolean } | null {
  const hasWritten = toDates(entries, ['writtenDate'], 'written').length > 0;
  const date = toDates(entries, ['issueDate'], hasWritten ? 'published' : 'written')[0];
  if (date === undefined) return null;
  const isCertain = entries.some(
    ({ label, value }) => publishedBesideWritten.has(label) && value !== '',
  );
  return { date, isCertain: hasWritten || isCertain };
}

function readDates(layout: PageLayout, entries: readonly PlacedEntry[]) {
  const issue = readIssueDate(entries);
  const bare = readBareDate(layout);
  const visible = [...readLabelledDates(layout, entries), ...(bare === null ? [] : [bare])];
  const issued = issue?.date.role === 'published' ? [issue.date] : [];
  const published = [...visible, ...issued, ...readTagDates(layout)];
  const written = toDates(entries, ['writtenDate'], 'written');
  if (issue?.date.role === 'written') written.push(issue.date);
  return {
    published,
    written,
    isUncertain: issue?.date === written[0] && issue?.isCertain === false,
  };
}

function readTerms(layout: PageLayout, entries: readonly PlacedEntry[]) {
  const { effective, expires } = readTerm(layout);
  return {
    expires: [...toDates(entries, ['expires'], 'expires'), ...(expires === null ? [] : [expires])],
    effective: [
      ...toDates(entries, ['effective'], 'effective'),
      ...(effective === null ? [] : [effective]),
    ],
  };
}

function toQuoted(entry: PlacedEntry | null) {
  return entry === null ? null : { value: entry.value, locator: entry.locator };
}

function readIndexNumber(entries: readonly PlacedEntry[]): Article['indexNumber'] {
  const entry = findEntry(entries, 'indexNumber');
  if (entry === null || entry.value.length > 60 || !/\d/.test(entry.value)) return null;
  return { value: dropBlanks(entry.value), locator: entry.locator };
}

function readTitle({ page, title }: PageLayout): Article['title'] {
  if (title === null) return null;
  if (title.span !== null) return { value: title.text, locator: page.locateSpan(title.span) };
  const locator =
    title.element === null
      ? { selector: null, quote: title.text, frame: page.frame }
      : page.locate(title.element, title.text);
  return { value: title.text, locator };
}

/** Files after the title: those of the header and of the site's own downloads are not the document's. */
function readOwnAttachments(layout: PageLayout): Article['attachments'] {
  const { page, title, body } = layout;
  const from = title?.span?.start ?? body?.span.start ?? 0;
  const until = body === null ? Infinity : body.span.end + 1500;
  return readAttachments(page, { from, until });
}

function firstDay(dates: readonly PageDate[]): PageDate['value'] | null {
  return dates[0]?.value ?? null;
}

/** Title, numbers and the rest of the metadata. */
function readNames(
  layout: PageLayout,
  entries: readonly PlacedEntry[],
  breadcrumbs: Breadcrumbs | null,
  { columnName }: Pick<Identity, 'columnName'>,
) {
  const title = readTitle(layout);
  const docNumber = readDocumentNumber(layout, entries);
  const hasMetadataTable = hasDocumentTable(entries);
  const classified = entries.filter(({ field }) => field === 'classification');
  const places = [
    ...classified.map(({ value }) => value),
    ...(breadcrumbs?.items.map(({ text }) => text) ?? []),
    ...(columnName === null ? [] : [columnName.value]),
  ];
  return {
    title,
    docNumber,
    indexNumber: readIndexNumber(entries),
    issuer: toQuoted(findEntry(entries, 'issuer')),
    source: readSource(layout, entries),
    ...readValidity(layout, entries),
    metadata: entries.map(({ field, label, value, locator }) => ({ field, label, value, locator })),
    hasMetadataTable,
    documentType: tellDocumentType({
      title: title?.value ?? '',
      docNumber: docNumber?.value ?? null,
      places,
      hasTable: hasMetadataTable,
    }),
  };
}

/** A document page with its dates, numbers, metadata and body; null where the page is none. */
export function readArticle(
  page: ParsedPage,
  identity: Identity,
  breadcrumbs: Breadcrumbs | null,
): Article | null {
  const layout = readLayout(page, { identity, breadcrumbs });
  if (layout.title === null) return null;
  const entries = readMetadata(layout);
  const { published, written, isUncertain } = readDates(layout, entries);
  if (!isDocumentPage(layout, entries, published)) return null;
  const signed = readSignature(layout);
  const address = readAddressDate(layout);
  const terms = readTerms(layout, entries);
  const dates = [published, address ?? [], written, signed ?? [], terms.expires, terms.effective];
  return {
    ...readNames(layout, entries, breadcrumbs, identity),
    pubDate: firstDay(published),
    writtenDate: firstDay(written),
    isWrittenDateUncertain: isUncertain,
    signedDate: signed?.value ?? null,
    expires: firstDay(terms.expires),
    effective: firstDay(terms.effective),
    dates: dates.flat(),
    attachments: readOwnAttachments(layout),
    body: readBody(layout),
  };
}
