import type { ColumnLink, CurrentColumn, PlatformBlocks } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** What the page shows of the disclosure platform of 国办公开办函〔2019〕61号. */
export function readPlatform(
  _page: ParsedPage,
  _columns: readonly ColumnLink[],
  _currentColumn: CurrentColumn | null,
): PlatformBlocks {
  return { entry: null, blocks: [], isPlatformPage: false };
}
