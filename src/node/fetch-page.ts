import type { Dispatcher } from 'undici';
import { collectBytes, maxPageBytes } from './collect-bytes.ts';
import { acceptedEncodings, decompressBody } from './decompress-body.ts';
import { readErrorFacts } from './read-error-facts.ts';
import { sourceError, type SourceResult } from './source-error.ts';
import { userAgent } from './user-agent.ts';

/** Limits of one fetch. */
export interface FetchLimits {
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  readonly maxBytes: number;
}

/** Limits of a page: its seconds, its bytes, its way. */
export const defaultLimits: FetchLimits = {
  timeoutMs: 20_000,
  maxRedirects: 5,
  maxBytes: maxPageBytes,
};

const requestHeaders = {
  'user-agent': userAgent(null),
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
  'accept-language': 'zh-CN,zh;q=0.9',
  'accept-encoding': acceptedEncodings,
};

/** A page as a server gave it. */
export interface FetchedPage {
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

function describeFailure(error: unknown, url: string, limits: FetchLimits): SourceResult<never> {
  const { name, code } = readErrorFacts(error);
  const isTimeout = name === 'TimeoutError' || name === 'AbortError' || code.includes('TIMEOUT');
  if (isTimeout) {
    const seconds = String(Math.round(limits.timeoutMs / 1000));
    return sourceError('timeout', `${url}：${seconds} 秒内没有打开，请稍后再试。`);
  }
  const reasons: Readonly<Record<string, string>> = {
    ENOTFOUND: '域名不存在或无法解析',
    EAI_AGAIN: '域名暂时无法解析',
    ECONNREFUSED: '服务器拒绝连接',
    ECONNRESET: '连接被中断',
    UND_ERR_SOCKET: '连接被中断',
    EPROTO: '安全连接失败',
  };
  const reason = reasons[code] ?? (code.includes('CERT') ? '网站证书有问题' : '无法连接');
  return sourceError('unreachable', `${url}：${reason}，请检查网址和网络。`);
}

const headerOf = (headers: Dispatcher.ResponseData['headers'], name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

function findRedirect(answer: Dispatcher.ResponseData, url: string): string | null {
  const location = headerOf(answer.headers, 'location');
  const isRedirect = [301, 302, 303, 307, 308].includes(answer.statusCode);
  if (!isRedirect || location === null || !URL.canParse(location, url)) return null;
  return new URL(location, url).href;
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  url: string,
  limits: FetchLimits,
): Promise<SourceResult<FetchedPage>> {
  if (answer.statusCode >= 400) {
    await answer.body.dump();
    const status = String(answer.statusCode);
    return sourceError('httpError', `${url}：服务器返回 ${status}，没有得到页面。`);
  }
  const body = decompressBody(headerOf(answer.headers, 'content-encoding'), answer.body);
  const { bytes, truncated } = await collectBytes(body, limits.maxBytes);
  const contentType = headerOf(answer.headers, 'content-type');
  return {
    ok: true,
    value: { finalUrl: url, status: answer.statusCode, contentType, bytes, truncated },
  };
}

/**
 * Fetches one page over http or https: limited in time, size and redirects.
 * Errors: as values, each with one Chinese line.
 */
export async function fetchPage(
  url: string,
  limits: FetchLimits = defaultLimits,
): Promise<SourceResult<FetchedPage>> {
  const { request } = await import('undici');
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let address = url;
  try {
    for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
      const answer = await request(address, { signal, headers: requestHeaders });
      const next = findRedirect(answer, address);
      if (next === null) return await readAnswer(answer, address, limits);
      await answer.body.dump();
      if (!/^https?:/.test(next)) {
        return sourceError('unsupportedAddress', `${url}：转到了不能打开的地址 ${next}。`);
      }
      address = next;
    }
  } catch (error) {
    return describeFailure(error, url, limits);
  }
  const count = String(limits.maxRedirects);
  return sourceError('tooManyRedirects', `${url}：跳转超过 ${count} 次，没有得到页面。`);
}
