// A date is quoted as “label：date”, while a table has label and date in two cells without a colon.
const blanks = /[\s\u200b-\u200f\u2060：:]+/g;
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'TEMPLATE']);

/** A text without its blanks and colons, as quotes are compared. */
export function dropBlanks(text: string): string {
  return text.replace(blanks, '');
}

interface TextPiece {
  readonly node: Text;
  /** Place of its first character in the joined text without blanks. */
  readonly start: number;
}

/**
 * Finds a quote in the visible text below a node, whatever its line breaks and blanks.
 * Errors: null when it is not there.
 */
export function findText(root: Element, quote: string): { range: Range; isUnique: boolean } | null {
  const sought = dropBlanks(quote);
  if (sought === '') return null;
  const pieces: TextPiece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const node of textNodesOf(root)) {
    const text = dropBlanks(node.data);
    if (text === '') continue;
    pieces.push({ node, start: length });
    parts.push(text);
    length += text.length;
  }
  const joined = parts.join('');
  const at = joined.indexOf(sought);
  if (at < 0) return null;
  const range = root.ownerDocument.createRange();
  const first = pieceAt(pieces, at);
  const last = pieceAt(pieces, at + sought.length - 1);
  if (first === undefined || last === undefined) return null;
  range.setStart(first.node, rawOffset(first.node.data, at - first.start));
  range.setEnd(last.node, rawOffset(last.node.data, at + sought.length - 1 - last.start) + 1);
  return { range, isUnique: joined.indexOf(sought, at + 1) < 0 };
}

function* textNodesOf(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isText(node) && !unseen.has(node.parentElement?.tagName ?? '')) yield node;
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The last piece that starts at or before a place. */
function pieceAt(pieces: readonly TextPiece[], at: number): TextPiece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Place of the n-th character that is no blank. */
function rawOffset(text: string, wanted: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (dropBlanks(text.charAt(i)) === '') continue;
    if (seen === wanted) return i;
    seen += 1;
  }
  return text.length;
}
