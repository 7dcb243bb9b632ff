import { z } from 'zod';
import pairs from './document-pairs.json' with { type: 'json' };

const words = z.array(z.string()).readonly();
/** Longest first, so that a word is dropped before the shorter one inside it. */
const longestFirst = z
  .array(z.string())
  .transform((list): readonly string[] => list.toSorted((a, b) => b.length - a.length));

/** Words and thresholds by which documents are joined with interpretations and calls with their results. Source: `document-pairs.json`. */
export const pairWords = z
  .object({
    /** Least share of common character pairs (Dice, 0–1) of two titles that name one thing. */
    titleLikeness: z.number(),
    /** Least likeness that makes a link between two pages a link about the same thing. */
    supportingLikeness: z.number(),
    /** Characters below which a title is too general to join anything. */
    minStemLength: z.number().int(),
    /** Pages beyond which one link is a menu or a side list, none about the page's document. */
    maxCommonLinks: z.number().int(),
    /** Linked documents beyond which a page's links are a list of documents. */
    maxLooseLinks: z.number().int(),
    /** Links kept of a document page; one that has so many may have lost some. */
    maxDocumentLinks: z.number().int(),
    /** Words by which a link from a document to what belongs to it is told, however short. */
    documentLinkWords: words,
    interpretationMarks: longestFirst,
    consultationMarks: longestFirst,
    droppedBrackets: words,
    issueWords: words,
    documentEndings: words,
    draftWords: words,
    shortNameWords: words,
    actWords: words,
  })
  .readonly()
  .parse(pairs);
