import { createHash } from 'node:crypto';
import { maxReportBytes } from '../carriers/read-carrier.ts';
import type { CarrierErrorCode } from '../carriers/carrier-error.ts';
import type { Snapshot } from '../engine/model/snapshot.ts';
import { readReportBytes } from './read-report-bytes.ts';
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
  const carried = await readReportBytes(bytes, contentType);
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
