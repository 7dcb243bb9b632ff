import { planCrawl } from '../../crawl/plan-crawl.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { AuditWish, StoredAudit } from '../../engine/model/stored-audit.ts';

const defaultDelayMs = 500;

/** A new audit for the columns that the systems judge, as it is kept before its first request. */
export function planAudit(
  wish: AuditWish,
  systems: readonly IndicatorSystem[],
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
  const options = planCrawl({
    home: url,
    level,
    asOf,
    systems,
    sample,
    maxPages,
    delayMs,
    concurrency: 2,
    render: 'auto',
    checksExternalLinks: false,
  });
  return {
    id,
    url,
    name,
    level,
    asOf,
    systemId: wish.systemId,
    options,
    createdAt: at,
    updatedAt: at,
    steps: 0,
    fetched: 0,
    columnsSettled: 0,
    columnsWanted: options.columns.length,
    reason: null,
    counts: null,
  };
}
