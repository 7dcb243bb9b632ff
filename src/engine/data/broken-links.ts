import { z } from 'zod';
import links from './broken-links.json' with { type: 'json' };

/** What proves that a link is broken, and what does not. Source: `broken-links.json`. */
export const brokenLinks = z
  .object({
    /** Statuses by which a server turns a program away; a visitor may still be let in. */
    guardedStatuses: z.array(z.number().int()).readonly(),
    /** Words by which a page that answers 200 says that there is nothing. */
    goneWords: z.array(z.string()).readonly(),
    /** Share (0–1) of failed addresses from which the portal itself is down, not its links. */
    brokenShare: z.number(),
    /** Addresses that must have been asked before that share tells. */
    minAsked: z.number().int(),
  })
  .readonly()
  .parse(links);
