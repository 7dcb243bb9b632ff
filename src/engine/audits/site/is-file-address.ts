import { fileFormats } from '../../data/file-formats.ts';
import type { FetchRecord } from '../../model/site/fetch-record.ts';
import { fileExtensionOf } from '../../text/file-extension.ts';

/** Whether an address was asked for as a file to download, by its purpose or its name. */
export function isFileAddress({ url, purpose }: FetchRecord): boolean {
  return (
    purpose.kind === 'attachment' ||
    purpose.kind === 'report-file' ||
    fileFormats.has(fileExtensionOf(url))
  );
}
