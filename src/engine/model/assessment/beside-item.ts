import { z } from 'zod';

/** The item that a page was opened for: the side panel shows it beside that page. */
export const BesideItem = z.object({
  assessmentId: z.string(),
  targetId: z.string(),
  systemKey: z.string(),
  itemId: z.string(),
  host: z.string(),
  /** Moment, ISO 8601; the same item asked for once more is a new wish. */
  at: z.string(),
});
export type BesideItem = z.infer<typeof BesideItem>;

/** The tab in front of the side panel. */
export interface FrontTab {
  /** Null where it may not be read. */
  readonly url: string | null;
  /** What the tab was opened for; null where for nothing. */
  readonly asked: BesideItem | null;
}
