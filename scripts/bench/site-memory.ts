import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';
import { auditServed } from './audit-served.ts';

/** Memory of a whole crawl, page by page; the portal's own server runs in the same process. Needs `--expose-gc`. */
const portal = createPortal(61, 'generic', {
  level: 'county',
  scale: Number(process.argv[2] ?? '2'),
});
const server = await servePortal(portal);
const bounds = { isExhaustive: true, maxPages: 100_000, maxRequests: 200_000 };
let steps = 0;

function tell(): void {
  steps += 1;
  if (steps % 500 !== 0) return;
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const [heap, buffers, resident] = [heapUsed, arrayBuffers, rss].map((bytes) =>
    String(Math.round(bytes / 1e6)),
  );
  console.log(
    `${String(steps)} requests: ${heap ?? ''} MB heap, ${buffers ?? ''} MB buffers, ${resident ?? ''} MB resident`,
  );
}

await auditServed(portal, server.port, bounds, tell);
await server.close();
