import type { Snapshot } from '../engine/model/snapshot.ts';
import { hashBytes } from './hash-bytes.ts';
import type { DocumentCapture } from './inspector/capture-document.ts';

/** Makes the engine's snapshot of what the inspector took; the hash is over the UTF-8 bytes of the document. */
export async function takeSnapshot(
  capture: DocumentCapture,
  url: string,
  capturedAt: string,
): Promise<Snapshot> {
  const { html, frames, truncated, status } = capture;
  return {
    url,
    finalUrl: withoutFragment(capture.url),
    status,
    via: 'tab',
    carrier: 'html',
    capturedAt,
    encoding: nameEncoding(capture.characterSet),
    html,
    frames: frames.map((frame) => ({ ...frame })),
    sha256: await hashBytes(new TextEncoder().encode(html)),
    truncated,
  };
}

/** A browser decodes every label of the GB family as GB18030's subset GBK; the engine names the family. */
function nameEncoding(characterSet: string): string {
  const name = characterSet.toLowerCase();
  return name === 'gbk' || name === 'gb2312' ? 'gb18030' : name;
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
