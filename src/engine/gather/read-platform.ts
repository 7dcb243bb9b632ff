import type { ColumnLink, CurrentColumn, PlatformBlocks } from '../model/artifacts/columns.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const platformId = 'disclosure-platform';
const blockIds = [
  'disclosure-guide',
  'disclosure-rules',
  'statutory-disclosure',
  'annual-report',
] as const;
const minColumnsOfPlatform = 2;
const rank = { name: 0, alias: 1, 'alias-unverified': 2 } as const;

function findEntry(columns: readonly ColumnLink[]): PlatformBlocks['entry'] {
  const entries = columns.filter(({ id, via }) => id === platformId && via !== 'heading');
  const [best] = [...entries].sort((a, b) => rank[a.match] - rank[b.match]);
  if (best === undefined) return null;
  const { text, href, locator } = best;
  return { text, href, locator };
}

function findBlock(columns: readonly ColumnLink[], id: string): ColumnLink | null {
  return columns.find((column) => column.id === id && column.certainty === 'certain') ?? null;
}

function isPlatform(columns: readonly ColumnLink[], currentColumn: CurrentColumn | null): boolean {
  if (currentColumn?.id !== platformId && currentColumn?.id !== 'statutory-disclosure')
    return false;
  if (currentColumn.certainty !== 'certain') return false;
  const others = columns.filter(({ id, via }) => id !== platformId && via !== 'heading');
  return new Set(others.map(({ id }) => id)).size >= minColumnsOfPlatform;
}

/** What the page shows of the disclosure platform of 国办公开办函〔2019〕61号. */
export function readPlatform(
  _page: ParsedPage,
  columns: readonly ColumnLink[],
  currentColumn: CurrentColumn | null,
): PlatformBlocks {
  return {
    entry: findEntry(columns),
    blocks: blockIds.map((column) => ({
      column,
      locator: findBlock(columns, column)?.locator ?? null,
    })),
    isPlatformPage: isPlatform(columns, currentColumn),
  };
}
