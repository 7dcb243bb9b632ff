import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Portal, PortalAnswer } from './portal.ts';

/** One request as the server saw it. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly startMs: number;
  endMs: number | null;
  /** Requests of the same host under way when it came, itself included. */
  readonly underWay: number;
}

/** What a server does to a request instead of answering it well. */
export type Trouble =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'drip'; readonly ms: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly times: number;
    }
  | { readonly kind: 'loop' }
  | { readonly kind: 'send'; readonly to: string }
  | { readonly kind: 'big'; readonly bytes: number }
  | { readonly kind: 'bomb'; readonly bytes: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'charset'; readonly charset: string }
  | { readonly kind: 'page'; readonly html: string };

/** Which trouble a path meets; null for none. `times` counts requests of this path from 1. */
export type ChooseTrouble = (path: string, times: number) => Trouble | null;

/** How a portal is served. */
export interface ServeOptions {
  readonly latencyMs?: number;
  readonly trouble?: ChooseTrouble;
}

/** A portal on the loopback interface, and what it was asked. */
export interface PortalServer {
  readonly port: number;
  readonly log: readonly LoggedRequest[];
  /** Most requests under way at once to one host. */
  readonly mostUnderWay: () => number;
  close(): Promise<void>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function send(response: ServerResponse, method: string, answer: PortalAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': String(answer.body.length),
  });
  response.end(method === 'HEAD' ? undefined : answer.body);
}

async function drip(response: ServerResponse, answer: PortalAnswer, ms: number): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  for (const byte of answer.body) {
    if (response.destroyed) return;
    response.write(Uint8Array.of(byte));
    await wait(ms);
  }
  response.end();
}

const page = { 'content-type': 'text/html; charset=utf-8' };
const words = (text: string): Uint8Array => new TextEncoder().encode(text);

type Wrong = Exclude<Trouble, { kind: 'slow' | 'silent' | 'drip' | 'cut' }>;

/** A wrong answer that comes at once. */
function wrongAnswer(
  trouble: Wrong,
  { path, times }: { readonly path: string; readonly times: number },
  answer: PortalAnswer,
): PortalAnswer {
  switch (trouble.kind) {
    case 'status': {
      if (times > trouble.times) return answer;
      const more = trouble.retryAfter === null ? {} : { 'retry-after': trouble.retryAfter };
      return { status: trouble.status, headers: { ...page, ...more }, body: words('busy') };
    }
    case 'loop':
      return { status: 302, headers: { location: path }, body: words('') };
    case 'send':
      return { status: 302, headers: { location: trouble.to }, body: words('') };
    case 'big':
      return { status: 200, headers: page, body: new Uint8Array(trouble.bytes).fill(32) };
    case 'bomb': {
      const body = gzipSync(new Uint8Array(trouble.bytes), { level: 1 });
      return { status: 200, headers: { ...page, 'content-encoding': 'gzip' }, body };
    }
    case 'charset': {
      const headers = { 'content-type': `text/html; charset=${trouble.charset}` };
      return { ...answer, headers };
    }
    case 'page':
      return { status: 200, headers: page, body: words(trouble.html) };
  }
}

async function makeTrouble(
  trouble: Trouble,
  request: { readonly path: string; readonly method: string; readonly times: number },
  answer: PortalAnswer,
  response: ServerResponse,
): Promise<void> {
  switch (trouble.kind) {
    case 'slow':
      await wait(trouble.ms);
      send(response, request.method, answer);
      return;
    case 'silent':
      return;
    case 'drip':
      await drip(response, answer, trouble.ms);
      return;
    case 'cut':
      response.destroy();
      return;
    default:
      send(response, request.method, wrongAnswer(trouble, request, answer));
  }
}

const headersOf = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/** Serves portals by the host that is asked for; with one portal, whatever the host. */
export async function servePortal(
  portals: Portal | readonly Portal[],
  { latencyMs = 0, trouble = () => null }: ServeOptions = {},
): Promise<PortalServer> {
  const all: readonly Portal[] = 'answer' in portals ? [portals] : portals;
  const log: LoggedRequest[] = [];
  const active = new Map<string, number>();
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const { url: path = '/', method = 'GET' } = request;
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const portal =
      all.find((each) => each.host === host) ?? (all.length === 1 ? all[0] : undefined);
    const underWay = (active.get(host) ?? 0) + 1;
    active.set(host, underWay);
    const entry: LoggedRequest = {
      method,
      host,
      path,
      headers: headersOf(request),
      startMs: performance.now(),
      endMs: null,
      underWay,
    };
    log.push(entry);
    response.once('close', () => {
      entry.endMs = performance.now();
      active.set(host, (active.get(host) ?? 1) - 1);
    });
    if (portal === undefined) {
      send(response, method, { status: 421, headers: page, body: words('no such portal') });
      return;
    }
    const count = (times.get(path) ?? 0) + 1;
    times.set(path, count);
    const met = trouble(path, count);
    const act = async (): Promise<void> => {
      if (latencyMs > 0) await wait(latencyMs);
      const answer = portal.answer({ method, host, path });
      if (met === null) send(response, method, answer);
      else await makeTrouble(met, { path, method, times: count }, answer, response);
    };
    act().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    mostUnderWay: () => Math.max(0, ...log.map(({ underWay }) => underWay)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
