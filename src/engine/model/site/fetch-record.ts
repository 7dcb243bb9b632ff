import { z } from 'zod';
import { Purpose } from './purpose.ts';

/**
 * How the asking for one address ended; each has its advice in `data/fetch-states.json`.
 * `fetched` a page or file came · `challenge` a script or picture puzzle instead of the page · `trap` an endless calendar or parameter, not asked · `rate-limited` 429 to the end.
 */
export const FetchState = z.enum([
  'fetched',
  'not-modified',
  'robots',
  'too-large',
  'unsupported',
  'timeout',
  'dns',
  'tls',
  'refused',
  'client-error',
  'server-error',
  'rate-limited',
  'challenge',
  'loop',
  'trap',
  'off-site',
  'out-of-budget',
  'stopped',
]);
export type FetchState = z.infer<typeof FetchState>;

/** One request as it was made: its moment and what came of it. */
export const FetchAttempt = z.object({
  method: z.enum(['GET', 'HEAD']),
  /** `render` in a real browser. */
  via: z.enum(['fetch', 'render']),
  /** Moment of the answer, ISO 8601. */
  at: z.string(),
  state: FetchState,
  status: z.number().int().nullable(),
  /** Reason in one Chinese phrase where no answer came; "" otherwise. */
  reason: z.string(),
});
export type FetchAttempt = z.infer<typeof FetchAttempt>;

/** Everything that is known of one address: why it was asked, how often, what came last. */
export const FetchRecord = z.object({
  /** Absolute address as it stood on the page. */
  url: z.string(),
  finalUrl: z.string(),
  state: FetchState,
  status: z.number().int().nullable(),
  purpose: Purpose,
  /** Oldest first; empty for what was not asked (robots, off-site, budget, trap). */
  attempts: z.array(FetchAttempt),
  /** Addresses passed on the way, the first left out. */
  redirects: z.array(z.string()),
  /** Media type without parameters, lower case; "" when the server gave none. */
  mime: z.string(),
  sizeBytes: z.number().int(),
  /** SHA-256 of the body as served; null where none was read. */
  sha256: z.string().nullable(),
  /** For asking again only when changed. */
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
});
export type FetchRecord = z.infer<typeof FetchRecord>;
