import { decodeHtml } from '../engine/index.ts';
import { carrierError, type CarrierResult } from './carrier-error.ts';

/** Lines of a text file and the encoding its bytes really were in. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly encoding: string;
}

/**
 * Reads plain text in UTF-8, GB18030 or, with a mark, UTF-16.
 * Errors: bytes that are no text; a file of blanks.
 */
export function readText(bytes: Uint8Array): CarrierResult<TextLines> {
  const { html, encoding, isBinary } = decodeHtml(bytes, null);
  if (isBinary) {
    return carrierError(
      'unsupported',
      '内容不是文本，也不是网页、docx 或 PDF，请核对文件；WPS、旧版 Word 文件请另存为 docx。',
    );
  }
  const lines = html.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  if (!lines.some((line) => line.trim() !== '')) {
    return carrierError('empty', '内容为空，没有可检查的报告。');
  }
  return { ok: true, value: { lines, encoding } };
}
