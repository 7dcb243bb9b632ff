import { z } from 'zod';
import json from './reply-headings.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** How returned 问题清单 head their columns. Source: scorecards of 霍邱, 舒城, 金寨, 宣州, 涡阳. */
export const replyHeadings = z
  .object({
    problem: words,
    agency: words,
    number: words,
    item: words,
    url: words,
    reply: words,
    link: words,
  })
  .readonly()
  .parse(json);
/** What a column of such a list holds. */
export type ReplyField = keyof typeof replyHeadings;
