import { join } from 'node:path';
import type { ArchiveEntry } from '../../archive/archive-entry.ts';
import type { ChainLink } from '../../archive/manifest.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { addressKey } from '../../engine/index.ts';
import type { FetchRecord } from '../../engine/model/site/fetch-record.ts';
import { openArchiveReader } from './archive-file.ts';
import { auditFiles } from './audit-folder.ts';
import { type JournalLine, readJournal } from './crawl-journal.ts';

type Validators = FetchRecord['validators'];

/** A finished crawl of the same portal: what need not be sent again. Addresses are told by their keys. */
export interface EarlierCrawl {
  readonly findValidators: (key: string) => Validators | null;
  /** The entry of an address as it was archived; null where the archive has lost it. */
  readonly readEntry: (key: string) => Promise<ArchiveEntry | null>;
  readonly close: () => Promise<void>;
}

interface KnownAddress {
  readonly validators: Validators;
  readonly link: ChainLink;
}

function findKnown(line: JournalLine): KnownAddress | null {
  if (line.kind !== 'step' || line.link === null || line.event.kind !== 'answered') return null;
  const { record, page } = line.event;
  const { validators, attempts } = record;
  const isPlain = page !== null && attempts.every(({ via }) => via === 'fetch');
  const canBeAsked = validators.etag !== null || validators.lastModified !== null;
  return isPlain && canBeAsked ? { validators, link: line.link } : null;
}

function keyOf(line: JournalLine): string {
  return line.kind === 'step' && line.event.kind === 'answered'
    ? addressKey(line.event.record.url)
    : '';
}

async function readFirst(bytes: Uint8Array): Promise<ArchiveEntry | null> {
  for await (const entry of readArchive([bytes])) return entry;
  return null;
}

/** Opens the crawl in a folder; null where it has none. */
export async function openEarlierCrawl(folder: string): Promise<EarlierCrawl> {
  const known = new Map<string, KnownAddress>();
  for await (const { line } of readJournal(join(folder, auditFiles.journal))) {
    const found = findKnown(line);
    if (found !== null) known.set(keyOf(line), found);
  }
  const archive = await openArchiveReader(join(folder, auditFiles.pages));
  return {
    findValidators: (key) => known.get(key)?.validators ?? null,
    readEntry: async (key) => {
      const link = known.get(key)?.link;
      if (link === undefined) return null;
      return readFirst(await archive.read(link.offset, link.length)).catch(() => null);
    },
    close: archive.close,
  };
}
