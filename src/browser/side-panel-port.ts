import { browser } from 'wxt/browser';
import { findColumnDefinition, listPortalHosts } from '../engine/index.ts';
import type { FrontTab } from '../engine/model/assessment/beside-item.ts';
import type { SiteAuditView } from '../engine/model/site-audit-view.ts';
import type { StoredAudit } from '../engine/model/stored-audit.ts';
import { buildSiteAuditView } from '../report/site/build-site-view.ts';
import { openAuditDatabase } from './crawl/audit-database.ts';
import { openEvidence } from './crawl/open-evidence.ts';
import { findBesideItem, watchBesideItems } from './workbench/beside-items.ts';
import { openChangeNotices } from './workbench/change-notice.ts';

const platformId = 'disclosure-platform';
const deepest = 8;

/** Whether a column is the disclosure platform or stands somewhere below it. */
export function isOnPlatform(columnId: string): boolean {
  let id: string | null = columnId;
  for (let depth = 0; id !== null && depth < deepest; depth += 1) {
    if (id === platformId) return true;
    id = findColumnDefinition(id)?.parent ?? null;
  }
  return false;
}

/** The newest judged audit of the portal that an address belongs to: one of that very host before one of a host beside it. */
export function chooseAudit(audits: readonly StoredAudit[], url: string): StoredAudit | null {
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const judged = audits.filter((audit) => audit.counts !== null && URL.canParse(audit.url));
  return (
    judged.find((audit) => new URL(audit.url).hostname === hostname) ??
    judged.find((audit) => listPortalHosts(audit.url).includes(hostname)) ??
    null
  );
}

const isWeb = (url: string): boolean => /^https?:/i.test(url);

/** Tells of the tab in front; browsers give its address only for sites that access was granted to. */
function watchFront(listener: (front: FrontTab) => void): () => void {
  let latest = 0;
  const tell = async (): Promise<void> => {
    const turn = (latest += 1);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const asked = tab?.id === undefined ? null : await findBesideItem(tab.id);
    const url = tab?.url ?? null;
    // An answer that a later question has overtaken is stale.
    if (turn === latest) listener({ url: url !== null && isWeb(url) ? url : null, asked });
  };
  const onChange = (): void => void tell();
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onChange);
  const stop = watchBesideItems(onChange);
  onChange();
  return () => {
    latest += 1;
    stop();
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onChange);
  };
}

/** The side panel's port: reads the audits that the workbench keeps. */
export async function createSidePanelPort() {
  const database = await openAuditDatabase();
  const notices = openChangeNotices();
  return {
    watchFront,
    watchAudits: notices.subscribe,
    isOnPlatform,
    findAudit: async (url: string): Promise<SiteAuditView | null> => {
      const audit = chooseAudit(await database.list(), url);
      const result = audit === null ? null : await database.findResult(audit.id);
      return result === null ? null : buildSiteAuditView(result);
    },
    open: openEvidence,
    openJudgement: async () =>
      (await import('./workbench/panel-judgement.ts')).openPanelJudgement(() => new Date()),
    openWorkbench: async (url: string | null): Promise<void> => {
      const workbench = new URL('/workbench.html', location.href);
      workbench.searchParams.set('audit', url === null ? '' : new URL('/', url).href);
      await browser.tabs.create({ url: workbench.href });
    },
  };
}
