import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { createRandom } from '../../tests/support/report-generator/random.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';
import { startAudit, waitForEnd } from './start-audit.ts';

const kills = Number(process.argv[2] ?? '100');
const scale = Number(process.argv[3] ?? '0.4');
const portal = createPortal(61, 'generic', { level: 'county', scale });
const server = await servePortal(portal);
const home = `http://127.0.0.1:${String(server.port)}/`;
const folder = mkdtempSync(join(tmpdir(), 'mingcha-kills-'));
const random = createRandom(kills);

/** When a run is killed: so long after its so-many-th request, or after its start where it is to make none. */
interface Death {
  readonly requests: number;
  readonly ms: number;
}

/** Audits the portal until the audit ends or meets its death; true where it was killed. */
async function run(out: string, death: Death | null): Promise<boolean> {
  const words = ['--resume', '--level', 'county', '--delay', '10', '--as-of', portal.asOf];
  const child = startAudit(home, join(folder, out), words);
  const before = server.log.length;
  const watch = setInterval(() => {
    if (death === null || server.log.length - before < death.requests) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), death.ms);
  }, 1);
  const isKilled = await waitForEnd(child);
  clearInterval(watch);
  return isKilled;
}

/** The audit as it was written, moments left out. */
function readAudit(out: string): string {
  const text = readFileSync(join(folder, out, 'audit.json'), 'utf8');
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '');
}

/** How often each thing was asked for from one entry of the server's log on. */
function countAsked(from: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { method, path } of server.log.slice(from)) {
    const key = `${method} ${path}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Entries that the one has and the other has not, each as often as it is too many. */
function listSurplus(many: ReadonlyMap<string, number>, few: ReadonlyMap<string, number>) {
  return [...many].flatMap(([key, count]) =>
    Array.from({ length: Math.max(0, count - (few.get(key) ?? 0)) }, () => key),
  );
}

await run('whole', null);
const whole = countAsked(0);
const start = server.log.length;
const perKill = start / kills;
let killed = 0;
let most = 0;
while (killed < kills) {
  const before = server.log.length;
  const requests = Math.round(2 * random.next() * perKill * 0.9);
  const isEarly = random.next() < 0.1;
  const death = isEarly
    ? { requests: 0, ms: random.next() * 400 }
    : { requests, ms: random.next() * 40 };
  if (!(await run('killed', death))) break;
  killed += 1;
  const earlier = countAsked(start);
  const surplus = listSurplus(earlier, whole).length;
  most = Math.max(most, surplus - killed);
  if (killed % 10 === 0) {
    console.error(
      `${String(killed)} kills, ${String(server.log.length - start)} requests (${String(server.log.length - before)} in the last run), ${String(surplus)} more than once too often`,
    );
  }
}
await run('killed', null);
const asked = countAsked(start);
const repeats = listSurplus(asked, whole);
const unasked = listSurplus(whole, asked);
const isEqual = readAudit('killed') === readAudit('whole');
const isBounded = repeats.length <= killed && most <= 0;
console.log(
  `${String(killed)} kills of one audit: ${String(start)} requests unbroken, ${String(repeats.length)} repeated (at most one a kill: ${isBounded ? 'yes' : 'NO'}), ${String(unasked.length)} never asked, result equal to the unbroken one: ${isEqual ? 'yes' : 'NO'}`,
);
await server.close();
rmSync(folder, { recursive: true, force: true });
if (!isBounded || !isEqual || unasked.length > 0) process.exitCode = 1;
