import { z } from 'zod';
import marks from './challenge-marks.json' with { type: 'json' };

const ChallengeMarks = z.object({
  /** Status codes that only walls of this kind send. */
  statuses: z.array(z.number().int()),
  /** Text that only such a wall has in its markup. */
  marks: z.array(z.string()),
  /** A longer page is a page. */
  maxPageChars: z.number().int(),
  /** More text than this is for people to read: no wall. */
  maxTextChars: z.number().int(),
  /** What the script of a page without text does when it only sets a cookie and loads the page again. */
  scriptWalls: z.array(z.string()),
  leastScriptWalls: z.number().int(),
});

/** How a firewall's puzzle is told from a page. */
export const challengeMarks = ChallengeMarks.parse(marks);
