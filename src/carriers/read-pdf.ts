import { carrierError, type CarrierResult } from './carrier-error.ts';

/** Reads one of pdf.js's character maps by its file name; null where it is not there. */
export type CharacterMapReader = (name: string) => Promise<Uint8Array | null>;

/** The text layer of a PDF as a page. */
export interface PdfText {
  readonly html: string;
  /** True where a limit cut the text. */
  readonly truncated: boolean;
}

/** Reads the text layer of a PDF. */
export function readPdf(
  _bytes: Uint8Array,
  _readCharacterMap: CharacterMapReader,
): Promise<CarrierResult<PdfText>> {
  return Promise.resolve(carrierError('unsupported', '暂不能读取 PDF，请提供网页、docx 或文本。'));
}
