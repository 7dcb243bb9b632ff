import { readdir } from 'node:fs/promises';
import { planCrawl } from '../../crawl/plan-crawl.ts';
import type { SiteOptions } from '../../engine/index.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { CrawlOptions } from '../../engine/model/site/crawl.ts';
import { lookAtFolder } from '../crawl/audit-folder.ts';
import type { AuditCommand } from './parse-audit.ts';

/** Documents judged in each column where the user names no number. */
export const defaultSample = 10;

/** How the portal is to be crawled. */
export function chooseCrawl(
  { maxPages, delayMs, concurrency, render, checksExternalLinks }: AuditCommand,
  home: string,
  { asOf, level, system, furtherSystems, sample }: SiteOptions,
): CrawlOptions {
  const systems = [system, ...furtherSystems];
  const pace = { maxPages, delayMs, concurrency };
  return planCrawl({ home, level, asOf, systems, sample, ...pace, render, checksExternalLinks });
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
