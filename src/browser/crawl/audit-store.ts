import { forgeLink, headLink } from '../../archive/chain.ts';
import type { ChainLink } from '../../archive/manifest.ts';
import { writeArchiveHead, writeEntry } from '../../archive/write-entry.ts';
import { unaskedLink, writeUnasked } from '../../archive/write-unasked.ts';
import type { CrawlStore } from '../../crawl/crawl-store.ts';
import {
  type CrawlState,
  createCrawl,
  createSiteCollection,
  engineVersion,
  listUnasked,
  reduceCrawl,
  type SiteCollection,
} from '../../engine/index.ts';
import type { SiteArtifacts } from '../../engine/model/site/site-artifacts.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { hashBytes } from '../hash-bytes.ts';
import { archiveTools } from './archive-tools.ts';
import type { AuditDatabase, StoredStep } from './audit-database.ts';

/** A crawl that is kept in the database: one transaction a step. */
export interface AuditStore extends CrawlStore {
  /** Where the audit stands after the last step kept. */
  readonly current: () => StoredAudit;
  /** The chain over the archive, in the order of its bytes. */
  readonly links: () => readonly ChainLink[];
}

/** What the database holds of a crawl. */
interface StoredCrawl {
  /** Null where nothing was started yet. */
  readonly state: CrawlState | null;
  readonly site: SiteCollection;
  readonly links: readonly ChainLink[];
}

async function replaySteps(database: AuditDatabase, audit: StoredAudit): Promise<StoredCrawl> {
  const { id, url, level, options } = audit;
  let state: CrawlState | null = null;
  const links: ChainLink[] = [];
  const site = createSiteCollection({ name: null, url, siteIdCode: null, level });
  for await (const { event, link } of database.readSteps(id)) {
    if (link !== null) links.push(link);
    if (event === null) continue;
    if (event.kind === 'answered') site.add(event.record, event.page);
    state = reduceCrawl(state ?? createCrawl(options), event).state;
  }
  return { state, site, links };
}

/**
 * Everything that was read of the portal of an audit, and the addresses it did not come to.
 * Errors: rejects where the database cannot be read.
 */
export async function readStoredSite(
  database: AuditDatabase,
  audit: StoredAudit,
): Promise<SiteArtifacts> {
  const { state, site } = await replaySteps(database, audit);
  const unasked = state === null ? [] : listUnasked(state);
  for (const record of unasked) site.add(record, null);
  return site.finish();
}

/**
 * What the archive of an audit holds, as it can be sealed now: of a crawl that may go on, too, the addresses it did not come to.
 * Errors: rejects where the database cannot be read.
 */
export async function readStoredArchive(
  database: AuditDatabase,
  audit: StoredAudit,
): Promise<{ readonly bytes: readonly Uint8Array[]; readonly links: readonly ChainLink[] }> {
  const { state, links } = await replaySteps(database, audit);
  const bytes = await database.readBytes(audit.id);
  const unasked = state === null ? [] : listUnasked(state);
  const last = links.at(-1) ?? null;
  if (unasked.length === 0 || last?.url === unaskedLink) return { bytes, links };
  const rest = await writeUnasked(unasked, archiveTools);
  return {
    bytes: [...bytes, rest],
    links: [...links, await forgeLink(last, unaskedLink, rest, hashBytes)],
  };
}

/**
 * Opens the store of an audit and replays what it holds.
 * Errors: rejects where the database cannot be read or written.
 */
export async function openAuditStore(
  database: AuditDatabase,
  audit: StoredAudit,
  now: () => Date,
): Promise<AuditStore> {
  let current = audit;
  const { url } = audit;
  const { state, site, links: kept } = await replaySteps(database, audit);
  const links = [...kept];

  const append = async (
    step: { event: StoredStep['event']; of: string },
    bytes: Uint8Array | null,
    more: Partial<StoredAudit>,
  ): Promise<void> => {
    const last = links.at(-1) ?? null;
    const link = bytes === null ? null : await forgeLink(last, step.of, bytes, hashBytes);
    const updatedAt = now().toISOString();
    const next = { ...current, ...more, steps: current.steps + 1, updatedAt };
    await database.keep(next, { event: step.event, link }, bytes);
    if (link !== null) links.push(link);
    current = next;
  };
  if (current.steps === 0) {
    const software = `mingcha/${engineVersion}`;
    const head = { software, at: audit.createdAt, target: url };
    await append({ event: null, of: headLink }, await writeArchiveHead(head, archiveTools), {});
  }

  return {
    state: state ?? createCrawl(audit.options),
    isResumed: state !== null,
    current: () => current,
    links: () => links,
    collect: site.finish,
    keep: async (event, entry, describe) => {
      const { fetched, columnsSettled, columnsWanted } = describe();
      const bytes = entry === null ? null : await writeEntry(entry, archiveTools);
      const of = entry?.record.url ?? '';
      await append({ event, of }, bytes, { fetched, columnsSettled, columnsWanted, reason: null });
      if (event.kind === 'answered') site.add(event.record, event.page);
    },
    end: async (reason, unasked) => {
      // A crawl that was stopped may go on; what it did not ask is no matter of its archive yet.
      const isFinal = reason !== 'stopped' && reason !== 'breaker';
      if (isFinal && unasked.length > 0) {
        const bytes = await writeUnasked(unasked, archiveTools);
        await append({ event: null, of: unaskedLink }, bytes, {});
      }
      for (const record of unasked) site.add(record, null);
      current = { ...current, reason, updatedAt: now().toISOString() };
      await database.update(current);
    },
  };
}
