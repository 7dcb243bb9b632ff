import { readdir } from 'node:fs/promises';
import { listWantedColumns, type SiteOptions } from '../../engine/index.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { CrawlOptions } from '../../engine/model/site/crawl.ts';
import { lookAtFolder } from '../crawl/audit-folder.ts';
import type { AuditCommand } from './parse-audit.ts';

/** Documents judged in each column where the user names no number. */
export const defaultSample = 10;

const maxDepth = 12;
const maxHours = 6;
/** Links and attachments are asked for beside the pages, and what fails is asked for twice. */
const requestsPerPage = 3;

/** How the portal is to be crawled. */
export function planCrawl(
  command: AuditCommand,
  home: string,
  { asOf, level, system, furtherSystems, sample }: SiteOptions,
): CrawlOptions {
  const { maxPages, delayMs, concurrency, render, checksExternalLinks } = command;
  return {
    home,
    level,
    columns: listWantedColumns(level, [system, ...furtherSystems]).map(({ id }) => id),
    asOf,
    maxPages,
    maxRequests: maxPages * requestsPerPage,
    maxDepth,
    maxDurationMs: maxHours * 3_600_000,
    delayMs,
    concurrency,
    sample,
    render,
    checksExternalLinks,
    isExhaustive: false,
  };
}

/** Folders that earlier calls made for the portal, the newest last. */
async function listFolders(prefix: string): Promise<readonly string[]> {
  const names = (await readdir('.')).filter((name) => name.startsWith(prefix)).sort();
  const states = await Promise.all(names.map(lookAtFolder));
  return names.filter((_, i) => states[i] === 'crawl');
}

/** The folder of the audit: the user's, else one named after host and day; `--resume` finds the newest of the host. */
export async function chooseFolder(
  { out, resumes }: Pick<AuditCommand, 'out' | 'resumes'>,
  home: string,
  asOf: CivilDate,
): Promise<string> {
  if (out !== null) return out;
  const prefix = `mingcha-${new URL(home).host.replace(/[^\w.-]/g, '-')}-`;
  const last = resumes ? (await listFolders(prefix)).at(-1) : undefined;
  return last ?? `${prefix}${asOf}`;
}
