import { z } from 'zod';
import words from './repeal-words.json' with { type: 'json' };

const list = z.array(z.string()).readonly();

/** Words by which decisions on repeal and their lists are read. Source: `repeal-words.json`. */
export const repealWords = z
  .object({
    repeal: list,
    /** Acts beside repeal: what they name is not repealed. */
    otherActs: list,
    /** Titles of reviews, whose lists are read too. */
    reviewWords: list,
    /** Whole cells of a table that tell what became of its row. */
    cells: z.object({ repealed: list, other: list }),
    headingEnds: list,
    headingWords: list,
    /** Titles of drafts, news and explanations: nothing is decided. */
    notDecided: list,
    /** Lines with these quote a ground or a neighbour. */
    groundWords: list,
    /** Repeal of a part. */
    partWords: list,
    /** Before 废止: nothing is repealed yet. */
    deniedWords: list,
    /** What joins documents named together. */
    chainWords: list,
    /** All that may stand between a document's name and 废止. */
    clauseWords: list,
    /** Marks in brackets in a title. */
    toldWords: list,
    /** At the head of a text. */
    headMarks: list,
    /** Why a person must look. */
    doubts: z.record(z.string(), z.string()),
  })
  .readonly()
  .parse(words);
