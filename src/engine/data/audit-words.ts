import { z } from 'zod';
import { AuditId } from '../model/audit-id.ts';
import json from './audit-words.json' with { type: 'json' };

/** Name of each audit, and the words of scoring tables that speak of what it looks at. Source: `audit-words.json`. */
export const auditWords = z
  .record(
    AuditId,
    z.object({
      name: z.string(),
      words: z.array(z.string()).readonly(),
      /** `column` fits wherever an item is named after a column; `column-words` needs its words as well. */
      use: z.enum(['words', 'column', 'column-words']).default('words'),
    }),
  )
  .readonly()
  .parse(json);
