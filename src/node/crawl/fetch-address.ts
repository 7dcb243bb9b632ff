import type { ArchivedExchange } from '../../archive/archive-entry.ts';
import type { AddressAnswer } from '../../crawl/crawl-visit.ts';
import type { ExchangeRequest } from '../../crawl/exchange-request.ts';
import { type ExchangeVerdict, findHeader, judgeExchange } from '../../crawl/judge-exchange.ts';
import { exchangeOnce, type TimedExchange } from './exchange-once.ts';
import type { Fetcher } from './fetcher.ts';
import { tellFailure } from './tell-failure.ts';

function findRedirect({ status, responseHeaders }: ArchivedExchange, url: string): string | null {
  const location = findHeader(responseHeaders, 'location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  return URL.canParse(location, url) ? new URL(location, url).href : null;
}

/** Why a redirect is not followed; null where it is. */
async function findRefusal(
  next: string,
  exchange: ArchivedExchange,
  passed: readonly string[],
  { isOwn, isAllowed, limits }: Fetcher,
): Promise<ExchangeVerdict | null> {
  if (!/^https?:/.test(next) || !isOwn(next)) {
    return { state: 'off-site', reason: `转到站外地址 ${next.slice(0, 200)}` };
  }
  if (passed.includes(next)) {
    // A wall that wants its cookie back sends to the same address until it gets it.
    return findHeader(exchange.responseHeaders, 'set-cookie') === null
      ? { state: 'loop', reason: '跳转形成循环' }
      : { state: 'challenge', reason: '要求先接受 Cookie，反复跳转' };
  }
  if (passed.length > limits.maxRedirects) return { state: 'loop', reason: '跳转次数过多' };
  return (await isAllowed(next))
    ? null
    : { state: 'robots', reason: '转到网站 robots.txt 不允许访问的地址' };
}

/**
 * Asks for one address and follows its redirects within the portal.
 * Errors: as states; throws only when the crawl is stopped meanwhile.
 */
export async function fetchAddress(
  request: ExchangeRequest,
  fetcher: Fetcher,
): Promise<AddressAnswer> {
  const exchanges: TimedExchange[] = [];
  const passed = [request.url];
  const answer = (verdict: ExchangeVerdict, url: string): AddressAnswer => ({
    ...verdict,
    status: exchanges.at(-1)?.status ?? null,
    finalUrl: url,
    redirects: passed.slice(1),
    startedAtMs: exchanges[0]?.startedAtMs ?? askedAtMs,
    exchanges: exchanges.map(({ startedAtMs: _, ...exchange }) => exchange),
  });
  const askedAtMs = Math.max(fetcher.clock.nowMs(), request.notBeforeMs);
  for (let url = request.url; ;) {
    try {
      const exchange = await exchangeOnce({ ...request, url }, fetcher);
      exchanges.push(exchange);
      const next = findRedirect(exchange, url);
      if (next === null) return answer(judgeExchange(exchange, request.body), url);
      const refusal = await findRefusal(next, exchange, passed, fetcher);
      if (refusal !== null) return answer(refusal, refusal.state === 'off-site' ? next : url);
      passed.push(next);
      url = next;
    } catch (error) {
      fetcher.signal.throwIfAborted();
      return { ...answer(tellFailure(error), url), status: null };
    }
  }
}
