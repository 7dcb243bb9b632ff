import type { FetchRecord } from '../engine/model/site/fetch-record.ts';
import type { ArchiveTools } from './archive-entry.ts';
import { writeEntry } from './write-entry.ts';

/** Name of the stretch that holds the addresses that were known and not asked. */
export const unaskedLink = 'unasked';

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The addresses that were known and not asked, as one stretch of an archive. */
export async function writeUnasked(
  unasked: readonly FetchRecord[],
  tools: ArchiveTools,
): Promise<Uint8Array> {
  const entries = unasked.map((record) =>
    writeEntry({ record, feed: null, exchanges: [], rendered: null }, tools),
  );
  return joinBytes(await Promise.all(entries));
}
