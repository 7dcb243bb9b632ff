import type { FetchState } from '../../engine/model/site/fetch-record.ts';
import { readErrorFacts } from '../read-error-facts.ts';

/** Why no answer came: a state of the record and one Chinese phrase. */
export interface FetchFailure {
  readonly state: FetchState;
  readonly reason: string;
}

const failures: Readonly<Record<string, FetchFailure>> = {
  ENOTFOUND: { state: 'dns', reason: '域名不存在或无法解析' },
  EAI_AGAIN: { state: 'dns', reason: '域名暂时无法解析' },
  ECONNREFUSED: { state: 'refused', reason: '服务器拒绝连接' },
  ECONNRESET: { state: 'refused', reason: '连接被中断' },
  EPIPE: { state: 'refused', reason: '连接被中断' },
  UND_ERR_SOCKET: { state: 'refused', reason: '连接被中断' },
  EHOSTUNREACH: { state: 'refused', reason: '服务器无法到达' },
  ENETUNREACH: { state: 'refused', reason: '网络不通' },
  ETIMEDOUT: { state: 'timeout', reason: '连接超时' },
  UND_ERR_CONNECT_TIMEOUT: { state: 'timeout', reason: '连接超时' },
  UND_ERR_HEADERS_TIMEOUT: { state: 'timeout', reason: '连上后没有回应' },
  UND_ERR_BODY_TIMEOUT: { state: 'timeout', reason: '回应中途停住' },
  UND_ERR_HEADERS_OVERFLOW: { state: 'server-error', reason: '回应的头部过大' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { state: 'refused', reason: '回应不完整' },
  CERT_HAS_EXPIRED: { state: 'tls', reason: '网站证书已过期' },
  ERR_TLS_CERT_ALTNAME_INVALID: { state: 'tls', reason: '网站证书与域名不符' },
};

const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)/;
const handshakeCode = /^(?:EPROTO|ERR_SSL_|ERR_TLS_)/;

/** Names the failure of a request. */
export function tellFailure(error: unknown): FetchFailure {
  const { name, code } = readErrorFacts(error);
  const known = failures[code];
  if (known !== undefined) return known;
  if (name === 'TimeoutError') return { state: 'timeout', reason: '时限内没有收完' };
  if (certificateCode.test(code)) return { state: 'tls', reason: '网站证书有问题' };
  if (handshakeCode.test(code)) return { state: 'tls', reason: '安全连接失败' };
  if (code.startsWith('HPE_')) return { state: 'server-error', reason: '回应不合 HTTP 格式' };
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) {
    return { state: 'server-error', reason: '回应的压缩内容损坏' };
  }
  return { state: 'refused', reason: '无法连接' };
}
