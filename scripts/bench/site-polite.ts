import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';
import { startAudit, waitForEnd } from './start-audit.ts';

/** An audit of a large portal with the command line's own defaults, against a server that takes its time: once, really. */
const [delayMs, latencyMs] = [500, 200];
const scale = Number(process.argv[2] ?? '8');
const portal = createPortal(61, 'generic', { level: 'county', scale });
const server = await servePortal(portal, { latencyMs });
const folder = mkdtempSync(join(tmpdir(), 'mingcha-polite-'));
const home = `http://127.0.0.1:${String(server.port)}/`;
const startedAt = performance.now();
await waitForEnd(startAudit(home, folder, ['--level', 'county', '--as-of', portal.asOf]));
const minutes = (performance.now() - startedAt) / 60_000;

function tellGaps(starts: readonly number[]): string {
  const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
  const early = gaps.filter((gap) => gap < delayMs).length;
  return `${String(early)} under ${String(delayMs)} ms, the least ${Math.min(...gaps).toFixed(0)} ms`;
}

/** Moments in which the audit let its requests go, as its journal tells. */
function readSent(): number[] {
  const lines = readFileSync(join(folder, 'crawl.jsonl'), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { event }: { event?: { startedAtMs?: number } } = JSON.parse(line);
    return event?.startedAtMs ?? [];
  });
}

const { log } = server;
console.log(
  `${String(log.length)} requests at the polite default against a server of ${String(latencyMs)} ms: ${minutes.toFixed(2)} min, judging and writing included (${((1000 * minutes) / log.length).toFixed(2)} min for 1,000); at most ${String(server.mostUnderWay())} at once; times between two requests as sent: ${tellGaps(readSent())}; as they came to the server of a busy machine: ${tellGaps(log.map(({ startMs }) => startMs))}`,
);
await server.close();
rmSync(folder, { recursive: true, force: true });
