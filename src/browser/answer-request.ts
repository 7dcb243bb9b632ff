import type { PageArtifacts } from '../engine/model/artifacts/page-artifacts.ts';
import type { PageScan } from '../engine/model/page-scan.ts';
import { gatherPage, judgePage } from '../engine/index.ts';
import { buildScanView } from '../report/build-scan-view.ts';
import { showBadge } from './badge.ts';
import { chooseSystem, listSystems } from './choose-system.ts';
import { captureTab, clearTab, locateInTab } from './inspect-tab.ts';
import { chooseHolidays, findHolidayFile, loadHolidays, removeHolidays } from './own-holidays.ts';
import type {
  Choice,
  HolidaysAnswer,
  PlaceResult,
  Request,
  ScanAnswer,
} from '../engine/model/popup-message.ts';
import type { TabSessions } from './tab-sessions.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { civilDateAt } from './today.ts';

/** What the worker needs from its host. */
export interface WorkerContext {
  readonly sessions: TabSessions;
  now(): Date;
}

/** Answers one request of the popup. */
export async function answerRequest(
  request: Request,
  context: WorkerContext,
): Promise<ScanAnswer | PageScan | PlaceResult[] | HolidaysAnswer | null> {
  switch (request.type) {
    case 'scan':
      return await scanTab(request, context);
    case 'judge':
      return await judgeTab(request.tabId, request.choice, context);
    case 'read-document':
      return await readDocument(request.tabId, context);
    case 'locate':
      return await locateInTab(request.tabId, request.places);
    case 'clear':
      await clearTab(request.tabId);
      return null;
    case 'read-holidays':
      return { state: 'in-use', file: await findHolidayFile() };
    case 'load-holidays':
      return await changeHolidays(await loadHolidays(request.fileName, request.text), context);
    case 'remove-holidays':
      await removeHolidays();
      return await changeHolidays({ state: 'in-use', file: null }, context);
  }
}

/** Another calendar may change what is said of the pages in other tabs, so their numbers are counted again. */
async function changeHolidays(
  answer: HolidaysAnswer,
  context: WorkerContext,
): Promise<HolidaysAnswer> {
  if (answer.state !== 'in-use') return answer;
  for (const tabId of await context.sessions.list()) {
    const session = await context.sessions.find(tabId);
    if (session === null) continue;
    const { counts } = buildScanView(await judge(session.artifacts, session.choice, context));
    // The tab may be gone by now; then there is no number to show.
    await showBadge(tabId, counts.failed).catch(() => undefined);
  }
  return answer;
}

async function scanTab(
  { tabId, choice, force }: Extract<Request, { type: 'scan' }>,
  context: WorkerContext,
): Promise<ScanAnswer> {
  const captured = await captureTab(tabId);
  if (!captured.ok) return { state: 'unreadable', reason: captured.error.code };
  const { url, capture } = captured.value;
  const moment = context.now();
  const snapshot = await takeSnapshot(capture, url, moment.toISOString());
  const artifacts = gatherPage(snapshot, { today: civilDateAt(moment) });
  if (artifacts.identity.government === 'no' && !force) {
    const name = artifacts.identity.siteName?.value ?? artifacts.identity.title ?? url;
    return { state: 'not-government', name };
  }
  const answer = await answerScan(tabId, artifacts, choice, context);
  context.sessions.save(tabId, artifacts, choice);
  return answer;
}

async function judgeTab(
  tabId: number,
  choice: Choice,
  context: WorkerContext,
): Promise<ScanAnswer> {
  const session = await context.sessions.find(tabId);
  if (session === null) {
    return await scanTab({ type: 'scan', tabId, choice, force: true }, context);
  }
  context.sessions.save(tabId, session.artifacts, choice);
  return await answerScan(tabId, session.artifacts, choice, context);
}

async function answerScan(
  tabId: number,
  artifacts: PageArtifacts,
  choice: Choice,
  context: WorkerContext,
): Promise<ScanAnswer> {
  const view = buildScanView(await judge(artifacts, choice, context));
  // The answer does not wait for the number on the icon; a tab that is gone by now shows none.
  void showBadge(tabId, view.counts.failed).catch(() => undefined);
  return { state: 'scanned', view, systems: listSystems() };
}

async function readDocument(tabId: number, context: WorkerContext): Promise<PageScan | null> {
  const session = await context.sessions.find(tabId);
  return session === null ? null : await judge(session.artifacts, session.choice, context);
}

async function judge(
  artifacts: PageArtifacts,
  choice: Choice,
  context: WorkerContext,
): Promise<PageScan> {
  const [system, holidays] = await Promise.all([chooseSystem(choice.systemId), chooseHolidays()]);
  const asOf = choice.asOf ?? civilDateAt(context.now());
  return judgePage(artifacts, { asOf, level: null, system, holidays });
}
