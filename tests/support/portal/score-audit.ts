import type { Finding } from '../../../src/engine/model/finding.ts';
import type { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import { addressKey } from '../../../src/engine/text/address-key.ts';
import type { Portal, Target, TrueFault } from './portal.ts';

/** One thing that is not as it ought to be. */
export interface Miss {
  readonly kind: 'false accusation' | 'missed fault' | 'presence' | 'state' | 'newest' | 'count';
  readonly auditId: string;
  readonly about: string;
  readonly detail: string;
}

/** How an audit compares with the truth. */
export interface AuditScore {
  /** By audit: findings that are right and wrong, faults that were missed. */
  readonly byAudit: ReadonlyMap<string, { right: number; wrong: number; missed: number }>;
  readonly columns: number;
  readonly presenceRight: number;
  readonly stateRight: number;
  readonly newestRight: number;
  readonly newestAsked: number;
  readonly misses: readonly Miss[];
}

const keyOf = (portal: Portal, path: string): string => addressKey(new URL(path, portal.home).href);

function addressesOf(portal: Portal, target: Target): readonly string[] {
  if (target.kind === 'address') return [keyOf(portal, target.path)];
  if (target.kind !== 'document') return [];
  const { addresses } = portal.truth;
  return [target.key, ...(target.or ?? [])].flatMap((key) => {
    const address = addresses.get(key);
    return address === undefined ? [] : [addressKey(address)];
  });
}

const addressesIn = ({ subject, evidence }: Finding): readonly string[] =>
  [subject.url, ...evidence.map(({ url }) => url)].flatMap((url) =>
    url === null ? [] : [addressKey(url)],
  );

function isAboutColumn(portal: Portal, audit: SiteAudit, finding: Finding, id: string): boolean {
  const told = audit.columns.find((column) => column.id === id);
  const truth = portal.truth.columns.find((column) => column.id === id);
  const { column } = finding.subject;
  if (column !== null && [id, told?.name, told?.text, truth?.name].includes(column)) return true;
  const addresses = addressesIn(finding);
  const own = [told?.url ?? null, portal.truth.addresses.get(id) ?? null];
  return own.some((url) => url !== null && addresses.includes(addressKey(url)));
}

function isAbout(portal: Portal, audit: SiteAudit, finding: Finding, target: Target): boolean {
  if (target.kind === 'site') return true;
  if (target.kind === 'column') return isAboutColumn(portal, audit, finding, target.id);
  const addresses = addressesIn(finding);
  if (addressesOf(portal, target).some((address) => addresses.includes(address))) return true;
  return target.kind === 'address' && JSON.stringify(finding.data).includes(target.path);
}

function scoreFaults(portal: Portal, audit: SiteAudit, misses: Miss[]): AuditScore['byAudit'] {
  const byAudit = new Map<string, { right: number; wrong: number; missed: number }>();
  const of = (id: string) => {
    const entry = byAudit.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    byAudit.set(id, entry);
    return entry;
  };
  const failed = audit.findings.filter(({ outcome }) => outcome === 'failed');
  const { faults, lookAlikes } = portal.truth;
  for (const finding of failed) {
    const fits = ({ auditId, target }: TrueFault): boolean =>
      auditId === finding.auditId && isAbout(portal, audit, finding, target);
    if (faults.some(fits)) {
      of(finding.auditId).right += 1;
      continue;
    }
    of(finding.auditId).wrong += 1;
    const trap = lookAlikes.find(
      ({ auditId, target }) =>
        auditId === finding.auditId &&
        target.kind !== 'site' &&
        isAbout(portal, audit, finding, target),
    );
    const about = finding.subject.url ?? finding.subject.column ?? '';
    const trapped = trap === undefined ? '' : ` [${trap.why}]`;
    misses.push({
      kind: 'false accusation',
      auditId: finding.auditId,
      about,
      detail: finding.message + trapped,
    });
  }
  for (const { auditId, target, why, isRequired } of faults) {
    if (!isRequired) continue;
    const isFound = failed.some(
      (finding) => finding.auditId === auditId && isAbout(portal, audit, finding, target),
    );
    if (isFound) continue;
    of(auditId).missed += 1;
    misses.push({
      kind: 'missed fault',
      auditId,
      about: target.kind === 'column' ? target.id : (addressesOf(portal, target)[0] ?? target.kind),
      detail: `${why}; told: ${tellInstead(portal, audit, auditId, target)}`,
    });
  }
  return byAudit;
}

function tellInstead(portal: Portal, audit: SiteAudit, auditId: string, target: Target): string {
  const other = audit.findings.filter(
    (finding) => finding.auditId === auditId && isAbout(portal, audit, finding, target),
  );
  return other
    .slice(0, 2)
    .map(({ outcome, message }) => `${outcome}: ${message.slice(0, 120)}`)
    .join(' | ');
}

/** Compares an audit with the truth of its portal. */
export function scoreAudit(portal: Portal, audit: SiteAudit): AuditScore {
  const misses: Miss[] = [];
  const byAudit = scoreFaults(portal, audit, misses);
  const score = { columns: 0, presenceRight: 0, stateRight: 0, newestRight: 0, newestAsked: 0 };
  for (const truth of portal.truth.columns) {
    const told = audit.columns.find(({ id }) => id === truth.id);
    if (told === undefined) continue;
    score.columns += 1;
    const about = `${truth.id} ${told.url ?? ''}`;
    const note = (kind: Miss['kind'], is: unknown, ought: unknown): void => {
      const detail = `is ${String(is)}, ought to be ${String(ought)}`;
      misses.push({ kind, auditId: kind, about, detail });
    };
    if (told.presence === truth.presence) score.presenceRight += 1;
    else note('presence', told.presence, truth.presence);
    if (truth.presence === 'absent' || truth.states.includes(told.state)) score.stateRight += 1;
    else note('state', told.state, truth.states.join('/'));
    if (truth.newestDate === null) continue;
    score.newestAsked += 1;
    if (told.newestDate === truth.newestDate) score.newestRight += 1;
    else note('newest', told.newestDate, truth.newestDate);
  }
  return { ...score, byAudit, misses };
}
