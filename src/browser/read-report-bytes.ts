import type { CarrierResult } from '../carriers/carrier-error.ts';
import { type CarriedReport, readCarrier } from '../carriers/read-carrier.ts';
import { findCharacterMap } from './find-character-map.ts';

/**
 * Reads an annual report from the bytes of a file, told by their content.
 * Errors: as values, each with one Chinese line without the file's name.
 */
export function readReportBytes(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<CarrierResult<CarriedReport>> {
  return readCarrier(bytes, { contentType, readCharacterMap: findCharacterMap });
}
