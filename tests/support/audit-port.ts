import type { SiteAuditView } from '../../src/engine/model/site-audit-view.ts';
import type { StoredAudit } from '../../src/engine/model/stored-audit.ts';
import type { AuditPort } from '../../src/ui/audit/audit-port.ts';
import { buildSiteAuditView } from '../../src/report/site/build-site-view.ts';
import { day } from './pages.ts';
import { siteAuditOf } from './site-audit.ts';

/** A judged audit of an invented portal, as the browser keeps it. */
export function storedAuditOf(id: string, changes: Partial<StoredAudit> = {}): StoredAudit {
  return {
    id,
    url: 'https://www.lanxi-demo.gov.cn/',
    name: id,
    level: 'county',
    asOf: day('2026-11-21'),
    systemId: 'site-checklist',
    options: {
      home: 'https://www.lanxi-demo.gov.cn/',
      level: 'county',
      columns: [],
      asOf: '2026-11-21',
      maxPages: 10,
      maxRequests: 30,
      maxDepth: 4,
      maxDurationMs: 60_000,
      delayMs: 500,
      concurrency: 2,
      sample: 10,
      render: 'auto',
      checksExternalLinks: false,
      isExhaustive: false,
    },
    createdAt: '2026-11-21T01:00:00.000Z',
    updatedAt: '2026-11-21T02:00:00.000Z',
    steps: 9,
    fetched: 9,
    columnsSettled: 2,
    columnsWanted: 2,
    reason: 'done',
    counts: { failed: 1, cantTell: 0 },
    ...changes,
  };
}

/** What a person reads of an audit of the invented portal. */
export function siteViewOf(changes: Partial<SiteAuditView> = {}): SiteAuditView {
  return { ...buildSiteAuditView(siteAuditOf()), ...changes };
}

/** An audit port that has nothing and does nothing, but for what is given. */
export function auditPortOf(changes: Partial<AuditPort> = {}): AuditPort {
  return {
    systems: [],
    list: () => Promise.resolve([]),
    start: () => Promise.resolve({ state: 'declined' }),
    resume: () => Promise.resolve({ state: 'declined' }),
    stop: () => undefined,
    judge: () => Promise.resolve(),
    subscribe: () => () => undefined,
    readRun: () => null,
    findResult: () => Promise.resolve(null),
    save: () => Promise.resolve(''),
    remove: () => Promise.resolve(),
    open: () => Promise.resolve(),
    ...changes,
  };
}
