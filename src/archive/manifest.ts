import { z } from 'zod';
import { CivilDate } from '../engine/model/civil-date.ts';
import { HolidayTable } from '../engine/model/holiday-table.ts';
import { IndicatorSystem } from '../engine/model/indicator-system.ts';
import { Level } from '../engine/model/level.ts';

/** One link of the hash chain: a stretch of `pages.warc.gz` that one entry fills. */
export const ChainLink = z.object({
  url: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  /** SHA-256 of these bytes. */
  sha256: z.string(),
  /** SHA-256 over the previous link's `chain` and this `sha256`, hexadecimal texts joined; 64 zeros stand before the first. */
  chain: z.string(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** How an audit was judged: everything that, with the bytes, gives the same verdicts again. */
export const JudgingTerms = z.object({
  name: z.string().nullable(),
  level: Level.nullable(),
  asOf: CivilDate,
  sample: z.number().int(),
  engine: z.object({ version: z.string(), calendarRevision: z.string() }),
  /** Systems judged by, whole; the first weighs the findings. */
  systems: z.array(IndicatorSystem).min(1),
  /** The user's own holiday table merged with the built-in one; null where the built-in one alone was used. */
  holidays: HolidayTable.nullable(),
});
export type JudgingTerms = z.infer<typeof JudgingTerms>;

/** What `manifest.json` beside `pages.warc.gz` says: how it was judged, and the chain that seals it. */
export const ArchiveManifest = z.object({
  schema: z.literal('mingcha/archive-manifest@1'),
  /** Address of the home page. */
  url: z.string(),
  terms: JudgingTerms,
  links: z.array(ChainLink),
  /** `chain` of the last link; 64 zeros for an empty archive. */
  seal: z.string(),
  /** SHA-256 of audit.json as it was written with the archive; null where none was. */
  auditSha256: z.string().nullable(),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;
