import { decodeHtml } from '../engine/index.ts';
import { carrierError, type CarrierResult } from './carrier-error.ts';
import type { CharacterMapReader } from './pdf/open-pdf.ts';
import { findUnsupportedReason, recognizeCarrier } from './recognize-carrier.ts';

/** A file of more bytes is refused: the largest real reports, with pictures, are some 20 MB. */
export const maxReportBytes = 30 * 1024 * 1024;

/** A report as a page, and the form that it came in. */
export interface CarriedReport {
  readonly carrier: 'html' | 'docx' | 'pdf' | 'text';
  readonly html: string;
  readonly encoding: string;
  /** True where a limit cut the text. */
  readonly truncated: boolean;
}

/** What the host knows or can fetch from its own installation. */
export interface CarrierHost {
  /** Content-Type that came with the bytes, or null. */
  readonly contentType: string | null;
  readonly readCharacterMap: CharacterMapReader;
}

async function readWord(bytes: Uint8Array): Promise<CarrierResult<CarriedReport>> {
  const { readDocx } = await import('./read-docx.ts');
  const read = await readDocx(bytes);
  if (!read.ok) return read;
  const value = { carrier: 'docx', html: read.value, encoding: 'utf-8', truncated: false } as const;
  return { ok: true, value };
}

async function readPages(
  bytes: Uint8Array,
  { readCharacterMap }: CarrierHost,
): Promise<CarrierResult<CarriedReport>> {
  const { readPdf } = await import('./read-pdf.ts');
  const read = await readPdf(bytes, readCharacterMap);
  if (!read.ok) return read;
  return { ok: true, value: { carrier: 'pdf', encoding: 'utf-8', ...read.value } };
}

async function readPlainText(bytes: Uint8Array): Promise<CarrierResult<CarriedReport>> {
  const { readText } = await import('./read-text.ts');
  const read = readText(bytes);
  if (!read.ok) return read;
  const { toReportHtml } = await import('./to-report-html.ts');
  const { lines, encoding } = read.value;
  const html = toReportHtml(lines);
  return { ok: true, value: { carrier: 'text', html, encoding, truncated: false } };
}

function readMarkup(bytes: Uint8Array, contentType: string | null): CarrierResult<CarriedReport> {
  const { html, encoding } = decodeHtml(bytes, contentType);
  return { ok: true, value: { carrier: 'html', html, encoding, truncated: false } };
}

/**
 * Reads a report from the bytes of a file, whatever its form: a web page, docx, PDF or text, told by content.
 * Errors: as values, each with one Chinese line that begins after the file's name.
 */
export async function readCarrier(
  bytes: Uint8Array,
  host: CarrierHost,
): Promise<CarrierResult<CarriedReport>> {
  if (bytes.length === 0) return carrierError('empty', '内容为空，没有可检查的报告。');
  if (bytes.length > maxReportBytes) {
    return carrierError('tooLarge', '文件超过 30 MB，未读取；请去掉图片后重新提供。');
  }
  switch (recognizeCarrier(bytes)) {
    case 'markup':
      return readMarkup(bytes, host.contentType);
    case 'text':
      return readPlainText(bytes);
    case 'zip':
      return readWord(bytes);
    case 'pdf':
      return readPages(bytes, host);
    case 'ole': {
      const { refuseOleFile } = await import('./refuse-ole-file.ts');
      return refuseOleFile(bytes);
    }
    case 'unsupported':
      return carrierError('unsupported', findUnsupportedReason(bytes) ?? '无法读取。');
  }
}
