import { z } from 'zod';
import json from './score-table-words.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** How real 评分表 word their headings and points. Source: scorecards of 霍邱, 舒城, 金寨, 宣州, 涡阳, 万佛湖, 上海. */
export const scoreTableWords = z
  .object({
    fields: z.object({
      number: words,
      stage: words,
      level: words,
      title: words,
      criteria: words,
      points: words,
      other: words,
    }),
    levelNumerals: words,
    totalWords: words,
    noteWords: words,
    /** Heading of items that stand under none. */
    ungrouped: z.string(),
    vetoWords: words,
    allOrNothingWords: words,
    capWords: words,
    bonusWords: words,
  })
  .readonly()
  .parse(json);
