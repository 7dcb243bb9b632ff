import { canBePage, type WantedBody } from './judge-exchange.ts';

/** One address to be asked. */
export interface ExchangeRequest {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null };
  /** How much of a good answer is read: nothing where only its status matters. */
  readonly body: WantedBody;
  readonly notBeforeMs: number;
}

/** How much is read of an answer. Unit: bytes. */
export interface BodyLimits {
  readonly maxPageBytes: number;
  /** Annual reports that are a file. */
  readonly maxFileBytes: number;
  /** Bodies that only explain an error or a redirect, and robots.txt. */
  readonly maxNoticeBytes: number;
}

/** What every driver reads at most. */
export const bodyLimits: BodyLimits = {
  maxPageBytes: 5 * 1024 * 1024,
  maxFileBytes: 10 * 1024 * 1024,
  maxNoticeBytes: 512 * 1024,
};

/** What every driver says it can read. */
export const acceptHeaders = {
  accept: 'text/html,application/xhtml+xml;q=0.9,application/json;q=0.8,*/*;q=0.5',
  'accept-language': 'zh-CN,zh;q=0.9',
} as const;

/** How much of an answer is read, once its head is there; 0 where nothing is. */
export function bytesWanted(
  { method, body }: Pick<ExchangeRequest, 'method' | 'body'>,
  status: number,
  mime: string,
  limits: BodyLimits,
): number {
  if (method === 'HEAD') return 0;
  if (status >= 300 || body === 'notice') return limits.maxNoticeBytes;
  if (body === 'file') return limits.maxFileBytes;
  return body === 'page' && canBePage(mime) ? limits.maxPageBytes : 0;
}
