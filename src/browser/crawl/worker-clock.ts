import type { CrawlClock } from '../../crawl/crawl-clock.ts';

/** The clock of this machine. A worker counts: the timers of a hidden tab may ring once a minute only. */
export function openClock(timer: Worker): CrawlClock {
  const waiting = new Map<number, () => void>();
  let next = 1;
  timer.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number') waiting.get(data)?.();
  });
  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const id = next;
      next += 1;
      const end = (): void => {
        waiting.delete(id);
        signal.removeEventListener('abort', end);
        resolve();
      };
      waiting.set(id, end);
      signal.addEventListener('abort', end);
      timer.postMessage({ id, ms });
    });
  return {
    nowMs: () => Date.now(),
    waitUntil: async (atMs, signal) => {
      for (let left = atMs - Date.now(); left > 0 && !signal.aborted; left = atMs - Date.now()) {
        await sleep(left, signal);
      }
    },
  };
}

/** What runs in the worker: rings with the number it was given when the time is up. */
export function serveTimer(scope: {
  readonly addEventListener: (type: 'message', listen: (event: MessageEvent) => void) => void;
  readonly postMessage: (id: number) => void;
}): void {
  scope.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('id' in data) || !('ms' in data)) return;
    const { id, ms } = data;
    if (typeof id !== 'number' || typeof ms !== 'number') return;
    setTimeout(() => scope.postMessage(id), ms);
  });
}
