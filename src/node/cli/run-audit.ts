import { builtInHolidays, judgeSite, type SiteOptions } from '../../engine/index.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { openArchive } from '../archive/open-archive.ts';
import { rejudgeArchive } from '../archive/rejudge-archive.ts';
import { lookAtFolder } from '../crawl/audit-folder.ts';
import { readErrorFacts } from '../read-error-facts.ts';
import { loadDefaultSystem } from '../load-systems.ts';
import { todayInShanghai } from '../today-in-shanghai.ts';
import { createProgress } from './audit-progress.ts';
import type { CommandHost, CommandRun, ExitStatus } from './command-run.ts';
import { loadNamedFiles, type NamedFiles } from './load-audit-options.ts';
import { type OpenAudit, openAudit } from './open-audit.ts';
import { createPaint } from './paint.ts';
import type { AuditCommand } from './parse-audit.ts';
import { chooseCrawl, chooseFolder, defaultSample } from './plan-audit.ts';
import { sealArchive, writeAudit } from './write-audit.ts';

async function chooseOptions(
  command: AuditCommand,
  files: NamedFiles,
  host: CommandHost,
): Promise<SiteOptions> {
  const [system = await loadDefaultSystem('site'), ...furtherSystems] = files.systems;
  return {
    asOf: command.asOf ?? todayInShanghai(host.now()),
    level: command.level,
    name: command.siteName,
    system,
    furtherSystems,
    holidays: files.holidays ?? builtInHolidays,
    sample: command.sample ?? defaultSample,
  };
}

async function tell(
  audit: SiteAudit,
  written: readonly string[],
  { format }: AuditCommand,
  { terminal }: CommandHost,
): Promise<void> {
  if (format === 'json') {
    terminal.writeOut(`${JSON.stringify(audit)}\n`);
    return;
  }
  const { renderAudit } = await import('./render-audit.ts');
  const { columns, hasColor } = terminal;
  terminal.writeOut(renderAudit(audit, written, { paint: createPaint(hasColor), columns }));
}

/** 3 where the portal's home page could not be had: nothing was audited. */
function decideStatus(audit: SiteAudit, isReached: boolean, command: AuditCommand): ExitStatus {
  if (!isReached) return 3;
  const hasFailed = audit.findings.some(({ outcome }) => outcome === 'failed');
  return command.failsOnFailed && hasFailed ? 1 : 0;
}

async function crawl(
  { store, earlier }: OpenAudit,
  folder: string,
  { contact }: AuditCommand,
  options: SiteOptions,
  host: CommandHost,
): Promise<void> {
  const { crawlPortal } = await import('../crawl/crawl-portal.ts');
  const progress = createProgress(host.terminal, options);
  const signal = host.watchInterrupt();
  try {
    const { lookup } = host;
    const { show: onStep, warn } = progress;
    const end = await crawlPortal({ store, earlier, contact, lookup, signal, onStep, warn });
    progress.end(end, folder);
  } finally {
    await store.close();
    await earlier?.close();
  }
}

async function auditPortal(
  command: AuditCommand,
  home: string,
  files: NamedFiles,
  host: CommandHost,
): Promise<ExitStatus> {
  const chosen = await chooseOptions(command, files, host);
  const folder = await chooseFolder(command, home, chosen.asOf);
  const at = host.now().toISOString();
  const plan = { folder, home, asOf: chosen.asOf, options: chooseCrawl(command, home, chosen), at };
  const opened = await openAudit(plan, command);
  if (!opened.ok) {
    host.terminal.writeError(`mingcha: ${opened.error.message}\n`);
    return 2;
  }
  const { store } = opened.value;
  // A crawl that goes on keeps the day, name and level it began with.
  const { asOf, name, level } = store.head;
  const options = { ...chosen, asOf, name: chosen.name ?? name, level: chosen.level ?? level };
  await crawl(opened.value, folder, command, options, host);
  const site = store.collect();
  const audit = judgeSite(site, options);
  const { auditText, paths } = await writeAudit(folder, audit);
  const { engine } = audit;
  const links = store.links();
  const sealed = await sealArchive(folder, { url: home, options, asOf, engine, links, auditText });
  await tell(audit, [...paths, ...sealed], command, host);
  const isReached = Object.values(site.pages).some(({ purpose }) => purpose.kind === 'home');
  return decideStatus(audit, isReached, command);
}

async function auditArchive(
  command: AuditCommand,
  path: string,
  files: NamedFiles,
  host: CommandHost,
): Promise<ExitStatus> {
  const opened = await openArchive(path);
  if (!opened.ok) {
    host.terminal.writeError(`mingcha: ${opened.error.message}\n`);
    return 2;
  }
  if (command.out !== null && (await lookAtFolder(command.out)) !== 'empty') {
    host.terminal.writeError(`mingcha: ${command.out}：不是空文件夹，请换一个 --out。\n`);
    return 2;
  }
  const { asOf, siteName: name, level, sample } = command;
  const own = { asOf, name, level, sample, systems: files.systems, holidays: files.holidays };
  const { audit, changes } = await rejudgeArchive(opened.value, own);
  const { out, format } = command;
  const written = out === null ? [] : (await writeAudit(out, audit)).paths;
  await tell(audit, written, command, host);
  if (format === 'text' && changes.length > 0) {
    const { renderChanges } = await import('./render-verification.ts');
    const { columns, hasColor } = host.terminal;
    const lines = renderChanges(changes, { paint: createPaint(hasColor), columns });
    host.terminal.writeOut(`\n与存档旁的 audit.json 相比，有 ${String(changes.length)} 项不同：\n`);
    host.terminal.writeOut(`${lines.join('\n')}\n`);
  }
  return decideStatus(audit, audit.coverage.fetched > 0, command);
}

/** What is for the user to mend: a full disk (everything kept until then is good), a broken archive. */
function findUserFault(error: unknown): string | null {
  if (error instanceof RangeError && error.message.startsWith('存档')) return error.message;
  const { code } = readErrorFacts(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return '磁盘已满，已写入的都保留着；腾出空间后加 --resume 接着查。';
  }
  const isRefused = code === 'EACCES' || code === 'EROFS' || code === 'EPERM';
  return isRefused ? '输出文件夹不能写入，请检查权限，或换一个 --out。' : null;
}

async function audit(command: AuditCommand, files: NamedFiles, host: CommandHost) {
  const { target } = command;
  return target.kind === 'portal'
    ? auditPortal(command, target.home, files, host)
    : auditArchive(command, target.path, files, host);
}

/** `mingcha audit`: one portal from its home page to a judged document, or an archive judged again. */
export const runAudit: CommandRun<AuditCommand> = async (command, host) => {
  const files = await loadNamedFiles(command, host);
  if (files === null) return 2;
  try {
    return await audit(command, files, host);
  } catch (error) {
    const fault = findUserFault(error);
    if (fault === null) throw error;
    host.terminal.writeError(`mingcha: ${fault}\n`);
    return 2;
  }
};
