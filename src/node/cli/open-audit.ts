import { join } from 'node:path';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { CrawlOptions } from '../../engine/model/site/crawl.ts';
import type { Result } from '../../engine/model/result.ts';
import { auditFiles, lookAtFolder, setAsideCrawl } from '../crawl/audit-folder.ts';
import { type EarlierCrawl, openEarlierCrawl } from '../crawl/earlier-crawl.ts';
import { beginCrawl, continueCrawl, type FolderStore, readCrawl } from '../crawl/folder-store.ts';
import type { ReplayedCrawl } from '../crawl/replay-journal.ts';
import type { AuditCommand } from './parse-audit.ts';

/** The folder of an audit, ready to crawl into. */
export interface OpenAudit {
  readonly store: FolderStore;
  readonly earlier: EarlierCrawl | null;
}

/** What a crawl begins with: where, for which day, how. */
export interface AuditPlan {
  readonly folder: string;
  readonly home: string;
  readonly asOf: CivilDate;
  readonly options: CrawlOptions;
  /** Moment of the beginning, ISO 8601. */
  readonly at: string;
}

type Opened = Result<OpenAudit, 'badFolder'>;

const badFolder = (message: string): Opened => ({
  ok: false,
  error: { code: 'badFolder', message },
});

async function begin(
  { folder, home, asOf, options, at }: AuditPlan,
  command: AuditCommand,
  earlier: string | null,
): Promise<OpenAudit> {
  const { siteName: name, level } = command;
  const store = await beginCrawl(folder, { url: home, name, level, asOf, earlier, options, at });
  return {
    store,
    earlier: earlier === null ? null : await openEarlierCrawl(join(folder, earlier)),
  };
}

/** Whether a crawl that ended goes on where it was; any other is made again, asking only for what changed. */
function canGoOn({ reason }: ReplayedCrawl): boolean {
  return reason === null || reason === 'stopped' || reason === 'breaker';
}

async function resume(plan: AuditPlan, command: AuditCommand): Promise<Opened> {
  const { folder, home } = plan;
  const crawl = await readCrawl(folder);
  if (crawl === null) return { ok: true, value: await begin(plan, command, null) };
  if (crawl.head.url !== home) {
    return badFolder(`${folder}：这里检查的是 ${crawl.head.url}，请核对网址，或换一个 --out。`);
  }
  if (!canGoOn(crawl)) {
    return { ok: true, value: await begin(plan, command, await setAsideCrawl(folder)) };
  }
  const { earlier } = crawl.head;
  const store = await continueCrawl(folder, crawl, plan.options);
  const opened = earlier === null ? null : await openEarlierCrawl(join(folder, earlier));
  return { ok: true, value: { store, earlier: opened } };
}

/**
 * Opens the folder of an audit; nothing in it is ever written over.
 * Errors: one Chinese line where it holds something else, or a crawl and `--resume` was not given.
 */
export async function openAudit(plan: AuditPlan, command: AuditCommand): Promise<Opened> {
  const { folder } = plan;
  switch (await lookAtFolder(folder)) {
    case 'empty':
      return { ok: true, value: await begin(plan, command, null) };
    case 'foreign':
      return badFolder(`${folder}：不是空文件夹，请换一个 --out，以免混入别的文件。`);
    case 'crawl':
      return command.resumes
        ? resume(plan, command)
        : badFolder(
            `${folder}：已有一次检查（${auditFiles.journal}），加 --resume 接着做，或换一个 --out。`,
          );
  }
}
