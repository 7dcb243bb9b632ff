import { decodeHtml, isChallenge, recognizeFormat } from '../engine/index.ts';
import type { FetchState } from '../engine/model/site/fetch-record.ts';
import type { ArchivedExchange, ArchivedHeader } from '../archive/archive-entry.ts';

/** How much of a good answer is wanted: nothing where only its status matters. */
export type WantedBody = 'page' | 'file' | 'notice' | 'none';

/** How one answer ends the asking: its state, and one Chinese phrase where there is no page ("" otherwise). */
export interface ExchangeVerdict {
  readonly state: FetchState;
  readonly reason: string;
}

type Headers = readonly ArchivedHeader[];

/** Value of a header; null where the answer has none. */
export function findHeader(headers: Headers, name: string): string | null {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}

/** Media type without parameters, lower case; "" where none is given. */
export function readMime(headers: Headers): string {
  const [type] = (findHeader(headers, 'content-type') ?? '').split(';');
  return (type ?? '').trim().toLowerCase();
}

const textType = /^(?:text\/|application\/(?:[\w.-]{1,40}\+)?(?:xml|json|html|javascript)$)/;

/** Whether an answer of the type can be a page; servers that name no type, or none in particular, send pages too. */
export function canBePage(mime: string): boolean {
  return mime === '' || mime === 'application/octet-stream' || textType.test(mime);
}

const good: ExchangeVerdict = { state: 'fetched', reason: '' };

const tooLargeFile: ExchangeVerdict = { state: 'too-large', reason: '文件过大' };

function textOf({ body, responseHeaders }: ArchivedExchange): string {
  return decodeHtml(body, findHeader(responseHeaders, 'content-type')).html;
}

function judgeError(exchange: ArchivedExchange): ExchangeVerdict {
  const { status } = exchange;
  if (isChallenge(status, textOf(exchange))) {
    return { state: 'challenge', reason: `被防护系统拦截（${String(status)}）` };
  }
  const reason = `服务器返回 ${String(status)}`;
  if (status === 429) return { state: 'rate-limited', reason };
  return { state: status >= 500 ? 'server-error' : 'client-error', reason };
}

/** What a good answer is: a page, a file, a puzzle. */
function judgeBody(exchange: ArchivedExchange, wanted: WantedBody): ExchangeVerdict {
  const { method, body, isTruncated, status } = exchange;
  if (method === 'HEAD' || wanted === 'none') return good;
  if (wanted === 'file') return isTruncated ? tooLargeFile : good;
  if (isTruncated && body.length === 0) return { state: 'unsupported', reason: '是文件，不是网页' };
  if (isTruncated) return { state: 'too-large', reason: '页面过大' };
  if (wanted === 'notice') return good;
  if (body.length === 0) return { state: 'unsupported', reason: '内容为空' };
  const format = recognizeFormat(body);
  if (format !== null) return { state: 'unsupported', reason: `是${format}，不是网页` };
  return isChallenge(status, textOf(exchange))
    ? { state: 'challenge', reason: '只返回防护脚本，没有页面' }
    : good;
}

/** What one answer means for its address; every driver asks here, so that all name the same answer alike. */
export function judgeExchange(exchange: ArchivedExchange, wanted: WantedBody): ExchangeVerdict {
  const { status } = exchange;
  if (status === 304) return { state: 'not-modified', reason: '' };
  if (status >= 400) return judgeError(exchange);
  if (status >= 300) return { state: 'client-error', reason: `跳转没有去处（${String(status)}）` };
  return judgeBody(exchange, wanted);
}
