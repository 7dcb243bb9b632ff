import { z } from 'zod';
import residues from './residues.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words of text that publishers leave behind, and of what only looks like it. Source: `residues.json`. */
export const residueWords = z
  .object({
    instructionWords: words,
    placeholders: words,
    promptPlaceholders: words,
    fieldErrors: words,
    wrappers: words,
    wrapperHints: words,
    templateScripts: words,
  })
  .readonly()
  .parse(residues);
