import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CarrierResult } from '../carriers/carrier-error.ts';
import { type CarriedReport, readCarrier } from '../carriers/read-carrier.ts';

async function readCharacterMap(name: string): Promise<Uint8Array | null> {
  if (!/^[\w-]{1,60}\.bcmap$/.test(name)) return null;
  try {
    const { resolve } = createRequire(import.meta.url);
    const folder = join(dirname(resolve('pdfjs-dist/package.json')), 'cmaps');
    return new Uint8Array(await readFile(join(folder, name)));
  } catch {
    return null;
  }
}

/**
 * Reads an annual report from the bytes of a file, told by their content.
 * Errors: as values, each with one Chinese line without the file's name.
 */
export function readReportBytes(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<CarrierResult<CarriedReport>> {
  return readCarrier(bytes, { contentType, readCharacterMap });
}
