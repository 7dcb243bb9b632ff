import { createHash } from 'node:crypto';
import { decodeHtml } from '../../src/engine/index.ts';
import type { Snapshot } from '../../src/engine/model/snapshot.ts';
import { snapshotOf } from './pages.ts';

/** A snapshot of the bytes of a saved page. */
export function snapshotOfBytes(bytes: Uint8Array, url: string): Snapshot {
  const { html, encoding } = decodeHtml(bytes, null);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return snapshotOf(html, {
    url,
    finalUrl: url,
    via: 'file',
    capturedAt: null,
    encoding,
    sha256,
  });
}
