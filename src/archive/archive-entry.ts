import { z } from 'zod';
import type { Result } from '../engine/model/result.ts';
import type { Snapshot } from '../engine/model/snapshot.ts';
import { FetchRecord } from '../engine/model/site/fetch-record.ts';
import { ListFeed } from '../engine/model/site/list-feed.ts';

/** Name and value of a header as sent. */
export type ArchivedHeader = readonly [name: string, value: string];

/** One request and its answer, as they went over the line; the body after content decoding. */
export interface ArchivedExchange {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** Moment of the answer, ISO 8601. */
  readonly at: string;
  readonly requestHeaders: readonly ArchivedHeader[];
  readonly status: number;
  readonly statusText: string;
  readonly responseHeaders: readonly ArchivedHeader[];
  readonly body: Uint8Array;
  /** True where the body was cut at the size limit. */
  readonly isTruncated: boolean;
}

/** The document that a browser had after the page's scripts ran, and its same-origin frames. */
export interface RenderedDocument {
  readonly url: string;
  readonly at: string;
  readonly html: string;
  readonly frames: readonly { readonly url: string; readonly html: string }[];
}

/** What is known of an address beside its bytes; a metadata record of the archive. */
export const EntryFacts = z.object({
  record: FetchRecord,
  /** The list feed whose answer it is; null for a page. */
  feed: ListFeed.nullable(),
});
export type EntryFacts = z.infer<typeof EntryFacts>;

/** Everything that the archive keeps of one address: its record, each exchange, what a browser made of it. */
export interface ArchiveEntry extends EntryFacts {
  readonly exchanges: readonly ArchivedExchange[];
  readonly rendered: RenderedDocument | null;
}

/** Reads an annual report from the bytes of a file, as a page; the error says why not in one Chinese line. */
export type ReadReportFile = (
  bytes: Uint8Array,
  contentType: string | null,
) => Promise<Result<Pick<Snapshot, 'html' | 'carrier' | 'encoding' | 'truncated'>, string>>;

/** What the reading of entries takes from its host. */
export interface EntryTools {
  readonly hash: HashBytes;
  readonly readReport: ReadReportFile;
}

/** SHA-256 of bytes, hexadecimal; Node and the browser bring their own. */
export type HashBytes = (bytes: Uint8Array) => Promise<string>;

/** What an archive is written with; Node and the browser bring their own. */
export interface ArchiveTools {
  readonly hash: HashBytes;
  /** Bytes as one gzip member; the same bytes give the same member. */
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
}
