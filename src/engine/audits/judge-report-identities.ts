import type { ReportIdentity, ReportTerm } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import type { AppliedRule, Clue, Observation } from './define-audit.ts';
import { observe } from './observe.ts';
import { quoteTerm } from './report-grounds.ts';

/** What may be said of the identities of a table. */
export type IdentityKey = 'broken' | 'brokenBySuspect' | 'blankTotal' | 'open' | 'proven';

/** The identities of one table and what they are judged by. */
export interface IdentityCase {
  readonly table: string;
  readonly identities: readonly ReportIdentity[];
  readonly rule: AppliedRule;
  readonly subject: Subject;
}

/** A long sum is quoted by its total and the parts that are not zero. */
const maxClues = 12;
const longSum = 7;

function quoteTerms({ terms, scope }: ReportIdentity): readonly Clue[] {
  const isLong = terms.length > longSum;
  const [total, ...parts] = terms;
  const quoted = isLong ? parts.filter(({ value }) => value !== 0) : parts;
  const all = total === undefined ? quoted : [total, ...quoted];
  return all.slice(0, maxClues).map((term) => quoteTerm(term, scope));
}

type Common = Pick<IdentityCase, 'rule' | 'subject'>;

function judgeBroken(
  identity: ReportIdentity,
  common: Common,
  table: string,
): Observation<IdentityKey> {
  const { scope, expression, left, right, suspect } = identity;
  const difference = Math.round(Math.abs((left ?? 0) - (right ?? 0)) * 1e6) / 1e6;
  const data = {
    table,
    identity: identity.id,
    scope,
    expression,
    left,
    right,
    difference,
    suspect: suspect?.name ?? null,
    suspectValue: suspect?.value ?? null,
  };
  return observe({
    ...common,
    verdict: 'fault',
    message: suspect === null ? 'broken' : 'brokenBySuspect',
    data,
    evidence: quoteTerms(identity),
  });
}

function isBlank({ raw }: ReportTerm): boolean {
  return raw === '';
}

/** The printed parts of a blank total, added up; null where the total is printed or no part is. */
function addBlankTotal({ id, terms }: ReportIdentity): number | null {
  const [total, ...parts] = terms;
  if (id === 'applications-balance' || total === undefined || !isBlank(total)) return null;
  // A row that the form lacks may belong to the total or not: no sum can be named.
  if (parts.some(({ cell }) => cell === null)) return null;
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.some((value) => value !== 0) ? values.reduce((sum, value) => sum + value, 0) : null;
}

/** A total left blank although its parts are printed: the parts tell what should stand there. */
function judgeBlankTotals(
  open: readonly ReportIdentity[],
  common: Common,
  table: string,
): Observation<IdentityKey>[] {
  return open.flatMap((identity) => {
    const sum = addBlankTotal(identity);
    if (sum === null) return [];
    const { scope, terms, id } = identity;
    const data = { table, identity: id, scope, total: terms[0]?.name ?? null, sum };
    const evidence = quoteTerms(identity).filter(
      ({ excerpt }, at) => at === 0 || !excerpt?.endsWith('（空白）'),
    );
    return [observe({ ...common, verdict: 'fault', message: 'blankTotal', data, evidence })];
  });
}

function judgeOpen(
  open: readonly ReportIdentity[],
  held: number,
  common: Common,
  table: string,
): Observation<IdentityKey>[] {
  const [first] = open;
  if (first === undefined) return [];
  const expression = `${first.scope}：${first.expression}`;
  const data = { table, count: open.length, held, expression };
  const evidence: Clue[] = [{ kind: 'computed', locator: null, excerpt: expression }];
  return [observe({ ...common, verdict: 'doubt', message: 'open', data, evidence })];
}

/** Judges the identities of one table: each broken one by itself, the open ones together, the proven ones by their number. */
export function judgeReportIdentities({
  table,
  identities,
  ...common
}: IdentityCase): readonly Observation<IdentityKey>[] {
  const broken = identities.filter(({ holds }) => holds === false);
  const open = identities.filter(({ holds }) => holds === null);
  const count = identities.length - broken.length - open.length;
  const proven =
    broken.length === 0 && open.length === 0 && count > 0
      ? [observe({ ...common, verdict: 'passed', message: 'proven', data: { table, count } })]
      : [];
  return [
    ...broken.map((identity) => judgeBroken(identity, common, table)),
    ...judgeBlankTotals(open, common, table),
    ...judgeOpen(open, count, common, table),
    ...proven,
  ];
}
