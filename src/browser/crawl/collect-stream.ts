/** The first bytes of a body, and whether more followed. */
export interface CollectedBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly isTruncated: boolean;
}

const isOver = (size: number, limit: number): boolean => size > limit;

/** Reads a body up to a limit and gives the rest up; a limit of 0 reads nothing. */
export async function collectStream(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<CollectedBody> {
  if (stream === null) return { body: new Uint8Array(), isTruncated: false };
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  if (limit > 0) {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value.subarray(0, limit - size));
      size += next.value.length;
      if (isOver(size, limit)) break;
    }
  }
  const isTruncated = limit === 0 || isOver(size, limit);
  // What is not wanted is given up; a connection that is gone already says so, which matters to nobody.
  if (isTruncated) await reader.cancel().catch(() => undefined);
  const body = new Uint8Array(Math.min(size, limit));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return { body, isTruncated };
}
