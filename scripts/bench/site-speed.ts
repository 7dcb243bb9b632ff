import { load } from 'cheerio/slim';
import { Agent, request } from 'undici';
import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { judgeOutcome } from '../../tests/support/portal/crawl-portal.ts';
import { crawlServed, shortLimits } from '../../tests/support/portal/crawl-served.ts';
import type { Portal, PortalAnswer } from '../../tests/support/portal/portal.ts';
import { servePortal } from '../../tests/support/portal/serve-portal.ts';

const limits = { ...shortLimits, stepMs: 15_000, wholeMs: 30_000 };

/** Fetches and loads the same addresses with nothing else around. */
async function timeBareLoop(portal: Portal, paths: readonly string[]): Promise<number> {
  const server = await servePortal(portal);
  const agent = new Agent({ connections: 1, pipelining: 1 });
  const startedAt = performance.now();
  let links = 0;
  for (const path of paths) {
    const address = `http://127.0.0.1:${String(server.port)}${path}`;
    const { body } = await request(address, { dispatcher: agent });
    links += load(await body.text())('a').length;
  }
  const ms = performance.now() - startedAt;
  await agent.close();
  await server.close();
  if (links === 0) throw new Error('the pages have no links');
  return ms;
}

const scale = Number(process.argv[2] ?? '1');
const drawn = createPortal(61, 'generic', { level: 'county', scale });
const answers = new Map<string, PortalAnswer>();
// Each page is drawn once, before the clock runs: both sides meet a server that has it ready.
const portal: Portal = {
  ...drawn,
  answer: (asked) => {
    const answer = answers.get(asked.path) ?? drawn.answer(asked);
    answers.set(asked.path, answer);
    return answer;
  },
};
for (const path of drawn.paths) portal.answer({ method: 'GET', host: drawn.host, path });

/** Audits the portal once, then asks for the same pages bare, and prints both. */
async function compare(name: string): Promise<void> {
  const startedAt = performance.now();
  const crawl = await crawlServed(portal, { limits });
  const crawledAt = performance.now();
  judgeOutcome(portal, { site: crawl.site, requests: [], reason: crawl.reason, endMs: 0 });
  const judgedAt = performance.now();
  const paths = crawl.log.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const bareMs = await timeBareLoop(portal, paths);
  const wholeMs = judgedAt - startedAt;
  const perSecond = (ms: number): string => ((1000 * paths.length) / ms).toFixed(1);
  console.log(
    `${name}, ${String(paths.length)} pages: audit ${perSecond(wholeMs)} pages/s (crawl and read ${(crawledAt - startedAt).toFixed(0)} ms, judge ${(judgedAt - crawledAt).toFixed(0)} ms), bare undici + cheerio/slim ${perSecond(bareMs)} pages/s, ratio ${(bareMs / wholeMs).toFixed(2)}`,
  );
}

// The first run meets code that is not compiled yet; the bare loop behind it has a warm parser.
await compare('first run');
await compare('second run');
console.log(
  `memory after it: ${String(Math.round(process.memoryUsage().rss / 1e6))} MB resident, server included`,
);
const politeMs = 1000 * Math.max(500, 200);
console.log(
  `1,000 pages at the polite default against a 200 ms server: ${(politeMs / 60_000).toFixed(1)} min by the delay alone (reckoned: one request each 500 ms)`,
);
