import type { CrawlClock } from '../../crawl/crawl-clock.ts';

/** Lets the requests to each host through one at a time and a delay apart, whoever makes them: a hop, a script of a rendered page. */
export interface HostGate {
  /** Runs the work when the host is free and the moment has come; the delay counts from the start of the work before. */
  readonly pass: <Value>(
    url: string,
    notBeforeMs: number,
    work: () => Promise<Value>,
  ) => Promise<Value>;
  /** Tells when a request really left, where that is later than the start of its work (a slow connection). */
  readonly noteSent: (url: string) => void;
  /** Makes the delay of a host longer (Crawl-delay); it never gets shorter. */
  readonly slowDown: (url: string, delayMs: number) => void;
}

interface HostState {
  readonly last: Promise<unknown>;
  readonly startedAtMs: number;
  readonly delayMs: number;
}

/** Clocks of servers and of this machine do not tick alike: a few milliseconds more keep the delay on the server's clock too. */
const marginRatio = 0.02;
const leastMarginMs = 4;

function withMargin(delayMs: number): number {
  return delayMs === 0 ? 0 : delayMs + Math.max(leastMarginMs, Math.ceil(delayMs * marginRatio));
}

/** Opens the gate before all hosts. Units: `delayMs` between the starts of two requests. */
export function createHostGate(clock: CrawlClock, delayMs: number, signal: AbortSignal): HostGate {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState =>
    hosts.get(host) ?? { last: Promise.resolve(), startedAtMs: -Infinity, delayMs };
  const change = (host: string, more: Partial<HostState>): void => {
    hosts.set(host, { ...stateOf(host), ...more });
  };
  return {
    pass: (url, notBeforeMs, work) => {
      const { host } = new URL(url);
      const { last } = stateOf(host);
      const passed = last.then(async () => {
        const { startedAtMs, delayMs: ownDelayMs } = stateOf(host);
        const freeAtMs = startedAtMs + withMargin(ownDelayMs);
        await clock.waitUntil(Math.max(notBeforeMs, freeAtMs), signal);
        signal.throwIfAborted();
        change(host, { startedAtMs: clock.nowMs() });
        return work();
      });
      change(host, { last: passed.catch(() => undefined) });
      return passed;
    },
    noteSent: (url) => {
      change(new URL(url).host, { startedAtMs: clock.nowMs() });
    },
    slowDown: (url, atLeastMs) => {
      const { host } = new URL(url);
      change(host, { delayMs: Math.max(stateOf(host).delayMs, atLeastMs) });
    },
  };
}
