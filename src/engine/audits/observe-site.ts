import type { SnapshotFacts } from '../model/artifacts/page-artifacts.ts';
import type { MessageData, Subject } from '../model/finding.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteColumn, SitePlace, SiteRow, SiteView } from '../model/site/site-view.ts';
import type { AppliedRule, Observation, Verdict } from './define-audit.ts';
import { onPage, type SiteClue, type SiteObservation } from './define-site-audit.ts';
import { absent, found } from './observe.ts';

/** One observation about the site with the parts that most leave empty. */
export function observeSite<Key extends string>(parts: {
  verdict: Verdict;
  rule: AppliedRule;
  message: Key;
  subject: Subject;
  data?: MessageData;
  evidence?: readonly SiteClue[];
  deadline?: SiteObservation['deadline'];
}): SiteObservation<Key> {
  const { verdict, rule, message, subject, data = {}, evidence = [], deadline = null } = parts;
  return { verdict, rule, message, subject, data, evidence, deadline };
}

/** A column of the site as a subject: by its page, else by the portal. */
export function siteColumnSubject({ definition, url }: SiteColumn, { target }: SiteView): Subject {
  return { kind: 'column', column: definition.id, url: url ?? target.url, title: definition.name };
}

/** The column of that id as a subject, settled or not. */
export function namedColumnSubject(id: string, name: string, site: SiteView): Subject {
  const column = site.findColumn(id);
  if (column !== null) return siteColumnSubject(column, site);
  return { kind: 'column', column: id, url: site.target.url, title: name };
}

/** Evidence: a place of the site; none for null. */
export function quotePlace(place: SitePlace | null, excerpt: string | null = null): SiteClue[] {
  if (place === null) return [];
  const { locator, snapshot } = place;
  return [{ kind: 'found', locator, excerpt: excerpt ?? (locator === null ? '' : null), snapshot }];
}

/** Evidence: a row of a list. */
export function quoteRow(row: SiteRow): SiteClue {
  return onPage(found(row.locator), row.snapshot);
}

/** Evidence: what was sought on a page and not seen. */
export function soughtOn(excerpt: string, snapshot: SnapshotFacts): SiteClue {
  return onPage(absent(excerpt), snapshot);
}

/** What a page audit said of one page, with that page as the place of its evidence. */
export function bindToPage<Key extends string>(
  observation: Observation<Key>,
  { artifacts }: SitePage,
): SiteObservation<Key> {
  const evidence = observation.evidence.map((clue) => onPage(clue, artifacts.snapshot));
  return { ...observation, evidence };
}
