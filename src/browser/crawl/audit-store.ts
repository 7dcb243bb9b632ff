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
  reduceCrawl,
} from '../../engine/index.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { AuditDatabase, StoredStep } from './audit-database.ts';

/** A crawl that is kept in the database: one transaction a step. */
export interface AuditStore extends CrawlStore {
  /** Where the audit stands after the last step kept. */
  readonly current: () => StoredAudit;
  /** The chain over the archive, in the order of its bytes. */
  readonly links: () => readonly ChainLink[];
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
  let state: CrawlState | null = null;
  const links: ChainLink[] = [];
  const { url, level } = audit;
  const site = createSiteCollection({ name: null, url, siteIdCode: null, level });

  const replay = ({ event, link }: StoredStep): void => {
    if (link !== null) links.push(link);
    if (event === null) return;
    if (event.kind === 'answered') site.add(event.record, event.page);
    state = reduceCrawl(state ?? createCrawl(audit.options), event).state;
  };
  for await (const step of database.readSteps(audit.id)) replay(step);

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
    await append({ event: null, of: headLink }, await writeArchiveHead(head, hashBytes), {});
  }

  return {
    state: state ?? createCrawl(audit.options),
    isResumed: state !== null,
    current: () => current,
    links: () => links,
    collect: site.finish,
    keep: async (event, entry, describe) => {
      const { fetched, columnsSettled, columnsWanted } = describe();
      const bytes = entry === null ? null : await writeEntry(entry, hashBytes);
      const of = entry?.record.url ?? '';
      await append({ event, of }, bytes, { fetched, columnsSettled, columnsWanted, reason: null });
      if (event.kind === 'answered') site.add(event.record, event.page);
    },
    end: async (reason, unasked) => {
      // A crawl that was stopped may go on; what it did not ask is no matter of its archive yet.
      const isFinal = reason !== 'stopped' && reason !== 'breaker';
      if (isFinal && unasked.length > 0) {
        const bytes = await writeUnasked(unasked, hashBytes);
        await append({ event: null, of: unaskedLink }, bytes, {});
      }
      for (const record of unasked) site.add(record, null);
      current = { ...current, reason, updatedAt: now().toISOString() };
      await database.update(current);
    },
  };
}
