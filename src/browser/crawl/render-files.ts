import { chainStart } from '../../archive/chain.ts';
import type { ArchiveManifest } from '../../archive/manifest.ts';
import { builtInHolidays } from '../../engine/index.ts';
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

async function writeManifest(
  audit: StoredAudit,
  links: ArchiveManifest['links'],
  result: SiteAudit,
): Promise<ArchiveManifest> {
  const { system, furtherSystems, holidays, name, level, asOf, sample } = await chooseTerms(audit);
  return {
    schema: 'mingcha/archive-manifest@1',
    url: audit.url,
    terms: {
      name,
      level,
      asOf,
      sample,
      engine: result.engine,
      systems: [system, ...furtherSystems],
      holidays: holidays === builtInHolidays ? null : holidays,
    },
    links,
    seal: links.at(-1)?.chain ?? chainStart,
    auditSha256: await hashBytes(new TextEncoder().encode(auditText(result))),
  };
}

/** The folder of an audit as one zip: the document, the archive, its manifest; `mingcha verify` reads it unpacked. */
async function zipArchive(
  database: AuditDatabase,
  audit: StoredAudit,
  result: SiteAudit,
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const { bytes, links } = await readStoredArchive(database, audit);
  const manifest = await writeManifest(audit, [...links], result);
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
  audit: StoredAudit,
  result: SiteAudit,
  form: AuditFile,
): Promise<Uint8Array | string> {
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
      return await zipArchive(database, audit, result);
  }
}

/** An audit as a file. */
export async function renderAuditFile(
  database: AuditDatabase,
  audit: StoredAudit,
  result: SiteAudit,
  form: AuditFile,
): Promise<Blob> {
  const bytes = await renderBytes(database, audit, result, form);
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  return new Blob([part], { type: types[form] });
}
