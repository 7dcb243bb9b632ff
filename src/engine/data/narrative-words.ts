import { z } from 'zod';
import narrative from './narrative-words.json' with { type: 'json' };

const words = z.array(z.string()).readonly();
const choices = z.array(words).readonly();

/** A figure of the text that a table prints too: the words that tell it, and the rows whose sum it is (`x-` = every row that starts so). */
const ApplicationTopic = z.object({
  id: z.string(),
  label: z.string(),
  /** One of each list must stand in the figure's label; `{last}` and `{next}` are the years beside the report's. */
  words: choices,
  rows: words,
  /** False where the wording may count something a little different. */
  isFirm: z.boolean(),
});

const DocumentVerb = z.object({
  words,
  column: z.number().int(),
  isFirm: z.boolean(),
  label: z.string(),
});

/** Words by which the figures of a report's text are read and told apart. Source: `narrative-words.json`. */
export const narrativeWords = z
  .object({
    units: words,
    sameUnits: choices,
    caseUnits: words,
    hedgesBefore: words,
    hedgesBetween: words,
    hedgesAfter: words,
    otherTimes: words,
    wideScopes: words,
    organSuffixes: words,
    ownWords: words,
    subjectEnds: words,
    partMarks: words,
    applications: z.object({
      context: words,
      about: words,
      void: words,
      channels: words,
      disclosed: words,
      topics: z.array(ApplicationTopic).readonly(),
      alternates: choices,
      persons: words,
      everybody: words,
      fresh: words,
      carried: words,
      included: words,
      organizations: words,
    }),
    documents: z.object({
      nouns: words,
      shortNouns: words,
      fillers: words,
      void: words,
      verbs: z.object({
        '2019': z.array(DocumentVerb).readonly(),
        '2021': z.array(DocumentVerb).readonly(),
      }),
    }),
    decisions: z.object({
      kinds: z.array(z.object({ noun: z.string(), row: z.string() })).readonly(),
      firm: words,
      void: words,
      fee: z.string(),
    }),
    reviews: z.object({
      reconsideration: words,
      litigation: words,
      subject: words,
      results: z.array(z.object({ words, column: z.number().int(), label: z.string() })).readonly(),
      otherBody: words,
      afterWords: words,
    }),
    absence: z.object({
      negations: words,
      received: words,
      fillers: words,
      applicationNouns: words,
      notAbsent: words,
      reviewFillers: words,
      fees: words,
    }),
    lists: z.object({
      complete: words,
      distributive: words,
      openers: words,
      subset: words,
      sums: words,
      plainSums: words,
      sumVerbs: words,
      channels: words,
      open: words,
      mainly: words,
      stops: words,
      families: z.array(z.object({ words, least: z.number().int() })).readonly(),
    }),
    shares: z.object({ verbs: words, other: words }),
    changes: z.object({
      up: words,
      down: words,
      against: words,
      past: words,
      comparing: words,
      notCompared: words,
      to: words,
    }),
    disclosures: z.object({ verbs: words, nouns: words, allowed: words }),
  })
  .readonly()
  .parse(narrative);

/** One figure of 表三 that texts repeat. */
export type ApplicationTopic = z.infer<typeof ApplicationTopic>;
