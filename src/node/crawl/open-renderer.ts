import type { Browser } from 'playwright-core';
import {
  type AddressAnswer,
  type AskCommand,
  type CrawlVisit,
  visitOf,
} from '../../crawl/crawl-visit.ts';
import { hashBytes } from '../archive/open-archive.ts';
import { fetchAddress } from './fetch-address.ts';
import type { Fetcher } from './fetcher.ts';
import { findBrowser } from './find-browser.ts';
import { type DrawnPage, renderPage, type ScriptCache } from './render-page.ts';

/** Draws pages in a real browser, one at a time; the browser starts with the first. */
export interface Renderer {
  readonly visit: (command: AskCommand) => Promise<CrawlVisit>;
  readonly close: () => Promise<void>;
}

const noValidators = { etag: null, lastModified: null };

/** The browser cannot reach the network by itself, whatever a page tries. */
const launchArguments = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

async function launch(): Promise<Browser | null> {
  const executablePath = findBrowser();
  if (executablePath === null) return null;
  const { chromium } = await import('playwright-core');
  // The sandbox cannot be had as root; nobody should run it so outside a container.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, chromiumSandbox, args: launchArguments });
}

async function drawnVisit(
  command: AskCommand,
  answer: AddressAnswer,
  drawn: DrawnPage | null,
  nowMs: number,
): Promise<CrawlVisit> {
  const visit = await visitOf(command, answer, { nowMs, hash: hashBytes });
  if (drawn === null) return visit;
  const { entry } = visit;
  const { document, exchanges } = drawn;
  return {
    ...visit,
    entry: {
      ...entry,
      record: { ...entry.record, finalUrl: document.url },
      exchanges: [...entry.exchanges, ...exchanges],
      rendered: document,
    },
  };
}

/** The answer of a page that came but could not be drawn. */
function undrawn(answer: AddressAnswer, reason: string): AddressAnswer {
  return { ...answer, state: 'unsupported', reason };
}

function unasked(command: AskCommand, nowMs: number): AddressAnswer {
  return {
    state: 'unsupported',
    reason: '没有可用的浏览器，无法显示由脚本生成的内容',
    status: null,
    finalUrl: command.url,
    redirects: [],
    startedAtMs: nowMs,
    exchanges: [],
  };
}

/** Opens the renderer of a crawl. `onMissing` is called once where no browser is installed. */
export function openRenderer(fetcher: Fetcher, onMissing: () => void): Renderer {
  const scripts: ScriptCache = new Map();
  let browser: Promise<Browser | null> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const startBrowser = (): Promise<Browser | null> => {
    browser ??= launch()
      .catch(() => null)
      .then((started) => {
        if (started === null) onMissing();
        started?.on('disconnected', () => (browser = null));
        return started;
      });
    return browser;
  };

  const visit = async (command: AskCommand): Promise<CrawlVisit> => {
    const { clock } = fetcher;
    const running = await startBrowser();
    if (running === null) {
      return drawnVisit(command, unasked(command, clock.nowMs()), null, clock.nowMs());
    }
    const { url, notBeforeMs } = command;
    const request = {
      url,
      notBeforeMs,
      method: 'GET',
      validators: noValidators,
      body: 'page',
    } as const;
    const answer = await fetchAddress(request, fetcher);
    const main = answer.exchanges.at(-1);
    if (answer.state !== 'fetched' || main === undefined) {
      return drawnVisit(command, answer, null, clock.nowMs());
    }
    const drawn = await renderPage(running, main, fetcher, scripts).catch(() => null);
    fetcher.signal.throwIfAborted();
    return drawn === null
      ? drawnVisit(command, undrawn(answer, '浏览器没有显示出页面'), null, clock.nowMs())
      : drawnVisit(command, answer, drawn, clock.nowMs());
  };

  return {
    visit: (command) => {
      const visited = last.then(() => visit(command));
      last = visited.catch(() => undefined);
      return visited;
    },
    close: async () => {
      await last;
      await (await browser)?.close().catch(() => undefined);
    },
  };
}
