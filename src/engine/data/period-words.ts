import { z } from 'zod';
import words from './period-words.json' with { type: 'json' };

const list = z.array(z.string()).readonly();

/** Words of periods in titles of statistics, and of yearly papers on proposals. Source: `period-words.json`. */
export const periodWords = z
  .object({
    /** Spans of months of one year, both ends included; the longer word first where one holds another. */
    monthSpans: z
      .array(z.object({ words: list, from: z.number().int(), to: z.number().int() }))
      .readonly(),
    ended: list,
    overview: list,
    noTask: list,
  })
  .readonly()
  .parse(words);
