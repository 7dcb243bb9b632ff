import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forgeLink, headLink } from '../../archive/chain.ts';
import type { ChainLink } from '../../archive/manifest.ts';
import { hashBytes } from '../archive/open-archive.ts';
import { writeWhole } from './write-whole.ts';

/** The growing `pages.warc.gz` of one crawl, and the chain that seals it. */
export interface ArchiveFile {
  /** Appends one entry. The link is the proof that the journal keeps. */
  readonly append: (url: string, bytes: Uint8Array) => Promise<ChainLink>;
  readonly close: () => Promise<void>;
}

function createFile(file: FileHandle, last: ChainLink | null): ArchiveFile {
  let previous = last;
  return {
    append: async (url, bytes) => {
      const link = await forgeLink(previous, url, bytes, hashBytes);
      writeWhole(file, bytes, link.offset);
      previous = link;
      return link;
    },
    close: async () => {
      await file.datasync();
      await file.close();
    },
  };
}

/** Begins an archive with its head; the link seals the head. */
export async function createArchiveFile(
  path: string,
  head: Uint8Array,
): Promise<{ readonly archive: ArchiveFile; readonly link: ChainLink }> {
  await mkdir(dirname(path), { recursive: true });
  const archive = createFile(await open(path, 'w'), null);
  return { archive, link: await archive.append(headLink, head) };
}

/** Opens an archive to append to. What stands behind the last link was never journalled and is cut off. */
export async function extendArchiveFile(path: string, last: ChainLink): Promise<ArchiveFile> {
  const file = await open(path, 'r+');
  await file.truncate(last.offset + last.length);
  return createFile(file, last);
}

/** Reads stretches of an archive. */
export async function openArchiveReader(path: string): Promise<{
  readonly sizeBytes: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    sizeBytes: size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}
