import { z } from 'zod';

/** A known service that hands out the rows of a column (list-services: jpage data proxy, gkmlpt JSON …). */
export const ListFeed = z.object({
  system: z.string(),
  /** Address of the column page it belongs to. */
  page: z.string(),
  /** Address of its n-th answer: `{page}`, or `{start}` and `{end}` for row numbers, stand in it. */
  template: z.string(),
  /** Rows an answer; null where the first answer tells. */
  perPage: z.number().int().nullable(),
  /** Answers in all; null where unknown. */
  pages: z.number().int().nullable(),
  /** Number of the first answer that the page itself does not hold, from 1. */
  firstPage: z.number().int(),
});
export type ListFeed = z.infer<typeof ListFeed>;
