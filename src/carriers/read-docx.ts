import { carrierError, type CarrierResult } from './carrier-error.ts';
import { unpackDocx } from './unpack-docx.ts';
import { wrapBody } from './write-html.ts';

const broken = '文件已损坏，无法读取，请重新下载或用 Word、WPS 另存为 docx。';

/**
 * Turns a Word file into a page: headings, paragraphs and tables with their spans; pictures become empty `<img>`.
 * Errors: a zip that is no docx, a broken one, one that unpacks beyond the limit.
 */
export async function readDocx(bytes: Uint8Array): Promise<CarrierResult<string>> {
  const unpacked = await unpackDocx(bytes);
  if (!unpacked.ok) return unpacked;
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = new Uint8Array(unpacked.value).buffer;
  // The browser's mammoth asks for `arrayBuffer`, Node's for `buffer`.
  const input = { arrayBuffer, buffer: arrayBuffer };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    });
    if (!/>\s{0,99}[^\s<]/.test(value)) {
      return carrierError('noText', '文件中没有文字（可能只有图片），请提供可复制文字的版本。');
    }
    return { ok: true, value: wrapBody(value) };
  } catch {
    return carrierError('broken', broken);
  }
}
