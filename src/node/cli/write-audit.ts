import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chainStart } from '../../archive/chain.ts';
import type { ArchiveManifest, ChainLink } from '../../archive/manifest.ts';
import { builtInHolidays, type SiteOptions } from '../../engine/index.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { hashBytes } from '../archive/open-archive.ts';
import { auditFiles } from '../crawl/audit-folder.ts';

/** Writes a file whole or not at all. */
async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/** What was written of an audit: the text of audit.json, and every file's path. */
export interface WrittenAudit {
  readonly auditText: string;
  readonly paths: readonly string[];
}

/** Puts the document of an audit into a folder, and what people read of it: page, workbook, 问题清单. */
export async function writeAudit(folder: string, audit: SiteAudit): Promise<WrittenAudit> {
  const auditText = `${JSON.stringify(audit, null, 2)}\n`;
  const { renderReports } = await import('./render-reports.ts');
  const files = new Map([[auditFiles.audit, auditText], ...(await renderReports(audit))]);
  for (const [name, content] of files) await writeWhole(join(folder, name), content);
  return { auditText, paths: [...files.keys()].map((name) => join(folder, name)) };
}

/** What seals an archive beside the audit it led to. */
export interface Sealing {
  readonly url: string;
  readonly options: SiteOptions;
  /** Day for which the pages were read. */
  readonly asOf: CivilDate;
  readonly engine: SiteAudit['engine'];
  readonly links: readonly ChainLink[];
  readonly auditText: string;
}

/** Writes the manifest that seals the archive and says how it was judged. */
export async function sealArchive(folder: string, sealing: Sealing): Promise<readonly string[]> {
  const { url, options, asOf, engine, links, auditText } = sealing;
  const { name, level, sample, system, furtherSystems, holidays } = options;
  const manifest: ArchiveManifest = {
    schema: 'mingcha/archive-manifest@1',
    url,
    terms: {
      name,
      level,
      asOf,
      sample,
      engine,
      systems: [system, ...furtherSystems],
      holidays: holidays === builtInHolidays ? null : holidays,
    },
    links: [...links],
    seal: links.at(-1)?.chain ?? chainStart,
    auditSha256: await hashBytes(new TextEncoder().encode(auditText)),
  };
  await writeWhole(join(folder, auditFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return [auditFiles.pages, auditFiles.manifest].map((name) => join(folder, name));
}
