import type { SnapshotFacts } from '../model/artifacts/page-artifacts.ts';
import type { AuditId } from '../model/audit-id.ts';
import type { Subject } from '../model/finding.ts';
import type { SiteView } from '../model/site/site-view.ts';
import type { AuditContext, Clue, Observation } from './define-audit.ts';

/** One piece of evidence and the page that it was read from. */
export type SiteClue = Clue & { readonly snapshot: SnapshotFacts };

/** One thing that a site audit says. */
export type SiteObservation<Key extends string = string> = Omit<Observation<Key>, 'evidence'> & {
  readonly evidence: readonly SiteClue[];
};

/**
 * An audit of a whole portal. Where a page audit bears the same id, this one answers in its place:
 * a page cannot know what the site does.
 */
export interface SiteAuditDefinition<Key extends string = string> {
  readonly id: AuditId;
  /** Short Chinese name for checklists. */
  readonly title: string;
  /** Chinese templates with named data: what, where, what next. */
  readonly messages: Readonly<Record<Key, string>>;
  /** At least one observation; an empty answer counts as `untested`. Pure, synchronous, no clock. */
  audit(site: SiteView, context: AuditContext): readonly SiteObservation<Key>[];
}

/** Declares a site audit; its messages' keys become the only ones its observations may use. */
export function defineSiteAudit<const Key extends string>(
  parts: SiteAuditDefinition<Key>,
): SiteAuditDefinition<Key> {
  return parts;
}

/** Binds a clue to the page it was read from. */
export function onPage(clue: Clue, snapshot: SnapshotFacts): SiteClue {
  return { ...clue, snapshot };
}

/** The portal itself as a subject. */
export function portalSubject({ target }: SiteView): Subject {
  return { kind: 'site', column: null, url: target.url, title: target.name };
}
