import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';

/** One request as the server saw it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly headers: IncomingHttpHeaders;
  readonly atMs: number;
  /** Requests under way when it came, itself included. */
  readonly underWay: number;
}

/** A server on this machine, with a log of what it was asked. */
export interface Loopback {
  readonly origin: string;
  readonly port: number;
  readonly log: readonly LoggedRequest[];
  readonly clear: () => void;
  readonly close: () => void;
}

/** Serves paths (their query left out) on 127.0.0.1; what has no route is 404. */
export async function serveLoopback(
  routes: Readonly<Record<string, RequestListener>>,
): Promise<Loopback> {
  const log: LoggedRequest[] = [];
  let underWay = 0;
  const server: Server = createServer((request, answer) => {
    const { method = '', url = '', headers } = request;
    underWay += 1;
    answer.on('close', () => (underWay -= 1));
    const { host = '' } = headers;
    log.push({ method, path: url, host, headers, atMs: performance.now(), underWay });
    const route = routes[url.split('?')[0] ?? ''];
    if (route === undefined) answer.writeHead(404).end('没有此页');
    else route(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    port,
    log,
    clear: () => (log.length = 0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Every name ends on this machine, except those that end in `.invalid`, which are unknown. */
export const loopbackLookup: LookupFunction = (hostname, { all }, callback) => {
  if (hostname.endsWith('.invalid')) {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
      code: 'ENOTFOUND',
    });
    callback(error, '', 4);
  } else if (all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};
