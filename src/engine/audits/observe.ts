import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { MessageData, Subject } from '../model/finding.ts';
import type { Locator } from '../model/locator.ts';
import type { AppliedRule, Clue, Observation, Verdict } from './define-audit.ts';

/** The page itself as a subject. */
export function pageSubject(artifacts: PageArtifacts): Subject {
  return {
    kind: 'page',
    column: artifacts.currentColumn?.id ?? null,
    url: artifacts.snapshot.finalUrl,
    title: artifacts.identity.title,
  };
}

/** The document that the page shows. */
export function documentSubject(artifacts: PageArtifacts): Subject {
  const title = artifacts.article?.title?.value ?? artifacts.identity.title;
  return { ...pageSubject(artifacts), kind: 'document', title };
}

/** The column that the page shows; where it is only a branch of the column that its trail names, the name is its own. */
export function columnSubject(artifacts: PageArtifacts): Subject {
  const { currentColumn, identity } = artifacts;
  const own = identity.columnName?.value ?? null;
  const name = currentColumn?.certainty === 'certain' ? currentColumn.name : own;
  return { ...pageSubject(artifacts), kind: 'column', title: name ?? currentColumn?.name ?? null };
}

/** The site that the page belongs to. */
export function siteSubject(artifacts: PageArtifacts): Subject {
  const title = artifacts.identity.siteName?.value ?? artifacts.identity.title;
  return { ...pageSubject(artifacts), kind: 'site', title };
}

/** Evidence: a quote at its place. */
export function found(locator: Locator, excerpt: string | null = null): Clue {
  return { kind: 'found', locator, excerpt };
}

/** Evidence: what was sought and where, and not seen. */
export function absent(excerpt: string, searchedIn: Locator | null = null): Clue {
  return { kind: 'absent', locator: searchedIn, excerpt };
}

/** One observation with the parts that most leave empty. */
export function observe<Key extends string>(parts: {
  verdict: Verdict;
  rule: AppliedRule;
  message: Key;
  subject: Subject;
  data?: MessageData;
  evidence?: readonly Clue[];
  deadline?: Observation['deadline'];
}): Observation<Key> {
  const { verdict, rule, message, subject, data = {}, evidence = [], deadline = null } = parts;
  return { verdict, rule, message, subject, data, evidence, deadline };
}
