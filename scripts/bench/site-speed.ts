import { load } from 'cheerio/slim';
import { Agent, request } from 'undici';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import type { Portal, PortalAnswer } from '../../tests/support/portal/portal.ts';
import { type PortalServer, servePortal } from '../../tests/support/portal/serve-portal.ts';
import { auditServed } from './audit-served.ts';

const rounds = 3;
const scale = Number(process.argv[2] ?? '1');

/** Each page is drawn once, before the clock runs: both sides meet a server that has it ready. */
function drawAll(drawn: Portal): Portal {
  const answers = new Map<string, PortalAnswer>();
  const answer: Portal['answer'] = (asked) => {
    const made = answers.get(asked.path) ?? drawn.answer(asked);
    answers.set(asked.path, made);
    return made;
  };
  for (const path of drawn.paths) answer({ method: 'GET', host: drawn.host, path });
  return { ...drawn, answer };
}

/** Fetches and loads the same addresses with nothing else around. */
async function loadAll({ port }: PortalServer, paths: readonly string[]): Promise<void> {
  const agent = new Agent({ connections: 1, pipelining: 1 });
  let links = 0;
  for (const path of paths) {
    const address = `http://127.0.0.1:${String(port)}${path}`;
    const { body } = await request(address, { dispatcher: agent });
    links += load(await body.text())('a').length;
  }
  await agent.close();
  if (links === 0) throw new Error('the pages have no links');
}

interface Cost {
  readonly ms: number;
  /** Time on the processor, helpers of the engine included: another program's load does not count. */
  readonly cpuMs: number;
}

async function measure(work: () => Promise<void>): Promise<Cost> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1000 };
}

const portal = drawAll(createPortal(61, 'generic', { level: 'county', scale }));
const server = await servePortal(portal);
const audits: Cost[] = [];
const loops: Cost[] = [];
let paths: readonly string[] = [];
for (let round = 0; round < rounds; round += 1) {
  const asked = server.log.length;
  audits.push(await measure(() => auditServed(portal, server.port)));
  paths = server.log.slice(asked).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
  loops.push(await measure(() => loadAll(server, paths)));
}
await server.close();

// The first round meets code that is not compiled yet; the best one was disturbed least.
const best = (costs: readonly Cost[], of: keyof Cost): number =>
  Math.min(...costs.map((cost) => cost[of])) / paths.length;
const told = (['ms', 'cpuMs'] as const).map((of) => {
  const [audit, loop] = [best(audits, of), best(loops, of)];
  return `${audit.toFixed(2)} ms against ${loop.toFixed(2)} ms (ratio ${(loop / audit).toFixed(2)})`;
});
console.log(
  `${String(paths.length)} pages, best of ${String(rounds)}: whole audit (fetch, read, judge, archive) ${(1000 / best(audits, 'ms')).toFixed(0)} pages/s, bare undici + cheerio/slim ${(1000 / best(loops, 'ms')).toFixed(0)} pages/s; a page takes ${told[0] ?? ''}, on the processor ${told[1] ?? ''}`,
);
