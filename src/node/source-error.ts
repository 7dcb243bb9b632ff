import type { Result } from '../engine/model/result.ts';

/** Why a source gave no page. The first group is the user's to mend, the second the target's. */
export type SourceErrorCode =
  | 'notFound'
  | 'notReadable'
  | 'isFolder'
  | 'empty'
  | 'notHtml'
  | 'notReport'
  | 'unsupportedAddress'
  | 'unreachable'
  | 'timeout'
  | 'tooManyRedirects'
  | 'httpError';

const targetCodes: ReadonlySet<string> = new Set<SourceErrorCode>([
  'unreachable',
  'timeout',
  'tooManyRedirects',
  'httpError',
]);

/** Whether the target, not the call, is at fault. */
export function isTargetError(code: SourceErrorCode): boolean {
  return targetCodes.has(code);
}

/** A value read from a source, or the reason why not. */
export type SourceResult<Value> = Result<Value, SourceErrorCode>;

/** A failed reading. Shape: the message is one Chinese line: what, where, what next. */
export function sourceError(code: SourceErrorCode, message: string): SourceResult<never> {
  return { ok: false, error: { code, message } };
}
