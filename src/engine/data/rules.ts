import { z } from 'zod';
import { Rule } from '../model/rule.ts';
import register from './rules.json' with { type: 'json' };

/** Id of a rule of the register. */
export type RuleId = keyof typeof register.rules;

function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(register.rules, id);
}

/** The register of rules by id. Source: `rules.json`, each rule with document and article. */
export const rules: ReadonlyMap<string, Rule & { readonly id: RuleId }> = new Map(
  Object.entries(z.record(z.string(), Rule).parse(register.rules)).flatMap(([id, rule]) =>
    isRuleId(id) ? [[id, { ...rule, id }]] : [],
  ),
);
