import { z } from 'zod';
import { Basis, RuleStatus, Severity } from './outcome.ts';

/** A rule of the register `data/rules.json`: its value, how sure it is, and its ground. */
export const Rule = z.object({
  /** Threshold; null where the rule has none. */
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.enum(['working-day', 'day', 'month', 'date', 'count']).nullable(),
  /** Only messages of the last so many months count. */
  withinMonths: z.number().optional(),
  /** First day on which the rule is in force. */
  inForce: z.string().optional(),
  /** True where the rule is advice whatever a scoring table says. */
  isAdviceOnly: z.boolean().optional(),
  status: RuleStatus,
  severity: Severity,
  basis: z.array(Basis),
  /** One Chinese line for people. */
  text: z.string(),
});
export type Rule = z.infer<typeof Rule>;
