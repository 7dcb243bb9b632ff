import { builtInSystems, findBuiltInSystem } from '../engine/index.ts';
import type { AuditFile, StartAnswer } from '../engine/model/audit-run.ts';
import type { SiteAuditView } from '../engine/model/site-audit-view.ts';
import type { IndicatorSystem } from '../engine/model/indicator-system.ts';
import type { AuditWish, StoredAudit } from '../engine/model/stored-audit.ts';
import { buildSiteAuditView } from '../report/site/build-site-view.ts';
import { exportFileName } from '../report/export-file-name.ts';
import { type AuditDatabase, openAuditDatabase } from './crawl/audit-database.ts';
import { createAuditRunner, withAuditLock } from './crawl/audit-runner.ts';
import { readStoredSite } from './crawl/audit-store.ts';
import { judgeStored } from './crawl/judge-stored.ts';
import { openEvidence } from './crawl/open-evidence.ts';
import { requestAccess, returnAccess } from './crawl/permissions.ts';
import { planAudit } from './crawl/plan-audit.ts';
import { renderAuditFile } from './crawl/render-files.ts';
import { saveFile } from './save-file.ts';
import { civilDateAt } from './today.ts';
import { openChangeNotices } from './workbench/change-notice.ts';
import { openWorkbench } from './workbench/open-workbench.ts';
import { findNamed } from './workbench/system-records.ts';

/** Offered first. */
const defaultSystemId = 'site-checklist';

type FindSystem = (name: string) => Promise<IndicatorSystem>;

/** Finds tables among those that the project ships and all versions of the user's own. */
function createSystemFinder(now: () => Date): FindSystem {
  return async (name) => {
    const builtIn = await findBuiltInSystem(name);
    if (builtIn !== null) return builtIn;
    const workbench = await openWorkbench(now);
    try {
      const found = findNamed(await workbench.listSystems(), name);
      if (found === null)
        throw new Error(`没有判定所用的指标体系“${name}”；请先恢复含有它的备份。`);
      return found.system;
    } finally {
      workbench.close();
    }
  };
}

async function planWish(
  wish: AuditWish,
  findSystem: FindSystem,
  moment: Date,
): Promise<StoredAudit> {
  const system = await findSystem(wish.systemId);
  const id = crypto.randomUUID();
  return planAudit(wish, [system], { id, asOf: civilDateAt(moment), at: moment.toISOString() });
}

async function saveAudit(
  database: AuditDatabase,
  findSystem: FindSystem,
  id: string,
  form: AuditFile,
): Promise<string> {
  const [audit, result] = await Promise.all([database.find(id), database.findResult(id)]);
  if (audit === null || result === null) throw new Error('这次检查还没有结果');
  const { target, asOf } = result;
  const extension = form === 'archive' ? 'zip' : form;
  const name = exportFileName(target.name ?? new URL(target.url).host, asOf, extension);
  saveFile(name, await renderAuditFile(database, { audit, result, findSystem }, form));
  return name;
}

/** The audit desk's port: crawls from this page, keeps everything in its database. */
export async function createAuditPort(now: () => Date) {
  const database = await openAuditDatabase();
  const findSystem = createSystemFinder(now);
  const notices = openChangeNotices();
  const tellChange = (): void => notices.tell({ kind: 'runs', assessmentId: null, targetId: null });
  const { begin, stop, subscribe, readRun } = createAuditRunner(
    { database, findSystem },
    now,
    tellChange,
  );
  return {
    systems: builtInSystems
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => Number(b.id === defaultSystemId) - Number(a.id === defaultSystemId)),
    list: database.list,
    start: async (wish: AuditWish): Promise<StartAnswer> => {
      if (!(await requestAccess(wish.url))) return { state: 'declined' };
      const audit = await planWish(wish, findSystem, now());
      await database.update(audit);
      return await begin(audit);
    },
    resume: async ({ id, url }: StoredAudit): Promise<StartAnswer> => {
      if (!(await requestAccess(url))) return { state: 'declined' };
      const audit = await database.find(id);
      return audit === null ? { state: 'declined' } : await begin(audit);
    },
    stop,
    subscribe,
    readRun,
    judge: async (id: string): Promise<void> => {
      const audit = await database.find(id);
      if (audit === null) return;
      const system = await findSystem(audit.systemId);
      await judgeStored(database, audit, await readStoredSite(database, audit), [system]);
      tellChange();
    },
    findResult: async (id: string): Promise<SiteAuditView | null> => {
      const result = await database.findResult(id);
      return result === null ? null : buildSiteAuditView(result);
    },
    save: (id: string, form: AuditFile) => saveAudit(database, findSystem, id, form),
    remove: async ({ id, url }: StoredAudit): Promise<void> => {
      const isFree = await withAuditLock(
        id,
        () => undefined,
        () => database.remove(id),
      );
      if (!isFree) throw new Error('这次检查正在另一个标签页进行，停下后才能删除。');
      tellChange();
      const others = await database.list();
      if (others.every((other) => other.url !== url)) await returnAccess(url);
    },
    open: openEvidence,
  };
}
