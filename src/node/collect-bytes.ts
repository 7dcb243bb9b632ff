/** More of a page is never read: the largest real pages are a few megabytes. */
export const maxPageBytes = 20 * 1024 * 1024;

/** The first bytes of a stream, and whether more followed. */
export interface CollectedBytes {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

/** Reads a stream up to a limit and stops there. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<CollectedBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.subarray(0, limit - size));
    size += chunk.length;
    if (size > limit) break;
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), truncated: size > limit };
}
