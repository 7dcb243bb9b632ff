import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage, type FetchLimits } from '../../src/node/fetch-page.ts';
import { readSource } from '../../src/node/read-source.ts';
import { call } from '../support/command-line.ts';

const html = '<html><head><title>岚溪县人民政府</title></head><body>通知</body></html>';
const limits: FetchLimits = { timeoutMs: 5000, maxRedirects: 5, maxBytes: 100_000 };

/** Packed beforehand: packing takes longer than the patience of a fetch. */
const bomb = gzipSync(Buffer.alloc(50_000_000, 32));

const routes: Readonly<Record<string, RequestListener>> = {
  '/plain': (_, answer) => answer.end(html),
  '/gbk': (_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=GBK');
    answer.end(iconv.encode(html, 'gbk'));
  },
  '/gzip': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(gzipSync(html)),
  '/br': (_, answer) => answer.setHeader('content-encoding', 'br').end(brotliCompressSync(html)),
  '/deflate': (_, answer) => answer.setHeader('content-encoding', 'deflate').end(deflateSync(html)),
  '/bad-gzip': (_, answer) => answer.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/plain' }).end(),
  '/loop': (_, answer) => answer.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/missing': (_, answer) => answer.writeHead(404).end(html),
  '/large': (_, answer) => answer.end('字'.repeat(200_000)),
  '/bomb': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(bomb),
  '/agent': ({ headers }, answer) => answer.end(`<p>${headers['user-agent'] ?? ''}</p>`),
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, answer) => routes[request.url ?? '']?.(request, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = async (path: string, more: Partial<FetchLimits> = {}) =>
  fetchPage(`${origin}${path}`, { ...limits, ...more });
const textOf = async (path: string): Promise<string> => {
  const result = await fetched(path);
  return result.ok ? Buffer.from(result.value.bytes).toString() : result.error.code;
};

describe('fetching a page', () => {
  it.each(['/plain', '/gzip', '/br', '/deflate', '/moved'])('reads %s', async (path) => {
    expect(await textOf(path)).toBe(html);
  });

  it('names the address after redirects', async () => {
    expect(await fetched('/moved')).toMatchObject({ value: { finalUrl: `${origin}/plain` } });
  });

  it.each([
    ['/loop', 'tooManyRedirects'],
    ['/to-file', 'unsupportedAddress'],
    ['/missing', 'httpError'],
    ['/bad-gzip', 'unreachable'],
  ])('refuses %s as %s', async (path, code) => {
    expect(await textOf(path)).toBe(code);
  });

  it.each(['/large', '/bomb'])('cuts %s at its limit', async (path) => {
    const result = await fetched(path);
    expect(result.ok && result.value.truncated).toBe(true);
    expect(result.ok && result.value.bytes.length).toBe(limits.maxBytes);
  });

  it('gives up on a server that does not answer', async () => {
    const result = await fetched('/silent', { timeoutMs: 100 });
    expect(result).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('says who it is', async () => {
    expect(await textOf('/agent')).toContain('mingcha/');
  });
});

describe('a page from an address', () => {
  it('is decoded by the charset of the answer and carries the moment of capture', async () => {
    const now = () => new Date('2026-11-21T01:42:00Z');
    const stdin = (async function* () {})();
    const read = await readSource(`${origin}/gbk`, { url: null, stdin, now });
    expect(read).toMatchObject({
      ok: true,
      value: { encoding: 'gb18030', html, via: 'fetch', capturedAt: '2026-11-21T01:42:00.000Z' },
    });
  });

  it('ends with status 3 when the target gives no page, the others done', async () => {
    const { status, out } = await call([
      'scan',
      `${origin}/missing`,
      `${origin}/plain`,
      '--format',
      'json',
    ]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(3);
    expect(lines[0].error.code).toBe('httpError');
    expect(lines[1].schema).toBe('mingcha/page-scan@1');
  });
});
