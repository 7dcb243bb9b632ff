import { describe, expect, it } from 'vitest';
import type { Audit, AuditContext } from '../../src/engine/audits/define-audit.ts';
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
import { type ExpectedObservation, freezeDeeply, testAuditTable } from './audit-table.ts';
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
  readonly expected: readonly ExpectedObservation<Key>[];
}

/** Runs an audit over its table, as `testAuditTable` says. */
export function testAudit<Key extends string>(
  audit: Audit<Key>,
  cases: readonly AuditCase<Key>[],
): void {
  describe(audit.id, () => {
    testAuditTable({
      messages: audit.messages,
      cases,
      look: (one: AuditCase<Key>) => {
        const artifacts = freezeDeeply(PageArtifacts.parse(artifactsOf(one.artifacts)));
        const context = Object.freeze(contextOf(one.context));
        return () => audit.audit(artifacts, context);
      },
    });

    it('requires only artifacts that exist', () => {
      const known: readonly string[] = Object.keys(artifactsOf());
      const required: readonly ArtifactKey[] = audit.requires;
      expect(required.filter((key) => !known.includes(key))).toEqual([]);
    });
  });
}
