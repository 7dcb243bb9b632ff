import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Level } from './level.ts';
import { CrawlOptions, FinishReason } from './site/crawl.ts';

/** One site audit that the extension keeps: what was asked for, and how far it is. */
export const StoredAudit = z.object({
  id: z.string(),
  url: z.string(),
  name: z.string().nullable(),
  level: Level.nullable(),
  asOf: CivilDate,
  /** Id of a built-in system, or for an agency of a round the key of the version, which the round uses. */
  systemId: z.string(),
  options: CrawlOptions,
  /** Moments, ISO 8601. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Steps kept so far. */
  steps: z.number().int(),
  fetched: z.number().int(),
  columnsSettled: z.number().int(),
  columnsWanted: z.number().int(),
  /** Why the crawl ended; null while it can be gone on with. */
  reason: FinishReason.nullable(),
  /** Findings of the judged audit; null before it was judged. */
  counts: z.object({ failed: z.number().int(), cantTell: z.number().int() }).nullable(),
});
export type StoredAudit = z.infer<typeof StoredAudit>;

/** What a person asks for when an audit begins. */
export interface AuditWish {
  readonly url: string;
  readonly name: string | null;
  readonly level: Level | null;
  readonly systemId: string;
  readonly sample: number;
  readonly maxPages: number;
}
