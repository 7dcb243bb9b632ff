import { expect, it } from 'vitest';
import type { Observation } from '../../src/engine/audits/define-audit.ts';
import type { RuleId } from '../../src/engine/data/rules.ts';

type Seen<Key extends string> = Pick<
  Observation<Key>,
  'verdict' | 'message' | 'data' | 'rule' | 'evidence'
>;

/** What a case expects of one observation: its verdict and message, and the data that matter. */
export interface ExpectedObservation<Key extends string> {
  readonly verdict: Observation<Key>['verdict'];
  readonly message: Key;
  readonly data?: Record<string, unknown>;
  readonly rule?: RuleId;
  readonly quotes?: readonly string[];
}

interface Case<Wanted> {
  readonly name: string;
  readonly expected: readonly Wanted[];
}

/** A table of cases and how an audit looks at one. */
export interface AuditTable<Key extends string, Wanted, One, Found> {
  readonly messages: Readonly<Record<Key, string>>;
  readonly cases: readonly One[];
  /** Prepares a case on deeply frozen input; what it gives is called twice. */
  readonly look: (one: One) => () => readonly Found[];
  /** What a case may expect beyond `ExpectedObservation`. */
  readonly expectMore?: (seen: Found, wanted: Wanted) => void;
}

/** Freezes a value and everything in it. */
export function freezeDeeply<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const part of Object.values(value)) freezeDeeply(part, seen);
  return Object.freeze(value);
}

const placesOf = (template: string): string[] =>
  [...template.matchAll(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/g)].map((match) => match[1] ?? '');

function expectObservation<Key extends string>(
  template: string,
  seen: Seen<Key>,
  { data, rule, quotes }: ExpectedObservation<Key>,
): void {
  if (data !== undefined) expect(seen.data).toMatchObject(data);
  if (rule !== undefined) expect(seen.rule.id).toBe(rule);
  if (quotes !== undefined) {
    expect(seen.evidence.map((clue) => clue.excerpt ?? clue.locator?.quote)).toEqual(quotes);
  }
  for (const place of placesOf(template)) {
    expect(seen.data, `data of {${place}} in ${seen.message}`).toHaveProperty(place);
  }
  if (seen.verdict === 'fault') expect(seen.evidence.length).toBeGreaterThan(0);
}

/**
 * Runs an audit over its table: each case twice.
 * The table must hold a passed case, one that is not, and every message key; every place of a message has data,
 * and every fault its evidence.
 */
export function testAuditTable<
  Key extends string,
  Wanted extends ExpectedObservation<Key>,
  One extends Case<Wanted>,
  Found extends Seen<Key>,
>({ messages, cases, look, expectMore }: AuditTable<Key, Wanted, One, Found>): void {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const audit = look(one);
    const first = audit();
    expect(audit()).toEqual(first);
    expect(first.map(({ verdict, message }) => ({ verdict, message }))).toEqual(
      one.expected.map(({ verdict, message }) => ({ verdict, message })),
    );
    one.expected.forEach((wanted, at) => {
      const seen = first[at];
      if (seen === undefined) return;
      expectObservation(messages[seen.message], seen, wanted);
      expectMore?.(seen, wanted);
    });
  });

  it('has a case that passes, one that does not, and one for every message', () => {
    const expected = cases.flatMap((one) => one.expected);
    expect(expected.some(({ verdict }) => verdict === 'passed')).toBe(true);
    expect(expected.some(({ verdict }) => verdict === 'fault' || verdict === 'doubt')).toBe(true);
    expect([...new Set(expected.map(({ message }) => message))].sort()).toEqual(
      Object.keys(messages).sort(),
    );
  });
}
