import type { FetchRecord } from '../../model/site/fetch-record.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import type { AuditContext } from '../define-audit.ts';
import {
  onPage,
  portalSubject,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { pageSubject } from '../observe.ts';
import { observeSubject } from './document-grounds.ts';
import { findAnchor } from './find-anchor.ts';
import {
  bareHost,
  collectHostFacts,
  findGoneWord,
  type HostFacts,
  type LinkState,
  tellLinkState,
} from './tell-link-state.ts';

/** Messages of the two audits of links. */
export type LinkKey =
  'broken' | 'gone' | 'guarded' | 'silent' | 'once' | 'unasked' | 'portalDown' | 'working' | 'none';

/** A link of a page that was asked for, or left out, and how it stands. */
interface JudgedLink {
  readonly record: FetchRecord;
  readonly from: SitePage;
  readonly state: LinkState;
}

const maxExamples = 5;
/** Requests that follow no link of a page. */
const unlinked: ReadonlySet<FetchRecord['purpose']['kind']> = new Set([
  'robots',
  'home',
  'site-map',
  'search',
  'list-feed',
]);

/** Pages of a list may be reckoned, not linked: only a link that stands on the page counts. */
function isLink({ record, from }: JudgedLink): boolean {
  const { kind } = record.purpose;
  if (unlinked.has(kind)) return false;
  return kind !== 'list' || findAnchor(from, record.url) !== null;
}

function describeAttempts({ url, attempts }: FetchRecord): string {
  const tries = attempts.map(
    ({ at, method, status, reason }) =>
      `${at} ${method} ${status === null ? reason : String(status)}`,
  );
  return `${url}：${tries.join('；')}`;
}

function linkClues({ record, from }: JudgedLink): readonly SiteClue[] {
  const { snapshot } = from.artifacts;
  const anchor = findAnchor(from, record.url);
  const words = `${anchor?.text ?? ''}（${record.url}）`;
  return [
    onPage({ kind: 'found', locator: anchor?.locator ?? null, excerpt: words }, snapshot),
    onPage({ kind: 'status', locator: null, excerpt: describeAttempts(record) }, snapshot),
  ];
}

function goneClue({ record }: JudgedLink, site: SiteView): readonly SiteClue[] {
  const page = site.findPage(record.url);
  const word = findGoneWord(record, site);
  if (page === null || word === null) return [];
  const excerpt = page.artifacts.identity.title?.toLowerCase().includes(word)
    ? page.artifacts.identity.title
    : word;
  return [onPage({ kind: 'found', locator: null, excerpt }, page.artifacts.snapshot)];
}

/** What the last request was answered: its status, else the reason for none. */
function lastAnswer({ attempts, status }: FetchRecord): string {
  const last = attempts.at(-1);
  const known = last?.status ?? status;
  return known === null ? (last?.reason ?? '') : String(known);
}

function judgeFault(
  link: JudgedLink,
  site: SiteView,
  context: AuditContext,
): SiteObservation<LinkKey> {
  const { record, from, state } = link;
  const isGone = state === 'gone';
  return observeSubject({
    verdict: 'fault',
    rule: context.rule('broken-link'),
    message: isGone ? 'gone' : 'broken',
    subject: pageSubject(from.artifacts),
    data: {
      text: findAnchor(from, record.url)?.text ?? '',
      address: record.url,
      answer: lastAnswer(record),
      word: findGoneWord(record, site),
    },
    evidence: [...linkClues(link), ...(isGone ? goneClue(link, site) : [])],
  });
}

/** Links that need a person, or were left out: one observation for all of a kind on a host, with a few as examples. */
function judgeGroup(
  state: 'guarded' | 'silent' | 'once' | 'unasked' | 'portalDown',
  links: readonly JudgedLink[],
  site: SiteView,
  context: AuditContext,
): readonly SiteObservation<LinkKey>[] {
  const isUntested = state === 'once' || state === 'unasked';
  const hosts = new Map<string, JudgedLink[]>();
  for (const link of links) {
    const host = isUntested ? '' : bareHost(link.record.url);
    hosts.set(host, [...(hosts.get(host) ?? []), link]);
  }
  return [...hosts].map(([host, group]) =>
    observeSubject({
      verdict: isUntested ? 'untested' : 'doubt',
      rule: context.rule('broken-link'),
      message: state,
      subject: portalSubject(site),
      data: { host, count: group.length, address: group[0]?.record.url ?? '' },
      evidence: isUntested ? [] : group.slice(0, maxExamples).flatMap(linkClues),
    }),
  );
}

function collectLinks(
  site: SiteView,
  facts: HostFacts,
  minAttempts: number,
  isWanted: (record: FetchRecord) => boolean,
): readonly JudgedLink[] {
  return site.fetches
    .filter(isWanted)
    .flatMap((record) => {
      const from = record.purpose.from === null ? null : site.findPage(record.purpose.from);
      if (from === null) return [];
      return [{ record, from, state: tellLinkState(record, site, facts, minAttempts) }];
    })
    .filter(isLink);
}

/** Judges the links that `isWanted` picks: each broken one by itself, the others together. */
export function judgeLinks(
  site: SiteView,
  context: AuditContext,
  isWanted: (record: FetchRecord) => boolean,
): readonly SiteObservation<LinkKey>[] {
  const rule = context.rule('broken-link');
  const facts = collectHostFacts(site);
  const links = collectLinks(site, facts, Number(rule.value), isWanted);
  const inState = (...states: LinkState[]): readonly JudgedLink[] =>
    links.filter(({ state }) => states.includes(state));
  const faults = inState('broken', 'gone');
  const working = inState('working').length;
  const said = [
    ...(facts.isPortalDown
      ? judgeGroup('portalDown', faults, site, context)
      : faults.map((link) => judgeFault(link, site, context))),
    ...(['guarded', 'silent', 'once', 'unasked'] as const).flatMap((state) =>
      judgeGroup(state, inState(state), site, context),
    ),
  ];
  const subject = portalSubject(site);
  if (working > 0) {
    const data = { count: working };
    return [
      ...said,
      observeSubject({ verdict: 'passed', rule, message: 'working', subject, data }),
    ];
  }
  if (said.length > 0) return said;
  return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
}
