import { looksBinary } from './looks-binary.ts';

/** The text of a page and the encoding its bytes really were in. */
export interface DecodedPage {
  readonly html: string;
  /** Lower-case name: `utf-8`, `gb18030`, `big5`, `utf-16le` … */
  readonly encoding: string;
  /** True where the bytes are no text at all (a PDF, an archive, a picture sent as HTML). */
  readonly isBinary: boolean;
}

/** A declaration must stand in the first bytes of a page. Source: WHATWG HTML allows 1 KB; real heads are longer. */
const declarationBytes = 4096;
/** A page cut in the middle or with a few stray bytes is still UTF-8; a GBK page read as UTF-8 is nearly all wrong. */
const maxBrokenRatio = 0.1;

// A decoder is costly to make and keeps nothing between two texts.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const looseUtf8 = new TextDecoder('utf-8');
const latin1 = new TextDecoder('latin1');

const gbkLabels = new Set(['gbk', 'gb2312', 'gb_2312-80', 'x-gbk', 'gb18030', 'cp936', 'ms936']);
const charsetPattern = /charset\s{0,4}=[\s"']{0,6}([\w:.-]{1,40})/i;

/**
 * Decodes a page's bytes: BOM, then Content-Type, then `<meta charset>`, checked against the bytes themselves.
 * A false declaration is overridden both ways: UTF-8 bytes stay UTF-8 under any label, other bytes are never UTF-8.
 * Errors: none; bytes that are no text give replacement characters and `isBinary`.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return { html: decode(bytes, marked), encoding: marked, isBinary: false };
  const isBinary = looksBinary(bytes);
  const declared = [
    charsetOf(contentType ?? ''),
    charsetOf(latin1.decode(bytes.subarray(0, declarationBytes))),
  ];
  const strict = decodeStrictly(bytes);
  const other = declared.find((name) => name !== null && name !== 'utf-8') ?? null;
  if (strict !== null) {
    // Plain ASCII fits every encoding: the page's own word is kept.
    const isAscii = strict.length === bytes.length;
    const encoding = isAscii && !declared.includes('utf-8') ? (other ?? 'utf-8') : 'utf-8';
    return { html: strict, encoding, isBinary };
  }
  const loose = looseUtf8.decode(bytes);
  if (isMostlyUtf8(loose) || isBinary) return { html: loose, encoding: 'utf-8', isBinary };
  const encoding = other ?? 'gb18030';
  return { html: decode(bytes, encoding), encoding, isBinary };
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Encoding named by a declaration; null for none, an unknown one, or one that servers send without knowing. */
function charsetOf(text: string): string | null {
  const label = charsetPattern.exec(text)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  if (label === 'utf-8') return label;
  if (gbkLabels.has(label)) return 'gb18030';
  try {
    const { encoding } = new TextDecoder(label);
    // Tomcat's default header says ISO-8859-1, which decodes to windows-1252.
    return encoding === 'windows-1252' || encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

function isMostlyUtf8(loose: string): boolean {
  let broken = 0;
  let foreign = 0;
  for (let i = 0; i < loose.length; i += 1) {
    const code = loose.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) foreign += 1;
  }
  return broken <= foreign * maxBrokenRatio;
}
