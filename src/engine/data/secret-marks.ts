import { z } from 'zod';
import marks from './secret-marks.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words by which a mention of a classification mark is told from the mark itself. Source: `secret-marks.json`. */
export const secretMarkWords = z
  .object({
    teachingWords: words,
    declassifiedWords: words,
    contexts: z.object({
      teaching: z.string(),
      declassified: z.string(),
      sentence: z.string(),
      quoted: z.string(),
    }),
  })
  .readonly()
  .parse(marks);
