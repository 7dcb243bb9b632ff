import { unsupportedFormats, wordXmlReason } from './unsupported-formats.ts';

/** A form that can be read, told by the bytes; a zip and an OLE container are looked into by their readers. */
export type CarrierForm = 'zip' | 'ole' | 'pdf' | 'markup' | 'text' | 'unsupported';

const headBytes = 1024;
/** Word 2003's own XML, and the one-file form of docx. */
const wordXml = /<(?:w:wordDocument|pkg:package)[\s>]/;
const markupBytes = 65_536;
const htmlTag = /<(?:!doctype\s{1,9}html|html|head|body|table|div|section|article|p|meta)[\s>/]/i;

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Text of the first bytes with NULs dropped, so that UTF-16 markup is seen too. */
function findAsciiHead(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, markupBytes)).replaceAll('\0', '');
}

/** One line on a form that is known and cannot be read; null for every other. */
export function findUnsupportedReason(bytes: Uint8Array): string | null {
  const head = latin(bytes, 64);
  if (wordXml.test(findAsciiHead(bytes))) return wordXmlReason;
  const known = unsupportedFormats.find(({ starts }) =>
    starts.some((mark) => head.startsWith(mark)),
  );
  return known?.reason ?? null;
}

/** Tells the form of a file by its content; the name and the declared type are never asked. */
export function recognizeCarrier(bytes: Uint8Array): CarrierForm {
  const head = latin(bytes, headBytes);
  if (head.startsWith('PK')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
  // Readers accept a PDF whose mark comes after a few stray bytes.
  if (head.includes('%PDF-')) return 'pdf';
  if (findUnsupportedReason(bytes) !== null) return 'unsupported';
  return htmlTag.test(findAsciiHead(bytes)) ? 'markup' : 'text';
}
