import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveNames } from '../archive/open-archive.ts';

/** Names of the files in the folder of one audit. */
export const auditFiles = {
  journal: 'crawl.jsonl',
  audit: archiveNames.audit,
  pages: join(archiveNames.folder, archiveNames.pages),
  manifest: join(archiveNames.folder, archiveNames.manifest),
  /** Holds one folder for each earlier crawl of the same portal. */
  earlier: 'earlier',
} as const;

/** What lies in the folder of an audit: nothing, a crawl, or something else. */
export type FolderState = 'empty' | 'crawl' | 'foreign';

/** Looks at a folder; one that is not there is empty. */
export async function lookAtFolder(folder: string): Promise<FolderState> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return (await stat(folder).catch(() => null)) === null ? 'empty' : 'foreign';
  if (names.includes(auditFiles.journal)) return 'crawl';
  const visible = names.filter((name) => !name.startsWith('.'));
  return visible.length === 0 ? 'empty' : 'foreign';
}

/**
 * Moves everything of a finished crawl into a folder of its own, the earlier ones left where they are.
 * Shape: the new folder, relative to the audit's folder.
 */
export async function setAsideCrawl(folder: string): Promise<string> {
  await mkdir(join(folder, auditFiles.earlier), { recursive: true });
  const taken = await readdir(join(folder, auditFiles.earlier));
  const number = 1 + Math.max(0, ...taken.map((name) => Number.parseInt(name, 10) || 0));
  const place = join(auditFiles.earlier, String(number).padStart(3, '0'));
  await mkdir(join(folder, place));
  const names = (await readdir(folder)).filter((name) => name !== auditFiles.earlier);
  // The journal goes last: while it lies here, a killed move can be told and is made again.
  const ordered = [...names.filter((name) => name !== auditFiles.journal), auditFiles.journal];
  for (const name of ordered) await rename(join(folder, name), join(folder, place, name));
  return place;
}
