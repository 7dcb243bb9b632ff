import type { LookupFunction } from 'node:net';
import diagnostics from 'node:diagnostics_channel';
import { Agent } from 'undici';
import type { CrawlClock } from '../../crawl/crawl-clock.ts';
import { acceptHeaders, type BodyLimits, bodyLimits } from '../../crawl/exchange-request.ts';
import { acceptedEncodings } from '../decompress-body.ts';
import type { HostGate } from './host-gate.ts';

/** Limits of one request. Units: milliseconds and bytes. */
export interface RequestLimits extends BodyLimits {
  /** For connecting, for the head, and between two parts of the body. */
  readonly stepMs: number;
  /** From the first to the last byte: a slow drip ends too. */
  readonly wholeMs: number;
  readonly maxRedirects: number;
}

/** What a portal gets at most of the patience and the memory of this machine. */
export const requestLimits: RequestLimits = {
  stepMs: 15_000,
  wholeMs: 30_000,
  ...bodyLimits,
  maxRedirects: 5,
};

/** What every request of the crawl goes through. */
export interface Fetcher {
  /** Name that every request says. */
  readonly userAgent: string;
  readonly agent: Agent;
  readonly gate: HostGate;
  readonly clock: CrawlClock;
  readonly limits: RequestLimits;
  /** Whether an address belongs to the portal; no other is ever asked. */
  readonly isOwn: (url: string) => boolean;
  /** Whether robots.txt allows an address that was not planned: a redirect, a script of a page. */
  readonly isAllowed: (url: string) => Promise<boolean>;
  /** Aborted when the crawl is stopped. */
  readonly signal: AbortSignal;
}

/** Headers of every request beside the name of who asks; no cookies. */
export const requestHeaders: Readonly<Record<string, string>> = {
  ...acceptHeaders,
  'accept-encoding': acceptedEncodings,
};

/** Opens the connections of a crawl: one to a host. `lookup` maps names to addresses in tests. */
export function openAgent(limits: RequestLimits, lookup: LookupFunction | null): Agent {
  const connect = { timeout: limits.stepMs, ...(lookup === null ? {} : { lookup }) };
  return new Agent({
    connect,
    connections: 1,
    pipelining: 1,
    headersTimeout: limits.stepMs,
    bodyTimeout: limits.stepMs,
  });
}

const sentChannel = 'undici:client:sendHeaders';

function originOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  const { request } = message;
  if (typeof request !== 'object' || request === null || !('origin' in request)) return null;
  return request.origin instanceof URL || typeof request.origin === 'string'
    ? String(request.origin)
    : null;
}

/** Tells of each request that leaves this machine; ends when the function it gives is called. */
export function watchSentRequests(onSent: (origin: string) => void): () => void {
  const listen = (message: unknown): void => {
    const origin = originOf(message);
    if (origin !== null) onSent(origin);
  };
  diagnostics.subscribe(sentChannel, listen);
  return () => {
    diagnostics.unsubscribe(sentChannel, listen);
  };
}
