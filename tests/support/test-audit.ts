import { describe, expect, it } from 'vitest';
import type { Audit, AuditContext, Observation } from '../../src/engine/audits/define-audit.ts';
import { columnDefinitions, findColumnDefinition } from '../../src/engine/data/columns.ts';
import { builtInHolidays } from '../../src/engine/data/holidays.ts';
import { type RuleId, rules } from '../../src/engine/data/rules.ts';
import type { Article } from '../../src/engine/model/artifacts/article.ts';
import {
  type ArtifactKey,
  PageArtifacts,
} from '../../src/engine/model/artifacts/page-artifacts.ts';
import type { Locator } from '../../src/engine/model/locator.ts';
import type { Rule } from '../../src/engine/model/rule.ts';
import { day } from './pages.ts';

/** A place in the invented page. */
export function locatorOf(quote: string, selector: string | null = 'body > p'): Locator {
  return { selector, quote, frame: null };
}

/** Artifacts of a page on which nothing was found, with the given ones put in. */
export function artifactsOf(partial: Partial<PageArtifacts> = {}): PageArtifacts {
  const url = 'https://www.lanxi-demo.gov.cn/zwgk/index.html';
  return {
    snapshot: {
      url,
      finalUrl: url,
      status: 200,
      via: 'fetch',
      carrier: 'html',
      capturedAt: '2026-11-21T01:42:00.000Z',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      truncated: false,
    },
    kind: { value: 'other', reasons: [] },
    identity: {
      title: null,
      siteName: null,
      siteIdCode: null,
      siteDomain: null,
      columnName: null,
      level: null,
      government: 'yes',
      metaTags: [],
    },
    breadcrumbs: null,
    columns: [],
    currentColumn: null,
    platform: { entry: null, blocks: [], isPlatformPage: false },
    list: null,
    datedLinks: [],
    article: null,
    annualReport: null,
    attachments: [],
    organization: null,
    leaders: [],
    guide: null,
    messages: [],
    consultation: null,
    decisionCatalogue: null,
    interpretation: null,
    search: null,
    footer: { items: [], recognised: false, hasOpaqueParts: false },
    personalData: [],
    secretMarks: [],
    residues: [],
    errors: [],
    ...partial,
  };
}

/** A document page of which nothing is known, with the given parts put in. */
export function articleOf(partial: Partial<Article> = {}): Article {
  return {
    title: null,
    pubDate: null,
    writtenDate: null,
    isWrittenDateUncertain: false,
    signedDate: null,
    docNumber: null,
    indexNumber: null,
    issuer: null,
    source: null,
    validity: null,
    validityMeaning: null,
    expires: null,
    effective: null,
    dates: [],
    metadata: [],
    hasMetadataTable: false,
    attachments: [],
    body: null,
    documentType: null,
    ...partial,
  };
}

/** What a case may set of the context; `rules` changes values of the register. */
export interface ContextParts extends Partial<Omit<AuditContext, 'rule' | 'findColumn'>> {
  readonly rules?: Partial<Record<RuleId, Partial<Rule>>>;
}

/** A context of 2026-11-21 with the built-in rules, columns and holidays. */
export function contextOf(partial: ContextParts = {}): AuditContext {
  const { rules: changes = {}, ...parts } = partial;
  return {
    asOf: day('2026-11-21'),
    level: null,
    holidays: builtInHolidays,
    columns: columnDefinitions,
    otherReports: [],
    findColumn: findColumnDefinition,
    rule: (id) => {
      const rule = rules.get(id);
      if (rule === undefined) throw new Error(`no rule: ${id}`);
      return { ...rule, ...changes[id], id };
    },
    ...parts,
  };
}

/** One row of an audit's table; `expected` lists the observations in order, with the data that matter. */
export interface AuditCase<Key extends string> {
  readonly name: string;
  readonly artifacts?: Partial<PageArtifacts>;
  readonly context?: ContextParts;
  readonly expected: readonly (Pick<Observation<Key>, 'verdict' | 'message'> & {
    readonly data?: Record<string, unknown>;
    readonly rule?: RuleId;
    readonly quotes?: readonly string[];
  })[];
}

function freezeDeeply<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const part of Object.values(value)) freezeDeeply(part, seen);
  return Object.freeze(value);
}

const placesOf = (template: string): string[] =>
  [...template.matchAll(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/g)].map((match) => match[1] ?? '');

function expectObservation<Key extends string>(
  audit: Audit<Key>,
  seen: Observation<Key>,
  wanted: AuditCase<Key>['expected'][number],
): void {
  expect({ verdict: seen.verdict, message: seen.message }).toEqual({
    verdict: wanted.verdict,
    message: wanted.message,
  });
  if (wanted.data !== undefined) expect(seen.data).toMatchObject(wanted.data);
  if (wanted.rule !== undefined) expect(seen.rule.id).toBe(wanted.rule);
  if (wanted.quotes !== undefined) {
    expect(seen.evidence.map((clue) => clue.excerpt ?? clue.locator?.quote)).toEqual(wanted.quotes);
  }
  for (const place of placesOf(audit.messages[seen.message])) {
    expect(seen.data, `data of {${place}} in ${seen.message}`).toHaveProperty(place);
  }
  if (seen.verdict === 'fault') expect(seen.evidence.length).toBeGreaterThan(0);
}

/**
 * Runs an audit over its table: each case twice on deeply frozen input.
 * The table must hold a passed case, one that is not, and every message key; every place of a message has data,
 * and every fault its evidence.
 */
export function testAudit<Key extends string>(
  audit: Audit<Key>,
  cases: readonly AuditCase<Key>[],
): void {
  describe(audit.id, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      const artifacts = freezeDeeply(PageArtifacts.parse(artifactsOf(one.artifacts)));
      const context = Object.freeze(contextOf(one.context));
      const first = audit.audit(artifacts, context);
      expect(audit.audit(artifacts, context)).toEqual(first);
      expect(first.map(({ verdict, message }) => ({ verdict, message }))).toEqual(
        one.expected.map(({ verdict, message }) => ({ verdict, message })),
      );
      one.expected.forEach((wanted, at) => {
        const seen = first[at];
        if (seen !== undefined) expectObservation(audit, seen, wanted);
      });
    });

    it('has a case that passes, one that does not, and one for every message', () => {
      const expected = cases.flatMap((one) => one.expected);
      expect(expected.some(({ verdict }) => verdict === 'passed')).toBe(true);
      expect(expected.some(({ verdict }) => verdict === 'fault' || verdict === 'doubt')).toBe(true);
      expect([...new Set(expected.map(({ message }) => message))].sort()).toEqual(
        Object.keys(audit.messages).sort(),
      );
    });

    it('requires only artifacts that exist', () => {
      const known: readonly string[] = Object.keys(artifactsOf());
      const required: readonly ArtifactKey[] = audit.requires;
      expect(required.filter((key) => !known.includes(key))).toEqual([]);
    });
  });
}
