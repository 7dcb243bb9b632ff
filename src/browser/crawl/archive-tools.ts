import { gzipSync } from 'fflate';
import type { ArchiveTools } from '../../archive/archive-entry.ts';
import { hashBytes } from '../hash-bytes.ts';

/** What an archive in the browser's database is written with. */
export const archiveTools: ArchiveTools = {
  hash: hashBytes,
  gzip: (bytes) => gzipSync(bytes, { level: 6, mtime: 0 }),
};
