import type { HashBytes } from './archive-entry.ts';
import type { ChainLink } from './manifest.ts';

/** What stands before the first link. */
export const chainStart = '0'.repeat(64);

/** Name of the link that the archive's head fills. */
export const headLink = 'warcinfo';

/** The link that seals the next stretch of an archive: its own bytes, and everything before them. */
export async function forgeLink(
  previous: ChainLink | null,
  url: string,
  bytes: Uint8Array,
  hash: HashBytes,
): Promise<ChainLink> {
  const sha256 = await hash(bytes);
  const before = previous?.chain ?? chainStart;
  const chain = await hash(new TextEncoder().encode(`${before}${sha256}`));
  const offset = previous === null ? 0 : previous.offset + previous.length;
  return { url, offset, length: bytes.length, sha256, chain };
}

/** What is wrong with a sealed stretch. */
export interface ChainFault {
  readonly url: string;
  readonly offset: number;
  /** One Chinese line. */
  readonly message: string;
}

/**
 * Checks an archive against its links: every stretch's bytes and the chain over them.
 * Shape: one fault a broken link; `read` gives the bytes of a stretch, shorter ones where the archive ends.
 */
export async function checkChain(
  links: readonly ChainLink[],
  seal: string,
  sizeBytes: number,
  read: (offset: number, length: number) => Promise<Uint8Array>,
  hash: HashBytes,
): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  let previous: ChainLink | null = null;
  for (const link of links) {
    const { url, offset, length } = link;
    const bytes = await read(offset, length);
    const forged = await forgeLink(previous, url, bytes, hash);
    const message = findLinkFault(link, forged, bytes.length);
    if (message !== null) faults.push({ url, offset, message });
    previous = link;
  }
  const end = previous === null ? 0 : previous.offset + previous.length;
  if (sizeBytes !== end) {
    const message = `存档应有 ${String(end)} 字节，实有 ${String(sizeBytes)} 字节。`;
    faults.push({ url: '', offset: end, message });
  }
  if ((previous?.chain ?? chainStart) !== seal) {
    faults.push({ url: '', offset: end, message: '封存值与最后一环不符，清单被改动。' });
  }
  return faults;
}

function findLinkFault(link: ChainLink, forged: ChainLink, lengthBytes: number): string | null {
  if (link.offset !== forged.offset) return '位置与前一环不相接，清单被改动。';
  if (lengthBytes < link.length) return '内容缺失，存档被截短。';
  if (link.sha256 !== forged.sha256) return '内容与封存时的 SHA-256 不符，存档被改动。';
  return link.chain === forged.chain ? null : '与前一环的封存值不相接，清单被改动。';
}
