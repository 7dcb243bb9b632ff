import { crawlGoals } from '../data/crawl-goals.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import { ask, isFileAddress } from './ask.ts';
import { sampleRows } from './column-rows.ts';
import type { Draft } from './draft.ts';
import { askReportRow } from './plan-report-files.ts';
import { ranks } from './ranks.ts';
import { titleCores } from './title-core.ts';

const { pairs: maxPairs, pairPages, attachments } = crawlLimits.reach;
const pairLists: ReadonlySet<string> = new Set(crawlGoals.pairs.map(({ list }) => list));

/** Asks for the head of a file, within the bound; true where it was asked. */
export function askFile(
  draft: Draft,
  url: string,
  column: string | null,
  { from, depth }: { readonly from: string | null; readonly depth: number },
): boolean {
  if (draft.counts.attachments >= attachments) return false;
  const isAsked = ask(draft, {
    url,
    purpose: { kind: 'attachment', column, from },
    rank: ranks.attachment,
    depth,
    method: 'HEAD',
    feed: null,
    listing: null,
    hops: 0,
  });
  if (isAsked) draft.counts.attachments += 1;
  return isAsked;
}

/** Asks for the newest documents of columns whose documents are judged, one of each column in turn; true where any was asked. */
export function planDocuments(draft: Draft): boolean {
  let isAny = false;
  for (const [id, { listings }] of draft.columns) {
    const first = draft.listings.get(listings[0] ?? '');
    const place = { from: first?.url ?? null, depth: (first?.depth ?? 0) + 1 };
    sampleRows(draft, id).forEach(({ url, title }, turn) => {
      if (url === null) return;
      const isAsked = isFileAddress(url)
        ? askReportRow(draft, { url, title }, id, place) || askFile(draft, url, id, place)
        : ask(draft, {
            url,
            purpose: { kind: 'document', column: id, from: place.from },
            rank: ranks.document + Math.min(turn, 999),
            depth: place.depth,
            method: 'GET',
            feed: null,
            listing: null,
            hops: 0,
          });
      isAny = isAsked || isAny;
    });
  }
  return isAny;
}

/** Asks for what belongs to a document: its interpretation, the original, the answer to a consultation. */
export function askPair(
  draft: Draft,
  url: string,
  {
    column,
    from,
    depth,
  }: { readonly column: string | null; readonly from: string; readonly depth: number },
): boolean {
  if (draft.counts.pairPages >= pairPages) return false;
  const isInterpretation = column !== null && pairLists.has(column);
  const isAsked = ask(draft, {
    url,
    purpose: { kind: isInterpretation ? 'interpretation' : 'document', column, from },
    rank: ranks.pair,
    depth,
    method: 'GET',
    feed: null,
    listing: null,
    hops: 0,
  });
  if (isAsked) draft.counts.pairPages += 1;
  return isAsked;
}

/** Asks for rows whose titles belong to documents that were read; true where any was asked. */
export function planPairs(draft: Draft): boolean {
  let isAny = false;
  for (const { title, quotedTitles, url, depth } of draft.documents.slice(draft.pairedDocuments)) {
    const cores = new Set([title, ...quotedTitles].flatMap(titleCores));
    const rows = [...cores].flatMap((core) => draft.titles.get(core) ?? []).slice(0, maxPairs);
    for (const row of rows) {
      isAny = askPair(draft, row.url, { column: row.column, from: url, depth }) || isAny;
    }
  }
  draft.pairedDocuments = draft.documents.length;
  return isAny;
}
