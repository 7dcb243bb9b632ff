import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Agent } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { machineClock } from '../../../src/node/crawl/machine-clock.ts';
import type { ExchangeRequest } from '../../../src/crawl/exchange-request.ts';
import { fetchAddress } from '../../../src/node/crawl/fetch-address.ts';
import {
  type Fetcher,
  openAgent,
  requestLimits,
  type RequestLimits,
} from '../../../src/node/crawl/fetcher.ts';
import { createHostGate } from '../../../src/node/crawl/host-gate.ts';
import { type Loopback, loopbackLookup, serveLoopback } from '../../support/loopback.ts';
import { userAgent } from '../../../src/node/user-agent.ts';

const html = '<html><head><title>岚溪县人民政府</title></head><body><p>通知公告</p></body></html>';
const wall = `<html><script>document.cookie="wall=1";location.reload()</script></html>`;
const limits: RequestLimits = {
  ...requestLimits,
  stepMs: 1000,
  wholeMs: 1500,
  maxPageBytes: 100_000,
};

let server: Loopback;
let agent: Agent;
beforeAll(async () => {
  agent = openAgent(limits, loopbackLookup);
  server = await serveLoopback({
    '/plain': (_, answer) => answer.setHeader('content-type', 'text/html').end(html),
    '/mute': () => undefined,
    '/drip': (_, answer) => {
      const timer = setInterval(() => answer.write('<p>滴</p>'), 100);
      answer.on('close', () => {
        clearInterval(timer);
      });
    },
    '/large': (_, answer) => answer.end('字'.repeat(60_000)),
    '/bomb': (_, answer) =>
      answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(80_000_000, 32))),
    '/bad-gzip': (_, answer) => answer.setHeader('content-encoding', 'gzip').end('no gzip'),
    '/cut': (_, answer) => {
      answer.writeHead(200, { 'content-length': '5000' }).write('<p>');
      setTimeout(() => answer.destroy(), 50);
    },
    '/pdf': (_, answer) => answer.setHeader('content-type', 'application/pdf').end('%PDF-1.7'),
    '/hidden-pdf': (_, answer) => answer.setHeader('content-type', 'text/html').end('%PDF-1.7 …'),
    '/empty': (_, answer) => answer.end(),
    '/moved': (_, answer) => answer.writeHead(302, { location: '/plain' }).end(),
    '/loop': (_, answer) => answer.writeHead(302, { location: '/loop-back' }).end(),
    '/loop-back': (_, answer) => answer.writeHead(302, { location: '/loop' }).end(),
    '/cookie-wall': (_, answer) =>
      answer.writeHead(302, { location: '/cookie-wall', 'set-cookie': 'a=1' }).end(),
    '/chain': ({ url = '' }, answer) =>
      answer
        .writeHead(302, { location: `/chain?${String(Number(url.split('?')[1] ?? 0) + 1)}` })
        .end(),
    '/away': (_, answer) => answer.writeHead(302, { location: 'http://other.example/' }).end(),
    '/to-private': (_, answer) => answer.writeHead(302, { location: '/private' }).end(),
    '/to-file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/broken': (_, answer) => answer.writeHead(500).end('错误'),
    '/busy': (_, answer) => answer.writeHead(429, { 'retry-after': '7' }).end(),
    '/forbidden': (_, answer) => answer.writeHead(403).end('<p>无权访问</p>'),
    '/blocked': (_, answer) => answer.writeHead(403).end('<p>您的访问被阻断，网站防火墙</p>'),
    '/wall-412': (_, answer) => answer.writeHead(412).end('<script>…</script>'),
    '/wall-200': (_, answer) => answer.setHeader('content-type', 'text/html').end(wall),
    '/tagged': ({ headers }, answer) => {
      if (headers['if-none-match'] === '"a"') answer.writeHead(304).end();
      else answer.setHeader('etag', '"a"').end(html);
    },
    '/cookie': (_, answer) => answer.setHeader('set-cookie', 'a=1').end(html),
  });
});
afterAll(async () => {
  server.close();
  await agent.destroy();
});
afterEach(() => {
  server.clear();
});

function fetcherOf(more: Partial<Fetcher> = {}): Fetcher {
  const { signal } = new AbortController();
  const isOwn = (url: string): boolean => new URL(url).hostname === '127.0.0.1';
  const isAllowed = (url: string) => Promise.resolve(!url.includes('/private'));
  const gate = createHostGate(machineClock, 0, signal);
  const base = {
    userAgent: userAgent('webmaster@lanxi.example'),
    agent,
    gate,
    clock: machineClock,
  };
  return { ...base, limits, isOwn, isAllowed, signal, ...more };
}

const ask = (path: string, more: Partial<ExchangeRequest> = {}) =>
  fetchAddress(
    {
      url: path.includes('//') ? path : `${server.origin}${path}`,
      method: 'GET',
      validators: { etag: null, lastModified: null },
      body: 'page',
      notBeforeMs: 0,
      ...more,
    },
    fetcherOf(),
  );

describe('asking for an address', () => {
  it.each([
    ['/plain', 'fetched', 200],
    ['/moved', 'fetched', 200],
    ['/mute', 'timeout', null],
    ['/drip', 'timeout', null],
    ['/cut', 'refused', null],
    ['/bad-gzip', 'server-error', null],
    ['/large', 'too-large', 200],
    ['/bomb', 'too-large', 200],
    ['/pdf', 'unsupported', 200],
    ['/hidden-pdf', 'unsupported', 200],
    ['/empty', 'unsupported', 200],
    ['/loop', 'loop', 302],
    ['/chain', 'loop', 302],
    ['/cookie-wall', 'challenge', 302],
    ['/away', 'off-site', 302],
    ['/to-file', 'off-site', 302],
    ['/to-private', 'robots', 302],
    ['/nowhere', 'client-error', 404],
    ['/broken', 'server-error', 500],
    ['/busy', 'rate-limited', 429],
    ['/forbidden', 'client-error', 403],
    ['/blocked', 'challenge', 403],
    ['/wall-412', 'challenge', 412],
    ['/wall-200', 'challenge', 200],
    ['http://www.unknown.invalid/', 'dns', null],
    ['http://127.0.0.1:9/', 'refused', null],
  ])('ends %s as %s', async (path, state, status) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ state, status });
    expect(answer.reason === '').toBe(state === 'fetched');
  });

  it('ends a server that speaks no TLS as tls', async () => {
    const plain = createServer((socket) => {
      socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as AddressInfo;
    expect(await ask(`https://127.0.0.1:${String(port)}/`)).toMatchObject({ state: 'tls' });
    plain.close();
  });

  it('reads no more of a large page than its limit', async () => {
    const { exchanges } = await ask('/bomb');
    expect(exchanges[0]?.body.length).toBe(limits.maxPageBytes);
    expect(exchanges[0]?.isTruncated).toBe(true);
  });

  it('names the way of a redirect, and keeps each answer', async () => {
    const answer = await ask('/moved');
    expect(answer.finalUrl).toBe(`${server.origin}/plain`);
    expect(answer.redirects).toEqual([`${server.origin}/plain`]);
    expect(answer.exchanges.map(({ status }) => status)).toEqual([302, 200]);
  });

  it('never asks another host', async () => {
    const { finalUrl, exchanges } = await ask('/away');
    expect(finalUrl).toBe('http://other.example/');
    expect(exchanges).toHaveLength(1);
  });

  it('asks only for what changed when it has a validator', async () => {
    const validators = { etag: '"a"', lastModified: null };
    expect(await ask('/tagged', { validators })).toMatchObject({ state: 'not-modified' });
  });

  it('asks for heads without bodies, and reads no body where only the status counts', async () => {
    expect(await ask('/large', { method: 'HEAD', body: 'none' })).toMatchObject({
      state: 'fetched',
    });
    const { state, exchanges } = await ask('/large', { body: 'none' });
    expect(state).toBe('fetched');
    expect(exchanges[0]?.body.length).toBe(0);
  });

  it('says who asks, and sends back no cookie', async () => {
    await ask('/cookie');
    await ask('/cookie');
    const [, second] = server.log;
    expect(second?.headers['user-agent']).toMatch(
      /^mingcha\/\d\S* \(open-source .*; \+webmaster@lanxi\.example\)$/,
    );
    expect(second?.headers.cookie).toBeUndefined();
    expect(second?.headers.authorization).toBeUndefined();
  });

  it('throws when the crawl is stopped meanwhile', async () => {
    const stop = new AbortController();
    const asked = fetchAddress(
      {
        url: `${server.origin}/mute`,
        method: 'GET',
        validators: { etag: null, lastModified: null },
        body: 'page',
        notBeforeMs: 0,
      },
      fetcherOf({ signal: stop.signal }),
    );
    setTimeout(() => {
      stop.abort();
    }, 50);
    await expect(asked).rejects.toThrow();
  });
});
