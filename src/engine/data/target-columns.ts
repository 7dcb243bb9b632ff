import { z } from 'zod';
import { Level } from '../model/level.ts';
import { targetFields } from '../model/assessment/target-sheet.ts';
import words from './target-columns.json' with { type: 'json' };

const Wording = z.object({ exact: z.array(z.string()), parts: z.array(z.string()) });

const TargetColumns = z.object({
  /** Headings of each column of a list of agencies; `parts` stand anywhere in the heading. */
  fields: z.record(z.enum(targetFields), Wording),
  /** Headings that look like one of these and are none. */
  notHeadings: z.array(z.string()),
  /** How lists write the level of an agency. */
  levels: z.record(Level, z.array(z.string())),
});

/** Words by which a list of agencies is read. */
export const targetColumns = TargetColumns.parse(words);

/** How a list names a level; it is read back as the same. */
export function levelWord(level: Level): string {
  return targetColumns.levels[level][0] ?? level;
}
