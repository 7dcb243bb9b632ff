import { chainStart } from '../../archive/chain.ts';
import type { ArchiveManifest } from '../../archive/manifest.ts';
import { builtInHolidays } from '../../engine/index.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { AuditFile } from '../../engine/model/audit-run.ts';
import type { SiteAudit } from '../../engine/model/site-audit.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { buildSiteAuditView } from '../../report/site/build-site-view.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { AuditDatabase } from './audit-database.ts';
import { readStoredArchive } from './audit-store.ts';
import { chooseTerms } from './judge-stored.ts';

const types = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  archive: 'application/zip',
} as const satisfies Readonly<Record<AuditFile, string>>;

function auditText(result: SiteAudit): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** An audit with what came of it, and where the system is found that it was judged under. */
export interface JudgedAudit {
  readonly audit: StoredAudit;
  readonly result: SiteAudit;
  readonly findSystem: (key: string) => Promise<IndicatorSystem>;
}

async function writeManifest(
  { audit, result, findSystem }: JudgedAudit,
  links: ArchiveManifest['links'],
): Promise<ArchiveManifest> {
  const { id, version } = result.checklist.system;
  const system = await findSystem(`${id}@${version}`);
  const { holidays, name, level, asOf, sample } = await chooseTerms(audit, system);
  return {
    schema: 'mingcha/archive-manifest@1',
    url: audit.url,
    terms: {
      name,
      level,
      asOf,
      sample,
      engine: result.engine,
      systems: [system],
      holidays: holidays === builtInHolidays ? null : holidays,
    },
    links,
    seal: links.at(-1)?.chain ?? chainStart,
    auditSha256: await hashBytes(new TextEncoder().encode(auditText(result))),
  };
}

/** The folder of an audit as one zip: the document, the archive, its manifest; `mingcha verify` reads it unpacked. */
async function zipArchive(database: AuditDatabase, judged: JudgedAudit): Promise<Uint8Array> {
  const { audit, result } = judged;
  const { zipSync } = await import('fflate');
  const { bytes, links } = await readStoredArchive(database, audit);
  const manifest = await writeManifest(judged, [...links]);
  const parts = bytes.map((part) => new Uint8Array(part));
  const pages = new Uint8Array(await new Blob(parts).arrayBuffer());
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const mtime = new Date(audit.updatedAt);
  // Already gzipped: stored as it is.
  return zipSync(
    {
      'audit.json': encode(auditText(result)),
      archive: {
        'pages.warc.gz': [pages, { level: 0 }],
        'manifest.json': encode(`${JSON.stringify(manifest, null, 2)}\n`),
      },
    },
    { mtime },
  );
}

async function renderBytes(
  database: AuditDatabase,
  judged: JudgedAudit,
  form: AuditFile,
): Promise<Uint8Array | string> {
  const { result } = judged;
  switch (form) {
    case 'json':
      return auditText(result);
    case 'xlsx': {
      const { renderSiteWorkbook } = await import('../../report/site/site-workbook.ts');
      return await renderSiteWorkbook(buildSiteAuditView(result));
    }
    case 'html': {
      const { renderSiteHtml } = await import('../../report/site/site-html.ts');
      return renderSiteHtml(buildSiteAuditView(result));
    }
    case 'docx': {
      const { renderSiteDocument } = await import('../../report/site/site-document.ts');
      return await renderSiteDocument(buildSiteAuditView(result));
    }
    case 'archive':
      return await zipArchive(database, judged);
  }
}

/** An audit as a file. */
export async function renderAuditFile(
  database: AuditDatabase,
  judged: JudgedAudit,
  form: AuditFile,
): Promise<Blob> {
  const bytes = await renderBytes(database, judged, form);
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  return new Blob([part], { type: types[form] });
}
