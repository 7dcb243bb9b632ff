import { z } from 'zod';
import words from './document-words.json' with { type: 'json' };

const list = z.array(z.string());
const table = z
  .object({
    validity: z.object({ valid: list, invalid: list, changed: list, stamps: list }),
    normativeWords: list,
    ruleWords: list,
    ruleNames: list,
    normativeNumber: z.string(),
    policyColumns: list,
    interpretationWords: list,
    newsColumns: list,
    newsTitleWords: list,
    documentTitleWords: list,
    looseKinds: list,
    repostWords: list,
    agencyEndings: list,
    termStarts: z.object({ formation: z.string(), decision: z.string(), approval: z.string() }),
    budgetWords: list,
    decisionDateLabels: list,
    decisionTitleWords: list,
    ruleTitleWords: list,
    embargoWords: list,
    ownSources: list,
    portalWords: list,
    disclosureSections: list,
    catalogueFields: list,
    stillValid: list,
    statedNone: list,
  })
  .parse(words);

/** Words that tell what a document is. Source: rules 4.5, 4.10 and the exceptions of `document-metadata`. */
export const documentWords = table;

const meaningOf = new Map<string, 'valid' | 'invalid' | 'changed'>([
  ...table.validity.valid.map((word) => [word, 'valid'] as const),
  ...table.validity.invalid.map((word) => [word, 'invalid'] as const),
  ...table.validity.changed.map((word) => [word, 'changed'] as const),
]);

/** What a validity word means; `unknown` for a word outside the vocabulary. Source: rules 4.5. */
export function meaningOfValidity(word: string): 'valid' | 'invalid' | 'changed' | 'unknown' {
  return meaningOf.get(word) ?? 'unknown';
}
