import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { maxReportBytes, readCarrier } from '../carriers/read-carrier.ts';
import type { CarrierErrorCode } from '../carriers/carrier-error.ts';
import type { Snapshot } from '../engine/model/snapshot.ts';
import { type ReadingHost, readSourceBytes } from './read-source.ts';
import { sourceError, type SourceErrorCode, type SourceResult } from './source-error.ts';

const codes: Readonly<Record<CarrierErrorCode, SourceErrorCode>> = {
  empty: 'empty',
  unsupported: 'notReport',
  broken: 'notReport',
  encrypted: 'notReport',
  tooLarge: 'notReport',
  noText: 'notReport',
};

async function readCharacterMap(name: string): Promise<Uint8Array | null> {
  if (!/^[\w-]{1,60}\.bcmap$/.test(name)) return null;
  try {
    const { resolve } = createRequire(import.meta.url);
    const folder = join(dirname(resolve('pdfjs-dist/package.json')), 'cmaps');
    return new Uint8Array(await readFile(join(folder, name)));
  } catch {
    return null;
  }
}

/**
 * Reads an annual report from a file, an address or the standard input (`-`): a web page, docx, PDF or text, told by its content.
 * Errors: as values, each with one Chinese line.
 */
export async function readReport(
  source: string,
  host: ReadingHost,
): Promise<SourceResult<Snapshot>> {
  // One byte more than the limit tells a file that is too large from one that just fits.
  const read = await readSourceBytes(source, host, maxReportBytes + 1);
  if (!read.ok) return read;
  const { bytes, contentType, finalUrl, status, via, capturedAt, truncated } = read.value;
  const name = source === '-' ? '标准输入' : source;
  const carried = await readCarrier(bytes, { contentType, readCharacterMap });
  if (!carried.ok)
    return sourceError(codes[carried.error.code], `${name}：${carried.error.message}`);
  const { carrier, html, encoding } = carried.value;
  return {
    ok: true,
    value: {
      url: via === 'fetch' ? source : finalUrl,
      finalUrl,
      status,
      via,
      carrier,
      capturedAt,
      encoding,
      html,
      frames: [],
      sha256: createHash('sha256').update(bytes).digest('hex'),
      truncated: truncated || carried.value.truncated,
    },
  };
}
