import { strToU8, zipSync } from 'fflate';
import type { AuditDatabase } from '../crawl/audit-database.ts';
import { engineVersion } from '../../engine/index.ts';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import { hashBytes } from '../hash-bytes.ts';
import {
  type BackupFile,
  type BackupManifest,
  backupStores,
  manifestName,
  maxBackupBytes,
  sealName,
} from './backup-manifest.ts';
import { workbenchVersion } from './migrations.ts';
import type { WorkbenchDatabase } from './workbench-database.ts';

interface Part {
  readonly file: Pick<BackupFile, 'name' | 'kind' | 'records'>;
  readonly bytes: Uint8Array;
}

/** Records in one file of a backup, so that no text grows beyond what can be held. */
const recordsOfFile = 500;

function writeLines(values: readonly unknown[]): Uint8Array {
  return strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** All records as they stand at one moment. */
async function readStores(database: WorkbenchDatabase): Promise<readonly Part[]> {
  const work = database.transaction([...backupStores, 'evidenceBytes']);
  const stores = await Promise.all(
    backupStores.map(async (kind): Promise<readonly Part[]> => {
      const values: unknown[] = await work.objectStore(kind).getAll();
      const count = Math.ceil(values.length / recordsOfFile);
      return Array.from({ length: count }, (_, i) => {
        const some = values.slice(i * recordsOfFile, (i + 1) * recordsOfFile);
        const name = `${kind}-${String(i + 1)}.ndjson`;
        return { file: { name, kind, records: some.length }, bytes: writeLines(some) };
      });
    }),
  );
  const bytes = work.objectStore('evidenceBytes');
  const [keys, values] = await Promise.all([bytes.getAllKeys(), bytes.getAll()]);
  const evidence = values.map((value, i): Part => {
    const name = `evidence/${(keys[i] ?? []).map(encodeURIComponent).join('/')}`;
    return { file: { name, kind: 'evidence-bytes', records: 1 }, bytes: value };
  });
  await work.done;
  return [...stores.flat(), ...evidence];
}

async function readAudit(audits: AuditDatabase, id: string): Promise<readonly Part[]> {
  const [audit, result, pages] = await Promise.all([
    audits.find(id),
    audits.findResult(id),
    audits.readBytes(id),
  ]);
  const steps: unknown[] = [];
  let page = 0;
  for await (const step of audits.readSteps(id)) {
    const sizeBytes = step.link === null ? null : (pages[page]?.length ?? 0);
    if (step.link !== null) page += 1;
    steps.push({ ...step, sizeBytes });
  }
  const all = new Uint8Array(await new Blob(pages.map((one) => new Uint8Array(one))).arrayBuffer());
  const folder = `audits/${encodeURIComponent(id)}`;
  return [
    {
      file: { name: `${folder}/audit.json`, kind: 'audit', records: 1 },
      bytes: strToU8(JSON.stringify({ audit, result })),
    },
    {
      file: { name: `${folder}/steps.ndjson`, kind: 'audit-steps', records: steps.length },
      bytes: writeLines(steps),
    },
    { file: { name: `${folder}/pages.bin`, kind: 'audit-pages', records: page }, bytes: all },
  ];
}

async function describeParts(parts: readonly Part[]): Promise<BackupManifest['files']> {
  return await Promise.all(
    parts.map(async ({ file, bytes }) => ({
      ...file,
      sizeBytes: bytes.length,
      sha256: await hashBytes(bytes),
    })),
  );
}

/**
 * Packs everything that the workbench keeps into one file.
 * Errors: rejects where there is more than one file can hold; `isWithPages` then has to be left off.
 */
export async function writeBackup(
  database: WorkbenchDatabase,
  audits: AuditDatabase,
  { isWithPages, madeAt }: { readonly isWithPages: boolean; readonly madeAt: Date },
  tell: (progress: ExportProgress) => void,
): Promise<Uint8Array> {
  const parts = [...(await readStores(database))];
  const listed = isWithPages ? await audits.list() : [];
  let sizeBytes = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [i, { id }] of listed.entries()) {
    tell({ step: 'reading', done: i, total: listed.length });
    const read = await readAudit(audits, id);
    sizeBytes += read.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (sizeBytes > maxBackupBytes) {
      throw new Error(
        '数据超过一个备份文件的上限（1.5 GB）。请不含网页存档再备份，存档在“全站检查”中逐个导出。',
      );
    }
    parts.push(...read);
  }
  tell({ step: 'packing', done: 0, total: 1 });
  const manifest: BackupManifest = {
    schema: 'mingcha/workbench-backup@1',
    dataVersion: workbenchVersion,
    engineVersion,
    madeAt: madeAt.toISOString(),
    files: await describeParts(parts),
  };
  const isPacked = ({ file }: Part): boolean =>
    file.kind === 'evidence-bytes' || file.kind === 'audit-pages';
  const files = parts.map(
    (part) => [part.file.name, [part.bytes, { level: isPacked(part) ? 0 : 6 }]] as const,
  );
  const described = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync(
    {
      [manifestName]: described,
      [sealName]: strToU8(`${await hashBytes(described)}\n`),
      ...Object.fromEntries(files),
    },
    { mtime: madeAt },
  );
}
