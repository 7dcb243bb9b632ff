import { gzipSync } from 'node:zlib';
import type { ArchiveTools } from '../../archive/archive-entry.ts';
import { hashBytes } from './open-archive.ts';

/** What an archive on the disk is written with. */
export const archiveTools: ArchiveTools = {
  hash: hashBytes,
  gzip: (bytes) => gzipSync(bytes, { level: 6 }),
};
