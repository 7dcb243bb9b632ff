import { z } from 'zod';
import { Outcome } from './outcome.ts';

/** One indicator of the chosen system with its result. */
export const ChecklistItem = z.object({
  id: z.string(),
  title: z.string(),
  /** Headings above the item in the scoring table, outermost first. */
  group: z.array(z.string()),
  outcome: Outcome,
  /** Full points; null where the table gives no number. */
  points: z.number().nullable(),
  /** Points obtained; null where nothing was decided. */
  scored: z.number().nullable(),
  /** Points taken off by failed findings; null where nothing was decided or the table gives no number. */
  deducted: z.number().nullable(),
  method: z.enum(['automatic', 'assisted', 'manual']),
  /** Ids of the findings that decided it. */
  findings: z.array(z.string()),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** The indicator system applied to one set of findings. */
export const Checklist = z.object({
  system: z.object({ id: z.string(), name: z.string(), version: z.string() }),
  items: z.array(ChecklistItem),
  points: z.number(),
  scored: z.number(),
  /** Share of the points that were decided, 0–1; of the items where no item has points. */
  judged: z.number(),
  vetoed: z.boolean(),
});
export type Checklist = z.infer<typeof Checklist>;
