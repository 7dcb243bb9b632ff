import type { AppliedRule, AuditContext } from '../audits/define-audit.ts';
import { columnDefinitions, findColumnDefinition } from '../data/columns.ts';
import { type RuleId, rules } from '../data/rules.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import type { ScanOptions } from './scan-options.ts';

/** Values that the chosen indicator system sets itself, by rule id; a later item wins. */
function collectOwnValues(system: IndicatorSystem): ReadonlyMap<string, number | string> {
  const own = system.items.flatMap((item) => Object.entries(item.rules ?? {}));
  return new Map(own.map(([id, { value }]) => [id, value]));
}

/** What the audits may know: the day, the level, the calendar, the columns and the rules with the user's own values on top. */
export function createContext(
  { identity }: { readonly identity: Pick<PageArtifacts['identity'], 'level'> },
  options: Omit<ScanOptions, 'furtherSystems'>,
): AuditContext {
  const ownValues = collectOwnValues(options.system);
  const applied = new Map<RuleId, AppliedRule>();
  return {
    asOf: options.asOf,
    level: options.level ?? identity.level,
    holidays: options.holidays,
    columns: columnDefinitions,
    otherReports: options.otherReports ?? [],
    findColumn: findColumnDefinition,
    rule: (id) => {
      const rule = applied.get(id) ?? applyRule(id, ownValues);
      applied.set(id, rule);
      return rule;
    },
  };
}

function applyRule(id: RuleId, ownValues: ReadonlyMap<string, number | string>): AppliedRule {
  const rule = rules.get(id);
  if (rule === undefined) throw new RangeError(`rule ${id} is not in the register`);
  const value = ownValues.get(id);
  if (value === undefined) return rule;
  // A value that the user's own table sets is practice, no longer hearsay: it may fail.
  return { ...rule, value, status: rule.status === 'unverified' ? 'convention' : rule.status };
}
