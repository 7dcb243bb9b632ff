import { z } from 'zod';

/** What an audit says: 符合, 不符合, 需人工核实, 不适用, 未检查. `failed` needs positive evidence. */
export const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
export type Outcome = z.infer<typeof Outcome>;

/** Weight of a finding: 单项否决, 扣分, 提示. */
export const Severity = z.enum(['veto', 'deduct', 'advise']);
export type Severity = z.infer<typeof Severity>;

/** How sure the project is of a rule's text: checked, practice, or known by name only. */
export const RuleStatus = z.enum(['verified', 'convention', 'unverified']);
export type RuleStatus = z.infer<typeof RuleStatus>;

/** A legal ground: the document's number or name, and the article in it. */
export const Basis = z.object({ document: z.string(), article: z.string().nullable() });
export type Basis = z.infer<typeof Basis>;
