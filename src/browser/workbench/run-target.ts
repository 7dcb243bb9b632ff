import { targetKey } from '../../engine/index.ts';
import type { Assessment, TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { RunningSite } from '../../engine/model/assessment/run-progress.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { CrawlProgress } from '../../engine/model/site/crawl.ts';
import { describeFailure, isDiskFull } from '../crawl/describe-failure.ts';
import { civilDateAt } from '../today.ts';
import type { Workbench } from './open-workbench.ts';
import type { SiteEnd, SiteRunner } from './site-runner.ts';

const unreachable = '网站无法访问，未能检查；请核对首页网址，稍后重新检查。';
const keptResult = (day: string): string =>
  `${day}重新检查时网站无法访问，仍以此前的检查结果为准；请核对首页网址，稍后重新检查。`;
const noAccess = '没有访问这个网站的权限；请重新点“检查”，并在浏览器询问时选择允许。';
const resting = '网站连续访问失败，已停下以免加重负担；稍后可以继续。';
const busy = '另一个标签页正在检查这个网站。';

/** What a queue works with. */
export interface RunTools {
  readonly workbench: Pick<
    Workbench,
    | 'saveRun'
    | 'saveAudit'
    | 'isAuditUsed'
    | 'findJudgedAudit'
    | 'listSummaries'
    | 'findAssessment'
    | 'listRuns'
    | 'changeRuns'
    | 'subscribe'
  >;
  readonly sites: SiteRunner;
  readonly now: () => Date;
}

/** One agency's turn. */
export interface Turn {
  readonly assessment: Assessment;
  readonly target: Target;
  readonly run: TargetRun;
  readonly signal: AbortSignal;
  /** Whether what is stopped is to wait for the queue to go on, asked when it was stopped. */
  readonly isPause: () => boolean;
  readonly onSite: (site: RunningSite) => void;
}

function describeSite({ id, name }: Target, progress: CrawlProgress | null): RunningSite {
  return {
    targetId: id,
    name,
    doing: progress === null ? 'judging' : (progress.current?.purpose.kind ?? null),
    fetched: progress?.fetched ?? 0,
    columnsSettled: progress?.columnsSettled ?? 0,
    columnsWanted: progress?.columnsWanted ?? 0,
  };
}

/** Audits of the round's agencies with the same home page. */
async function listShared(
  { listRuns }: RunTools['workbench'],
  { assessment, target }: Turn,
): Promise<readonly string[]> {
  const key = targetKey(target.url);
  const others = new Set(
    assessment.targets
      .filter(({ id, url }) => id !== target.id && targetKey(url) === key)
      .map(({ id }) => id),
  );
  if (others.size === 0) return [];
  const runs = await listRuns(assessment.id);
  return runs.flatMap(({ targetId, auditId }) =>
    others.has(targetId) && auditId !== null ? [auditId] : [],
  );
}

/** Drops an archive on which nothing rests. */
async function dropUnused({ workbench, sites }: RunTools, auditId: string): Promise<void> {
  if (!(await workbench.isAuditUsed(auditId))) await sites.drop(auditId);
}

/** Keeps what was found, and drops what it takes the place of. Tells the earlier archive that counts in its place, or null. */
async function keepJudged(
  tools: RunTools,
  { assessment, target }: Turn,
  auditId: string,
  isCut: boolean,
  { systems, audits }: NonNullable<SiteEnd['judged']>,
): Promise<string | null> {
  const { workbench } = tools;
  // What an earlier run found is worth more than a portal that does not answer today.
  const earlier = isCut ? await workbench.findJudgedAudit(assessment.id, target.id) : null;
  if (earlier !== null && earlier !== auditId) return earlier;
  const round = { id: assessment.id, systems };
  for (const replaced of await workbench.saveAudit(round, target.id, auditId, audits)) {
    await dropUnused(tools, replaced);
  }
  return null;
}

/** Writes down that a portal did not answer; an earlier result stands, and the vain try goes. */
async function noteUnreachable(
  tools: RunTools,
  save: (more: Partial<TargetRun>) => Promise<void>,
  auditId: string,
  earlier: string | null,
): Promise<void> {
  const day = civilDateAt(tools.now());
  const message = earlier === null ? unreachable : keptResult(day);
  await save({ state: 'unreachable', auditId: earlier ?? auditId, message });
  if (earlier !== null) await dropUnused(tools, auditId);
}

async function readSite(tools: RunTools, turn: Turn): Promise<void> {
  const { workbench, sites, now } = tools;
  const { assessment, target, run, signal, isPause, onSite } = turn;
  const save = (more: Partial<TargetRun>): Promise<void> =>
    workbench.saveRun({ ...run, message: '', updatedAt: now().toISOString(), ...more });
  if (!(await sites.hasAccess(target.url))) {
    await save({ state: 'failed', message: noAccess });
    return;
  }
  const shared = await listShared(workbench, turn);
  const audit = await sites.open(assessment, target, run, shared);
  const auditId = audit.id;
  await save({ state: 'running', auditId });
  onSite({ ...describeSite(target, null), doing: null });
  const end = await sites.run(assessment, audit, signal, (progress) =>
    onSite(describeSite(target, progress)),
  );
  if (end.reason === 'busy') return await save({ state: 'failed', message: busy });
  if (end.judged === null) {
    return await save({ state: isPause() ? 'waiting' : 'paused', auditId });
  }
  const isCut = end.reason === 'unreachable' || end.reason === 'breaker';
  // The person took the access back meanwhile: that says nothing of the portal.
  if (isCut && !(await sites.hasAccess(target.url))) {
    return await save({ state: 'failed', auditId, message: noAccess });
  }
  const earlier = await keepJudged(tools, turn, auditId, isCut, end.judged);
  if (end.reason === 'unreachable') await noteUnreachable(tools, save, auditId, earlier);
  if (end.reason === 'breaker') await save({ state: 'paused', auditId, message: resting });
}

/** Reads and judges one agency's portal and writes down how it ended. True where the disk is full and the queue must stop. */
export async function runTarget(tools: RunTools, turn: Turn): Promise<boolean> {
  try {
    await readSite(tools, turn);
    return false;
  } catch (error) {
    const { workbench, now } = tools;
    const kept = (await workbench.listRuns(turn.assessment.id)).find(
      ({ targetId }) => targetId === turn.target.id,
    );
    const message = describeFailure(error);
    const failed = { ...(kept ?? turn.run), state: 'failed', message } as const;
    // A disk without room for this line either keeps what stood there; the queue stops all the same.
    await workbench.saveRun({ ...failed, updatedAt: now().toISOString() }).catch(() => undefined);
    return isDiskFull(error);
  }
}
