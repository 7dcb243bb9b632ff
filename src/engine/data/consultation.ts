import { z } from 'zod';
import consultation from './consultation.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words by which calls for opinions, their terms, reasons and grounds are read. Source: `consultation.json`. */
export const consultationWords = z
  .object({
    titleMarks: words,
    numerals: z.record(z.string(), z.number()),
    /** Words of a page that tells what came in. */
    answeredWords: words,
    adoptionWords: words,
    /** Words by which a draft is given up or put off. */
    endedWords: words,
    /** Columns in which results stand. */
    feedbackColumns: words,
    callVerbs: words,
    opinionWords: words,
    draftWords: words,
    feedbackWords: words,
    surveyWords: words,
    noticeWords: words,
    otherWords: words,
    termScope: words,
    termExceptions: words,
    pubStartWords: words,
    endLabels: words,
    startLabels: words,
    reasons: words,
    reasonScope: words,
    repeatedWords: words,
    groundWords: words,
    grounds: z.array(z.object({ document: z.string(), names: words })).readonly(),
    departmentSuffixes: words,
    governmentNames: words,
  })
  .readonly()
  .parse(consultation);
