import { z } from 'zod';
import limits from './crawl-limits.json' with { type: 'json' };

const count = z.number().int().positive();

const CrawlLimits = z.object({
  politeness: z.object({
    /** Added to the delay, since requests do not all take the same time to arrive. */
    delayMarginMs: z.number(),
    maxCrawlDelayMs: z.number(),
    /** A server that asks for a longer rest is left alone. */
    maxRetryAfterMs: z.number(),
    /** Back-off doubles with each failure up to so many delays. */
    maxBackOffFactor: z.number(),
    /** Rests that one address may ask for (429, 503 with Retry-After). */
    maxWaits: count,
    /** A failed address is asked again after all else, and not before so many delays. */
    secondAskDelays: z.number(),
    maxSecondAsks: count,
    maxRobotsLength: count,
  }),
  breaker: z.object({ inRow: count, window: count, share: z.number() }),
  reach: z.object({
    /** Pages tried for one column. */
    candidates: count,
    children: count,
    profilePages: count,
    platformPages: count,
    navigationPages: count,
    searches: count,
    /** Pages of one list. */
    listPages: count,
    /** Pages of a list whose order or dates leave doubt. */
    checkedListPages: count,
    undatedSample: count,
    /** Pages in a row that only send on. */
    hops: count,
    renders: count,
    /** Related documents opened for one document, and in all. */
    pairs: count,
    pairPages: count,
    attachmentsOfDocument: count,
    attachments: count,
    /** Files read whole because an annual report is in them alone. */
    reportFiles: count,
    links: count,
    externalLinks: count,
    /** Rows kept of one list. */
    rows: count,
    knownLinks: count,
    unasked: count,
  }),
  traps: z.object({
    addressLength: count,
    segments: count,
    repeatsInRow: count,
    repeats: count,
    parameters: count,
    /** Times that one content may come under ever new queries. */
    sameContent: count,
    /** Pages of one calendar. */
    calendarPages: count,
    yearsAhead: count,
    yearsBack: count,
  }),
});

/** How far, how often and how fast a crawl goes. Source: this product. */
export const crawlLimits = CrawlLimits.parse(limits);
