import { z } from 'zod';
import outline from './report-outline.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words by which headings, title, period and contact of an annual report are found. Source: `report-outline.json`. */
export const reportOutlineWords = z
  .object({
    /** One entry a section: titles as templates, and words that a numbered heading must hold, one list a word. */
    sections: z
      .array(
        z.object({ number: z.number().int(), variants: words, words: z.array(words).readonly() }),
      )
      .readonly(),
    falseHeadings: words,
    title: z.object({
      disclosure: words,
      kinds: words,
      prefixes: words,
      lead: words,
      leadEnds: words,
      notAgency: words,
    }),
    period: z.object({ marks: words, names: words }),
    /** What section one tells since 2021 (30号), each with words that tell it in other ways. */
    aspects: z.array(z.object({ title: z.string(), words })).readonly(),
    assessment: words,
    fees: words,
    /** Ends of the names of bodies that must tell 工作考核、社会评议和责任追究结果 (条例 第五十条第（四）项). */
    governments: words,
    contact: z.object({ verbs: words, details: words }),
  })
  .readonly()
  .parse(outline);
