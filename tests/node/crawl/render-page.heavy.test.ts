import type { ServerResponse } from 'node:http';
import type { Agent } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { machineClock } from '../../../src/node/crawl/machine-clock.ts';
import type { AskCommand } from '../../../src/crawl/crawl-visit.ts';
import { type Fetcher, openAgent, requestLimits } from '../../../src/node/crawl/fetcher.ts';
import { findBrowser } from '../../../src/node/crawl/find-browser.ts';
import { createHostGate } from '../../../src/node/crawl/host-gate.ts';
import { openRenderer, type Renderer } from '../../../src/node/crawl/open-renderer.ts';
import { type Loopback, serveLoopback } from '../../support/loopback.ts';
import { userAgent } from '../../../src/node/user-agent.ts';

const shell = `<!doctype html><html><head><meta charset="utf-8"><title>岚溪县人民政府</title>
<link rel="stylesheet" href="/style.css"><script src="http://other.example/count.js"></script></head>
<body><div id="app"></div><img src="/logo.png"><iframe src="/frame"></iframe><script src="/app.js"></script></body></html>`;
const app = `
fetch('/rows.json').then((answer) => answer.json()).then((rows) => {
  document.getElementById('app').textContent = rows.join('、');
});
fetch('/secret.json').catch(() => undefined);
fetch('/save', { method: 'POST' }).catch(() => undefined);
document.cookie = 'a=1';
`;

let server: Loopback;
let agent: Agent;
let renderer: Renderer;
const html = (text: string) => (_: unknown, answer: ServerResponse) =>
  answer.setHeader('content-type', 'text/html; charset=utf-8').end(text);

beforeAll(async () => {
  server = await serveLoopback({
    '/': html(shell),
    '/frame': html('<p>框架里的内容</p>'),
    '/leaves': html('<p>留在这里</p><script>location.href="http://other.example/"</script>'),
    '/app.js': (_, answer) => answer.setHeader('content-type', 'text/javascript').end(app),
    '/rows.json': (_, answer) =>
      answer.setHeader('content-type', 'application/json').end('["通知一","通知二"]'),
    '/gone': (_, answer) => answer.writeHead(404).end(),
  });
  agent = openAgent(requestLimits, null);
  const { signal } = new AbortController();
  const fetcher: Fetcher = {
    userAgent: userAgent(null),
    agent,
    gate: createHostGate(machineClock, 20, signal),
    clock: machineClock,
    limits: requestLimits,
    isOwn: (url) => url.startsWith(`${server.origin}/`),
    isAllowed: (url) => Promise.resolve(!url.includes('secret')),
    signal,
  };
  renderer = openRenderer(fetcher, () => undefined);
});
afterAll(async () => {
  await renderer.close();
  await agent.destroy();
  server.close();
});
afterEach(() => {
  server.clear();
});

const visit = (path: string) => {
  const command: AskCommand = {
    kind: 'render',
    id: 1,
    url: `${server.origin}${path}`,
    method: 'GET',
    purpose: { kind: 'column', column: null, from: null },
    notBeforeMs: 0,
    validators: { etag: null, lastModified: null },
    feed: null,
  };
  return renderer.visit(command);
};

// Without a browser there is nothing to draw with; the audit then says so and goes on.
describe.runIf(findBrowser() !== null)('drawing a page', () => {
  it('reads what scripts made of it, frames included', async () => {
    const { entry } = await visit('/');
    expect(entry.rendered?.html).toContain('通知一、通知二');
    expect(entry.rendered?.frames[0]?.html).toContain('框架里的内容');
    expect(entry.record).toMatchObject({ state: 'fetched', status: 200 });
    expect(entry.record.attempts).toMatchObject([{ via: 'render', state: 'fetched' }]);
  });

  it('asks politely: own host, allowed, GET, one at a time, no pictures, no cookies', async () => {
    await visit('/');
    const { log } = server;
    expect(log.map(({ path }) => path).sort()).toEqual(['/', '/frame', '/rows.json']);
    expect(log.every(({ method, underWay }) => method === 'GET' && underWay === 1)).toBe(true);
    expect(log.every(({ headers }) => headers.cookie === undefined)).toBe(true);
    expect(log[0]?.headers['user-agent']).toMatch(/^mingcha\//);
  });

  it('stays on a page whose script leaves the portal', async () => {
    const { entry } = await visit('/leaves');
    expect(entry.rendered?.html).toContain('留在这里');
  });

  it('draws nothing where no page came', async () => {
    const { entry } = await visit('/gone');
    expect(entry.rendered).toBeNull();
    expect(entry.record).toMatchObject({ state: 'client-error', status: 404 });
  });
});
