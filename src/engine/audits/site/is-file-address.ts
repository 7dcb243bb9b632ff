import { fileFormats } from '../../data/file-formats.ts';
import type { FetchRecord } from '../../model/site/fetch-record.ts';
import { parseAddress } from '../../text/resolve-address.ts';

/** Whether an address was asked for as a file to download, by its purpose or its name. */
export function isFileAddress({ url, purpose }: FetchRecord): boolean {
  if (purpose.kind === 'attachment') return true;
  const name = parseAddress(url)?.pathname.toLowerCase() ?? '';
  return fileFormats.has(name.slice(name.lastIndexOf('.') + 1));
}
