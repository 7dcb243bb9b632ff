import type { Dispatcher } from 'undici';
import type { ArchivedExchange, ArchivedHeader } from '../../archive/archive-entry.ts';
import { bytesWanted, type ExchangeRequest } from '../../crawl/exchange-request.ts';
import { findHeader, readMime } from '../../crawl/judge-exchange.ts';
import { collectBytes } from '../collect-bytes.ts';
import { decompressBody } from '../decompress-body.ts';
import { type Fetcher, requestHeaders } from './fetcher.ts';

/** One request and its answer, with the moment in which it was let through. */
export interface TimedExchange extends ArchivedExchange {
  readonly startedAtMs: number;
}

type Headers = readonly ArchivedHeader[];

function listHeaders(headers: Dispatcher.ResponseData['headers']): Headers {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): ArchivedHeader => [name, each]),
  );
}

function headersFor(
  { validators }: ExchangeRequest,
  userAgent: string,
): Readonly<Record<string, string>> {
  const { etag, lastModified } = validators;
  return {
    'user-agent': userAgent,
    ...requestHeaders,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

async function readBody(
  answer: Dispatcher.ResponseData,
  headers: Headers,
  limit: number,
): Promise<Pick<ArchivedExchange, 'body' | 'isTruncated'>> {
  if (limit === 0) {
    // The rest is not wanted: the connection is given up instead of reading it.
    answer.body.on('error', () => undefined).destroy();
    return { body: new Uint8Array(), isTruncated: true };
  }
  const body = decompressBody(findHeader(headers, 'content-encoding'), answer.body);
  const { bytes, truncated } = await collectBytes(body, limit);
  return { body: bytes, isTruncated: truncated };
}

async function exchange(request: ExchangeRequest, fetcher: Fetcher): Promise<TimedExchange> {
  const { url, method } = request;
  const { agent, clock, limits } = fetcher;
  const startedAtMs = clock.nowMs();
  const sent = headersFor(request, fetcher.userAgent);
  const signal = AbortSignal.any([fetcher.signal, AbortSignal.timeout(limits.wholeMs)]);
  const { origin, pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  const answer = await agent.request({ origin, path, method, headers: sent, signal });
  const responseHeaders = listHeaders(answer.headers);
  const limit = bytesWanted(request, answer.statusCode, readMime(responseHeaders), limits);
  const read =
    method === 'HEAD'
      ? { body: new Uint8Array(await answer.body.arrayBuffer()), isTruncated: false }
      : await readBody(answer, responseHeaders, limit);
  return {
    url,
    method,
    at: new Date(clock.nowMs()).toISOString(),
    startedAtMs,
    requestHeaders: Object.entries(sent),
    status: answer.statusCode,
    statusText: answer.statusText,
    responseHeaders,
    ...read,
  };
}

/**
 * Makes one request, when its host is free. Redirects are not followed.
 * Errors: throws what the network throws; `tellFailure` names it.
 */
export function exchangeOnce(request: ExchangeRequest, fetcher: Fetcher): Promise<TimedExchange> {
  return fetcher.gate.pass(request.url, request.notBeforeMs, () => exchange(request, fetcher));
}
