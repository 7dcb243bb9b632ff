import { listWantedColumns } from '../../engine/index.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { AuditWish, StoredAudit } from '../../engine/model/stored-audit.ts';

const maxDepth = 12;
const maxHours = 6;
/** Links and attachments are asked for beside the pages, and what fails is asked for twice. */
const requestsPerPage = 3;
const defaultDelayMs = 500;

/** A new audit, as it is kept before its first request. */
export function planAudit(
  wish: AuditWish,
  system: IndicatorSystem,
  {
    id,
    asOf,
    at,
    delayMs = defaultDelayMs,
  }: {
    readonly id: string;
    readonly asOf: CivilDate;
    readonly at: string;
    readonly delayMs?: number;
  },
): StoredAudit {
  const { url, name, level, sample, maxPages } = wish;
  const columns = listWantedColumns(level, [system]).map((column) => column.id);
  return {
    id,
    url,
    name,
    level,
    asOf,
    systemId: system.id,
    options: {
      home: url,
      level,
      columns,
      asOf,
      maxPages,
      maxRequests: maxPages * requestsPerPage,
      maxDepth,
      maxDurationMs: maxHours * 3_600_000,
      delayMs,
      concurrency: 2,
      sample,
      render: 'auto',
      checksExternalLinks: false,
      isExhaustive: false,
    },
    createdAt: at,
    updatedAt: at,
    steps: 0,
    fetched: 0,
    columnsSettled: 0,
    columnsWanted: columns.length,
    reason: null,
    counts: null,
  };
}
