import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';
import { startAudit, waitForEnd } from './start-audit.ts';

/** An audit of a large portal with the command line's own defaults, against a server that takes its time: once, really. */
const latencyMs = 200;
const portal = createPortal(61, 'generic', {
  level: 'county',
  scale: Number(process.argv[2] ?? '8'),
});
const server = await servePortal(portal, { latencyMs });
const folder = mkdtempSync(join(tmpdir(), 'mingcha-polite-'));
const home = `http://127.0.0.1:${String(server.port)}/`;
const startedAt = performance.now();
await waitForEnd(startAudit(home, folder, ['--level', 'county', '--as-of', portal.asOf]));
const minutes = (performance.now() - startedAt) / 60_000;
const { log } = server;
const gaps = log.slice(1).map(({ startMs }, at) => startMs - (log[at]?.startMs ?? 0));
console.log(
  `${String(log.length)} requests at the polite default against a server of ${String(latencyMs)} ms: ${minutes.toFixed(2)} min, judging and writing included (${((1000 * minutes) / log.length).toFixed(2)} min for 1,000); least time between two requests ${Math.min(...gaps).toFixed(0)} ms, at most ${String(server.mostUnderWay())} at once`,
);
await server.close();
rmSync(folder, { recursive: true, force: true });
