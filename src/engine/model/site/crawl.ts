import { z } from 'zod';
import { Level } from '../level.ts';
import { FetchRecord } from './fetch-record.ts';
import { type Purpose } from './purpose.ts';
import { SitePage } from './site-page.ts';

/** What a person may choose for one crawl. */
export const CrawlOptions = z.object({
  home: z.string(),
  level: Level.nullable(),
  /** Ids of the columns that the verdicts need. */
  columns: z.array(z.string()),
  /** Day up to which windows are counted (`asOf`). */
  asOf: z.string(),
  maxPages: z.number().int(),
  /** Requests of any kind, checks of links included. */
  maxRequests: z.number().int(),
  maxDepth: z.number().int(),
  maxDurationMs: z.number().int(),
  /** Least time between two requests to one host; robots.txt may lengthen it. */
  delayMs: z.number().int(),
  /** Hosts asked at once. */
  concurrency: z.number().int(),
  /** Documents read in each column whose documents are judged. */
  sample: z.number().int(),
  render: z.enum(['auto', 'never', 'always']),
  /** Whether links to other hosts are checked. */
  checksExternalLinks: z.boolean(),
  /** Every same-site page in reach, to compare verdicts with (benchmark). */
  isExhaustive: z.boolean(),
});
export type CrawlOptions = z.infer<typeof CrawlOptions>;

/** What the reducer asks of its driver. At most one `fetch` or `render` of a host is under way at any time. */
export type CrawlCommand =
  | {
      readonly kind: 'fetch' | 'render';
      readonly id: number;
      readonly url: string;
      readonly method: 'GET' | 'HEAD';
      readonly purpose: Purpose;
      /** Moment before which it must not start, in the clock of the events (ms). */
      readonly notBeforeMs: number;
      readonly validators: { readonly etag: string | null; readonly lastModified: string | null };
      /** The list feed whose answer is asked for; null for a page. */
      readonly feed: SitePage['answerOf'];
    }
  | { readonly kind: 'finish'; readonly reason: FinishReason };

/** Why a crawl ended. `breaker`: too many failures, the site needs a rest; it can be resumed. */
export const FinishReason = z.enum(['done', 'budget', 'time', 'breaker', 'stopped', 'unreachable']);
export type FinishReason = z.infer<typeof FinishReason>;

/** What a driver tells the reducer; the journal of these alone rebuilds any state. */
export const CrawlEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), atMs: z.number(), options: CrawlOptions }),
  z.object({
    kind: z.literal('answered'),
    atMs: z.number(),
    /** When its first request went out, in the same clock; the delay is counted from here. */
    startedAtMs: z.number(),
    id: z.number().int(),
    /** With the attempts of this command alone; `joinRecords` adds them to earlier ones of the address. */
    record: FetchRecord,
    /** What was read from the answer; null where no page came. */
    page: SitePage.nullable(),
    /** Text of robots.txt, for that purpose alone. */
    robots: z.string().nullable(),
    /** Seconds of `Retry-After`, or null. */
    retryAfterMs: z.number().nullable(),
  }),
  /** A command under way was lost (the process died): ask again. */
  z.object({ kind: z.literal('resumed'), atMs: z.number() }),
  z.object({ kind: z.literal('stop'), atMs: z.number() }),
]);
export type CrawlEvent = z.infer<typeof CrawlEvent>;

/** How far a crawl is, for people. */
export interface CrawlProgress {
  readonly requests: number;
  readonly fetched: number;
  readonly failed: number;
  readonly waiting: number;
  readonly columnsSettled: number;
  readonly columnsWanted: number;
  /** Time left as estimated from the requests that are planned, or null. */
  readonly leftMs: number | null;
  /** What is being asked for now. */
  readonly current: { readonly url: string; readonly purpose: Purpose } | null;
}
