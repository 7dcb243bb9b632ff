import type { ArchivedExchange, ArchivedHeader } from '../../archive/archive-entry.ts';
import type { CrawlClock } from '../../crawl/crawl-clock.ts';
import type { AddressAnswer } from '../../crawl/crawl-visit.ts';
import {
  acceptHeaders,
  type BodyLimits,
  bodyLimits,
  bytesWanted,
  type ExchangeRequest,
} from '../../crawl/exchange-request.ts';
import { type ExchangeVerdict, judgeExchange, readMime } from '../../crawl/judge-exchange.ts';
import { collectStream } from './collect-stream.ts';

/** Limits of one request. Units: milliseconds and bytes. */
export interface RequestLimits extends BodyLimits {
  /** Until the head of the answer. */
  readonly headMs: number;
  /** From the first to the last byte: a slow drip ends too. */
  readonly wholeMs: number;
}

/** What a portal gets at most of the patience and the memory of this machine. */
export const requestLimits: RequestLimits = {
  headMs: 15_000,
  wholeMs: 30_000,
  ...bodyLimits,
};

/** One address to be asked; the extension keeps no earlier answers to compare with. */
export type AddressRequest = Omit<ExchangeRequest, 'validators'>;

/** What every request of the crawl goes through. */
export interface Fetcher {
  readonly fetch: typeof fetch;
  readonly clock: CrawlClock;
  readonly limits: RequestLimits;
  readonly delayMs: number;
  /** Whether an address may be asked and read. */
  readonly isOwn: (url: string) => boolean;
  /** Aborted when the crawl is stopped. */
  readonly signal: AbortSignal;
}

const options = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  headers: acceptHeaders,
} as const satisfies RequestInit;

/** Makes one request. Errors: throws what the browser throws, an abort of `timeout` where it took too long. */
async function exchange(
  request: AddressRequest,
  fetcher: Fetcher,
  timeout: (ms: number) => void,
  signal: AbortSignal,
): Promise<ArchivedExchange> {
  const { url, method } = request;
  const { clock, limits } = fetcher;
  timeout(limits.headMs);
  const answer = await fetcher.fetch(url, { ...options, method, redirect: 'follow', signal });
  timeout(limits.wholeMs);
  const responseHeaders = [...answer.headers].map(([name, value]): ArchivedHeader => [name, value]);
  const isKept = fetcher.isOwn(answer.url);
  const wanted = bytesWanted(request, answer.status, readMime(responseHeaders), limits);
  const limit = isKept ? wanted : 0;
  const read = await collectStream(answer.body, limit);
  return {
    url: answer.url,
    method,
    at: new Date(clock.nowMs()).toISOString(),
    requestHeaders: Object.entries(acceptHeaders),
    status: answer.status,
    statusText: answer.statusText,
    responseHeaders,
    body: read.body,
    isTruncated: method === 'HEAD' ? false : read.isTruncated,
  };
}

const noWay: ExchangeVerdict = {
  state: 'off-site',
  reason: '跳转到站外地址，或跳转成环；浏览器不告知去处',
};
const unreachable: ExchangeVerdict = {
  state: 'refused',
  reason: '无法连接（域名、证书或连接有问题，浏览器不说明是哪一种）',
};
const tooSlow: ExchangeVerdict = { state: 'timeout', reason: '时限内没有收完' };

/** Whether an address answers with a redirect: the browser tells so much, though not where to. */
async function isRedirect({ url, method }: AddressRequest, fetcher: Fetcher): Promise<boolean> {
  const { signal } = fetcher;
  try {
    const answer = await fetcher.fetch(url, { ...options, method, redirect: 'manual', signal });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** Why no answer came. A failure behind a redirect is no failure of the address that was asked. */
async function explainFailure(
  request: AddressRequest,
  fetcher: Fetcher,
  isTimeout: boolean,
): Promise<ExchangeVerdict & { readonly startedAtMs: number | null }> {
  fetcher.signal.throwIfAborted();
  if (isTimeout) return { ...tooSlow, startedAtMs: null };
  await fetcher.clock.waitUntil(fetcher.clock.nowMs() + fetcher.delayMs, fetcher.signal);
  fetcher.signal.throwIfAborted();
  const startedAtMs = fetcher.clock.nowMs();
  const isSentOn = await isRedirect(request, fetcher);
  return { ...(isSentOn ? noWay : unreachable), startedAtMs };
}

/** A time limit that can be set anew; the clock's, since timers of a hidden tab are slow. */
function openTimeout({ clock, signal }: Fetcher): {
  readonly signal: AbortSignal;
  readonly set: (ms: number) => void;
  readonly isOver: () => boolean;
  readonly close: () => void;
} {
  const over = new AbortController();
  let current = new AbortController();
  return {
    signal: AbortSignal.any([signal, over.signal]),
    set: (ms) => {
      current.abort();
      const own = new AbortController();
      current = own;
      void clock.waitUntil(clock.nowMs() + ms, own.signal).then(() => {
        if (!own.signal.aborted) over.abort();
      });
    },
    isOver: () => over.signal.aborted,
    close: () => current.abort(),
  };
}

function answerOf(
  request: AddressRequest,
  given: ArchivedExchange,
  fetcher: Fetcher,
  startedAtMs: number,
): AddressAnswer {
  const { url, status } = given;
  const isOwn = fetcher.isOwn(url);
  const away: ExchangeVerdict = { state: 'off-site', reason: `转到站外地址 ${url.slice(0, 200)}` };
  const redirects = url === request.url ? [] : [url];
  return {
    ...(isOwn ? judgeExchange(given, request.body) : away),
    status,
    finalUrl: url,
    redirects,
    startedAtMs,
    exchanges: isOwn ? [given] : [],
  };
}

/**
 * Asks for one address when its moment has come. The browser follows redirects itself and shows only where they ended.
 * Errors: as states; throws only when the crawl is stopped meanwhile.
 */
export async function fetchAddress(
  request: AddressRequest,
  fetcher: Fetcher,
): Promise<AddressAnswer> {
  const { clock, signal } = fetcher;
  await clock.waitUntil(request.notBeforeMs, signal);
  signal.throwIfAborted();
  const startedAtMs = clock.nowMs();
  const timeout = openTimeout(fetcher);
  try {
    const given = await exchange(request, fetcher, timeout.set, timeout.signal);
    return answerOf(request, given, fetcher, startedAtMs);
  } catch {
    const failure = await explainFailure(request, fetcher, timeout.isOver());
    return {
      state: failure.state,
      reason: failure.reason,
      status: null,
      finalUrl: request.url,
      redirects: [],
      startedAtMs: failure.startedAtMs ?? startedAtMs,
      exchanges: [],
    };
  } finally {
    timeout.close();
  }
}
