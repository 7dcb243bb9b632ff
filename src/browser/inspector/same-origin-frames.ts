const maxFrames = 50;

/** Documents of the page's frames that it may read itself, nested ones included, in document order. */
export function sameOriginFrames(page: Document): Document[] {
  const documents: Document[] = [];
  const queue = [page];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    for (const frame of current.querySelectorAll('iframe, frame')) {
      const inner = readDocument(frame);
      if (inner === null || documents.length >= maxFrames) continue;
      documents.push(inner);
      queue.push(inner);
    }
  }
  return documents;
}

function readDocument(frame: Element): Document | null {
  const inner = 'contentDocument' in frame ? frame.contentDocument : null;
  if (inner === null || typeof inner !== 'object' || !('documentElement' in inner)) return null;
  return inner instanceof Document || isDocument(inner) ? inner : null;
}

/** A frame's document belongs to the frame's own realm, so `instanceof` cannot tell it. */
function isDocument(value: object): value is Document {
  return 'nodeType' in value && value.nodeType === 9;
}
