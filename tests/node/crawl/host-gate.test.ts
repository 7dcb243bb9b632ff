import { describe, expect, it } from 'vitest';
import type { CrawlClock } from '../../../src/crawl/crawl-clock.ts';
import { createHostGate } from '../../../src/node/crawl/host-gate.ts';

/** A clock that jumps to the moment that is waited for. */
function createJumpingClock(): CrawlClock & { readonly pass: (ms: number) => void } {
  let nowMs = 1000;
  return {
    nowMs: () => nowMs,
    waitUntil: (atMs) => {
      nowMs = Math.max(nowMs, atMs);
      return Promise.resolve();
    },
    pass: (ms) => (nowMs += ms),
  };
}

function openGate(delayMs: number, signal = new AbortController().signal) {
  const clock = createJumpingClock();
  const gate = createHostGate(clock, delayMs, signal);
  const starts: number[] = [];
  const ask = (url: string, takesMs = 0, notBeforeMs = 0) =>
    gate.pass(url, notBeforeMs, () => {
      starts.push(clock.nowMs());
      clock.pass(takesMs);
      return Promise.resolve(url);
    });
  return { gate, clock, starts, ask };
}

describe('the gate before a host', () => {
  it('keeps two starts a delay apart, and a little more', async () => {
    const { ask, starts } = openGate(500);
    await Promise.all([ask('http://a.example/1'), ask('http://a.example/2')]);
    expect(starts).toEqual([1000, 1510]);
  });

  it('waits no further when the answer took longer than the delay', async () => {
    const { ask, starts } = openGate(500);
    await ask('http://a.example/1', 2000);
    await ask('http://a.example/2');
    expect(starts).toEqual([1000, 3000]);
  });

  it('lets another host through at once', async () => {
    const { ask, starts } = openGate(500);
    await ask('http://a.example/1');
    await ask('http://b.example/1');
    expect(starts).toEqual([1000, 1000]);
  });

  it('takes http and https of one host for the same', async () => {
    const { ask, starts } = openGate(500);
    await ask('http://a.example/1');
    await ask('https://a.example/1');
    expect(starts).toEqual([1000, 1510]);
  });

  it('counts from when a request really left', async () => {
    const { ask, starts, gate, clock } = openGate(500);
    await ask('http://a.example/1');
    clock.pass(300);
    gate.noteSent('http://a.example');
    await ask('http://a.example/2');
    expect(starts).toEqual([1000, 1810]);
  });

  it('lengthens a delay and never shortens it', async () => {
    const { ask, starts, gate } = openGate(500);
    gate.slowDown('http://a.example/', 2000);
    gate.slowDown('http://a.example/', 100);
    await ask('http://a.example/1');
    await ask('http://a.example/2');
    expect(starts).toEqual([1000, 3040]);
  });

  it('starts nothing before its moment, and goes on after a failure', async () => {
    const { ask, starts, gate } = openGate(0);
    await expect(
      gate.pass('http://a.example/0', 0, () => Promise.reject(new Error('dead'))),
    ).rejects.toThrow('dead');
    await ask('http://a.example/1', 0, 5000);
    expect(starts).toEqual([5000]);
  });

  it('starts nothing once the crawl has ended', async () => {
    const { ask, starts } = openGate(500, AbortSignal.abort());
    await expect(ask('http://a.example/1')).rejects.toThrow();
    expect(starts).toEqual([]);
  });
});
