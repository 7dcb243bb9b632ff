import { z } from 'zod';
import { AuditId } from '../model/audit-id.ts';
import { Level } from '../model/level.ts';
import json from './demo-round.json' with { type: 'json' };

const DemoItem = z.object({
  id: z.string(),
  level1: z.string(),
  title: z.string(),
  points: z.number(),
  /** "" where only a person can look. */
  audit: z.union([AuditId, z.literal('')]),
  rule: z.string(),
  column: z.string().nullable(),
  page: z.string(),
  fault: z.string(),
  quote: z.string(),
  doubt: z.string(),
});

/** One row of the invented scoring table, with what is said where it fails or is in doubt. */
export type DemoItem = z.infer<typeof DemoItem>;

/** The invented round that people try the workbench with. Shape: one mark of an agency for each item. */
export const demoRound = z
  .object({
    host: z.string(),
    items: z.array(DemoItem),
    agencies: z.array(
      z.object({ name: z.string(), level: Level, marks: z.string().regex(/^[pfquh-]{0,40}$/) }),
    ),
    verdictNote: z.string(),
    notChecked: z.array(z.object({ page: z.string(), reason: z.string() })),
  })
  .parse(json);
