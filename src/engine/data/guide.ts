import { z } from 'zod';
import { GuideFieldId } from '../model/artifacts/content.ts';
import guide from './guide.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** One of the nine fields with its labels; `shape` says what counts as a value behind a label. */
export const GuideField = z
  .object({
    id: GuideFieldId,
    name: z.string(),
    shape: z.enum(['topic', 'name', 'address', 'hours', 'phone', 'fax', 'internet']),
    labels: words,
    mentions: words,
  })
  .readonly();
export type GuideField = z.infer<typeof GuideField>;

/** Words by which a disclosure guide, its nine fields and superseded text are read. Source: `guide.json`. */
export const guideWords = z
  .object({
    titles: words,
    disclosureWords: words,
    otherPages: words,
    elsewhereWords: words,
    fields: z.array(GuideField).readonly(),
    emptyValues: words,
    replyWords: words,
    replyExceptions: words,
    feeWords: words,
    feeExceptions: words,
    chargeWords: words,
    groundWords: words,
    oldRegulation: words,
    oldRegulationExceptions: words,
    specialNeeds: words,
    specialNeedsExceptions: words,
    tariffItems: words,
    tariffExceptions: words,
  })
  .readonly()
  .parse(guide);
