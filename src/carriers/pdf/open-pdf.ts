import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { carrierError, type CarrierResult } from '../carrier-error.ts';

/** Reads one of pdf.js's character maps by its file name; null where it is not there. */
export type CharacterMapReader = (name: string) => Promise<Uint8Array | null>;

/** A picture of more pixels is not decoded: only that there is one matters. */
const maxImagePixels = 1_000_000;

/** An open document, the numbers of its drawing operations, and how to let it go. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operations: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** The maker of character map readers as pdf.js asks for one. */
function createFactory(readCharacterMap: CharacterMapReader) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      const cMapData = await readCharacterMap(`${name}.bcmap`);
      if (cMapData === null) throw new Error(`no character map ${name}`);
      return { cMapData, isCompressed: true };
    }
  };
}

/** pdf.js with its worker's code in the same thread: no address to load, nothing for a content policy to refuse. */
async function loadPdfJs() {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function explain(error: unknown): CarrierResult<never> {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? carrierError('encrypted', 'PDF 已加密，请取消打开密码后重新提供。')
    : carrierError('broken', 'PDF 文件已损坏，无法读取，请重新下载或另存。');
}

/** Opens a PDF for its text and lines alone: no network, no fonts, no code of its own is run. */
export async function openPdf(
  bytes: Uint8Array,
  readCharacterMap: CharacterMapReader,
): Promise<CarrierResult<OpenPdf>> {
  const { getDocument, OPS } = await loadPdfJs();
  const task = getDocument({
    // pdf.js takes the buffer away from its owner.
    data: bytes.slice(),
    CMapReaderFactory: createFactory(readCharacterMap),
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: maxImagePixels,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return { ok: true, value: { document, operations: OPS, close: () => task.destroy() } };
  } catch (error) {
    await task.destroy();
    return explain(error);
  }
}
