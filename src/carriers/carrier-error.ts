import type { Result } from '../engine/model/result.ts';

/** Why a file gave no report. */
export type CarrierErrorCode =
  'empty' | 'unsupported' | 'broken' | 'encrypted' | 'tooLarge' | 'noText';

/** What a carrier gives, or the reason why not in one Chinese line without the file's name. */
export type CarrierResult<Value> = Result<Value, CarrierErrorCode>;

/** A failed reading. */
export function carrierError(code: CarrierErrorCode, message: string): CarrierResult<never> {
  return { ok: false, error: { code, message } };
}
