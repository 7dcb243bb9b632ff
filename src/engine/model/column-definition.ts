import { z } from 'zod';
import { Level } from './level.ts';
import { Basis, RuleStatus } from './outcome.ts';

const Requirement = z.enum(['required', 'expected', 'optional']);

/** A column (栏目) that a government body publishes; one entry of `data/columns.json`. */
export const ColumnDefinition = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Plausible names not seen on a real portal: may find a column, never prove one alone. */
  aliasesUnverified: z.array(z.string()),
  urlHints: z.array(z.string()),
  parent: z.string().nullable(),
  basis: z.array(Basis),
  levels: z.array(Level),
  requirement: z.partialRecord(Level, Requirement),
  freshness: z.object({
    window: z.number().nullable(),
    unit: z.enum(['day', 'month', 'year']).nullable(),
    kind: z.enum(['update', 'change-driven', 'calendar-date']),
    status: RuleStatus,
    basis: z.array(Basis),
  }),
  deadline: z
    .object({
      days: z.number(),
      unit: z.enum(['working-day', 'day']),
      from: z.string(),
      status: RuleStatus,
      basis: z.array(Basis),
    })
    .nullable(),
  due: z.partialRecord(Level, z.string().nullable()).nullable(),
  series: z.enum(['month', 'quarter', 'year']).nullable(),
  localWindows: z.array(z.object({ window: z.number(), unit: z.string(), issuer: z.string() })),
  requiredFields: z.array(z.string()),
  negativeAliases: z.array(z.string()),
  ambiguousWith: z.array(z.string()),
  note: z.string().nullable(),
});
export type ColumnDefinition = z.infer<typeof ColumnDefinition>;
