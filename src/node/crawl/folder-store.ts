import { join } from 'node:path';
import type { ArchiveEntry } from '../../archive/archive-entry.ts';
import type { ChainLink } from '../../archive/manifest.ts';
import { writeArchiveHead, writeEntry } from '../../archive/write-entry.ts';
import { unaskedLink, writeUnasked } from '../../archive/write-unasked.ts';
import { createCrawl, createSiteCollection, engineVersion } from '../../engine/index.ts';
import type { CrawlOptions } from '../../engine/model/site/crawl.ts';
import { archiveTools } from '../archive/archive-tools.ts';
import { hashBytes } from '../archive/open-archive.ts';
import {
  type ArchiveFile,
  createArchiveFile,
  extendArchiveFile,
  openArchiveReader,
} from './archive-file.ts';
import { auditFiles } from './audit-folder.ts';
import { type CrawlJournal, type JournalHead, openJournal } from './crawl-journal.ts';
import type { CrawlStore } from '../../crawl/crawl-store.ts';
import { type ReplayedCrawl, replayJournal } from './replay-journal.ts';

/** A crawl that is kept on the disk: each answer goes into the archive, then into the journal. */
export interface FolderStore extends CrawlStore {
  readonly head: JournalHead;
  /** The chain over the archive. Shape: in the order of the bytes. */
  readonly links: () => readonly ChainLink[];
  readonly close: () => Promise<void>;
}

interface OpenParts {
  readonly head: JournalHead;
  readonly journal: CrawlJournal;
  readonly archive: ArchiveFile;
  readonly links: ChainLink[];
}

function createStore(
  { head, journal, archive, links }: OpenParts,
  began: Pick<CrawlStore, 'state' | 'isResumed'>,
  site: ReplayedCrawl['site'],
): FolderStore {
  const append = async (url: string, bytes: Uint8Array): Promise<ChainLink> => {
    const link = await archive.append(url, bytes);
    links.push(link);
    return link;
  };
  const write = async (entry: ArchiveEntry): Promise<ChainLink> =>
    append(entry.record.url, await writeEntry(entry, archiveTools));
  return {
    ...began,
    head,
    links: () => links,
    keep: async (event, entry) => {
      const link = entry === null ? null : await write(entry);
      await journal.append({ kind: 'step', event, link });
      if (event.kind === 'answered') site.add(event.record, event.page);
    },
    end: async (reason, unasked) => {
      if (unasked.length > 0) {
        const link = await append(unaskedLink, await writeUnasked(unasked, archiveTools));
        await journal.append({ kind: 'unasked', link });
      }
      for (const record of unasked) site.add(record, null);
      await journal.append({ kind: 'end', reason });
    },
    collect: site.finish,
    close: async () => {
      await archive.close();
      await journal.close();
    },
  };
}

/** What a new crawl begins with. */
export interface CrawlBeginning extends Omit<JournalHead, 'kind' | 'schema' | 'link'> {
  readonly options: CrawlOptions;
  /** Moment of the beginning, ISO 8601. */
  readonly at: string;
}

/** Begins a crawl in an empty folder. */
export async function beginCrawl(
  folder: string,
  { options, at, ...beginning }: CrawlBeginning,
): Promise<FolderStore> {
  const software = `mingcha/${engineVersion}`;
  const headBytes = await writeArchiveHead({ software, at, target: beginning.url }, archiveTools);
  const { archive, link } = await createArchiveFile(join(folder, auditFiles.pages), headBytes);
  const journal = await openJournal(join(folder, auditFiles.journal), 0);
  const head: JournalHead = {
    kind: 'head',
    schema: 'mingcha/crawl-journal@1',
    ...beginning,
    link,
  };
  await journal.append(head);
  const { url, level } = beginning;
  const site = createSiteCollection({ name: null, url, siteIdCode: null, level });
  const parts = { head, journal, archive, links: [link] };
  return createStore(parts, { state: createCrawl(options), isResumed: false }, site);
}

/** Reads the crawl in a folder; null where none had begun. */
export async function readCrawl(folder: string): Promise<ReplayedCrawl | null> {
  const path = join(folder, auditFiles.pages);
  const archive = await openArchiveReader(path).catch(() => null);
  if (archive === null) return null;
  try {
    return await replayJournal(join(folder, auditFiles.journal), async (link) => {
      const bytes = await archive.read(link.offset, link.length);
      return bytes.length === link.length && (await hashBytes(bytes)) === link.sha256;
    });
  } finally {
    await archive.close();
  }
}

/** Goes on with a crawl that was cut off or stopped; `options` count where it had not really started. */
export async function continueCrawl(
  folder: string,
  crawl: ReplayedCrawl,
  options: CrawlOptions,
): Promise<FolderStore> {
  const { head, links, site, state } = crawl;
  const last = links.at(-1) ?? head.link;
  const archive = await extendArchiveFile(join(folder, auditFiles.pages), last);
  const journal = await openJournal(join(folder, auditFiles.journal), crawl.sizeBytes);
  const parts = { head, journal, archive, links: [...links] };
  const began = { state: state ?? createCrawl(options), isResumed: state !== null };
  return createStore(parts, began, site);
}
