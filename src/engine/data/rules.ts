import { z } from 'zod';
import { Rule } from '../model/rule.ts';
import register from './rules.json' with { type: 'json' };

/** Id of a rule of the register. */
export type RuleId = keyof typeof register.rules;

/** The register of rules by id. Source: `rules.json`, each rule with document and article. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(z.record(z.string(), Rule).parse(register.rules)),
);
