import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core';
import type { ArchivedExchange, RenderedDocument } from '../../archive/archive-entry.ts';
import { fetchAddress } from './fetch-address.ts';
import type { Fetcher } from './fetcher.ts';

/** Limits of one rendering. Units: milliseconds and characters. */
const limits = {
  /** Scripts wait for their turn like every request: a page of many takes its time. */
  wholeMs: 45_000,
  /** Without a request for so long, the page has drawn what it draws by itself. */
  quietMs: 500,
  /** The same for a page that was never loaded whole, as where its script calls a navigation off. */
  unloadedQuietMs: 3_000,
  maxRequests: 40,
  maxFrames: 8,
  maxChars: 5 * 1024 * 1024,
} as const;

/** What a page needs to draw its text; styles, pictures and fonts are not asked for. */
const neededTypes: ReadonlySet<string> = new Set(['document', 'script', 'xhr', 'fetch']);
const heldBackHeaders: ReadonlySet<string> = new Set([
  'set-cookie',
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);

/** A page that was drawn, and every request it took. */
export interface DrawnPage {
  readonly document: RenderedDocument;
  readonly exchanges: readonly ArchivedExchange[];
}

/** Scripts that several pages share are asked for once in a crawl. */
export type ScriptCache = Map<string, ArchivedExchange>;

/** Gives the browser an answer that this program got; cookies are left out. */
async function pass(route: Route, { status, responseHeaders, body }: ArchivedExchange) {
  const headers = responseHeaders.filter(([name]) => !heldBackHeaders.has(name.toLowerCase()));
  await route.fulfill({ status, headers: Object.fromEntries(headers), body: Buffer.from(body) });
}

async function ask(url: string, fetcher: Fetcher): Promise<readonly ArchivedExchange[]> {
  const validators = { etag: null, lastModified: null };
  const request = { url, method: 'GET', validators, body: 'page', notBeforeMs: 0 } as const;
  return (await fetchAddress(request, fetcher)).exchanges;
}

/** Answers the requests of one page: the browser itself never touches the network. */
function createAnswering(main: ArchivedExchange, fetcher: Fetcher, scripts: ScriptCache) {
  const exchanges: ArchivedExchange[] = [];
  let requests = 0;
  let underWay = 0;
  let endedAtMs = Date.now();
  const isWanted = (request: Request): boolean =>
    request.method() === 'GET' &&
    neededTypes.has(request.resourceType()) &&
    /^https?:/.test(request.url()) &&
    fetcher.isOwn(request.url());
  const find = async (request: Request): Promise<ArchivedExchange | null> => {
    const url = request.url();
    if (url === main.url) return main;
    const known = scripts.get(url);
    if (known !== undefined) return known;
    requests += 1;
    if (requests > limits.maxRequests || !(await fetcher.isAllowed(url))) return null;
    const got = await ask(url, fetcher);
    const last = got.at(-1) ?? null;
    exchanges.push(...got);
    if (last !== null && request.resourceType() === 'script') scripts.set(url, last);
    return last;
  };
  return {
    exchanges,
    /** How long nothing has been asked for; 0 while a request waits. */
    quietMs: (): number => (underWay > 0 ? 0 : Date.now() - endedAtMs),
    answer: async (route: Route, request: Request): Promise<void> => {
      underWay += 1;
      // A navigation that fails would put an error page in place of the document; one that is called off leaves it.
      const exchange = isWanted(request) ? await find(request).catch(() => null) : null;
      const done = exchange === null ? route.abort('aborted') : pass(route, exchange);
      await done.catch(() => undefined);
      underWay -= 1;
      endedAtMs = Date.now();
    },
  };
}

async function readFrames(page: Page): Promise<RenderedDocument['frames']> {
  const { origin } = new URL(page.url());
  const inner = page.frames().filter((frame) => frame !== page.mainFrame());
  const own = inner.filter((frame) => frame.url().startsWith(`${origin}/`));
  const read = own.slice(0, limits.maxFrames).map(async (frame) => {
    return { url: frame.url(), html: (await frame.content()).slice(0, limits.maxChars) };
  });
  const settled = await Promise.allSettled(read);
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function draw(
  page: Page,
  url: string,
  fetcher: Fetcher,
  quietMs: () => number,
): Promise<RenderedDocument | null> {
  const endsAtMs = Date.now() + limits.wholeMs;
  // On a busy machine the browser may be silent for long before it runs the first script.
  let isLoaded = false;
  page.on('load', () => (isLoaded = true));
  // A script that sends elsewhere at once calls the first navigation off; what stands there counts.
  await page.goto(url, { waitUntil: 'commit', timeout: limits.wholeMs }).catch(() => undefined);
  // What was drawn until the limit is drawn: a page that never falls silent is read all the same.
  const isDrawn = (): boolean => quietMs() >= (isLoaded ? limits.quietMs : limits.unloadedQuietMs);
  while (Date.now() < endsAtMs && !isDrawn()) await sleep(limits.quietMs / 5);
  if (!fetcher.isOwn(page.url())) return null;
  const html = await page.content();
  if (html.length > limits.maxChars) return null;
  const at = new Date(fetcher.clock.nowMs()).toISOString();
  return { url: page.url(), at, html, frames: await readFrames(page) };
}

async function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
}

/**
 * Draws a page in a browser from its answer, asking for scripts and data as for any address: own hosts, one by one, GET.
 * Errors: null where nothing was drawn; throws what the browser throws.
 */
export async function renderPage(
  browser: Browser,
  main: ArchivedExchange,
  fetcher: Fetcher,
  scripts: ScriptCache,
): Promise<DrawnPage | null> {
  const context = await openContext(browser);
  try {
    const { exchanges, answer, quietMs } = createAnswering(main, fetcher, scripts);
    await context.route('**/*', answer);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => void popup.close().catch(() => undefined));
    const document = await draw(page, main.url, fetcher, quietMs);
    return document === null ? null : { document, exchanges: [...exchanges] };
  } finally {
    await context.close();
  }
}
