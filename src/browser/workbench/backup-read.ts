import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { StoredAudit } from '../../engine/model/stored-audit.ts';
import { hashBytes } from '../hash-bytes.ts';
import { StoredStep } from '../crawl/audit-database.ts';
import {
  type BackupFile,
  BackupManifest,
  type BackupStore,
  manifestName,
  maxBackupBytes,
  maxBackupFiles,
} from './backup-manifest.ts';
import { migrateRecord } from './migrations.ts';
import { recordSchemas, workbenchVersion } from './workbench-database.ts';

const BackupAudit = z.object({ audit: StoredAudit, result: SiteAudit.nullable() });
const BackupStep = StoredStep.extend({ sizeBytes: z.number().int().min(0).nullable() });

/** One audit of a backup with its steps, each with its bytes or null. */
export interface RestoredAudit extends z.infer<typeof BackupAudit> {
  readonly steps: readonly { readonly step: StoredStep; readonly bytes: Uint8Array | null }[];
}

type Records = {
  readonly [Store in BackupStore]: readonly z.infer<(typeof recordSchemas)[Store]>[];
};

/** All that a sound backup holds, parsed. */
export interface BackupContent {
  readonly manifest: BackupManifest;
  readonly records: Records;
  readonly evidenceBytes: ReadonlyMap<string, Uint8Array>;
  readonly audits: readonly RestoredAudit[];
}

const faultName = 'BackupFault';

/** Why a file is no backup that can be restored. */
function fault(reason: string): Error {
  const error = new Error(reason);
  error.name = faultName;
  return error;
}

/** Whether an error says what is wrong with a backup; its message is shown. */
export function isBackupFault(error: unknown): error is Error {
  return error instanceof Error && error.name === faultName;
}

type Files = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Files {
  let sizeBytes = 0;
  let count = 0;
  const isWithin = ({ originalSize }: { readonly originalSize: number }): boolean => {
    sizeBytes += originalSize;
    count += 1;
    if (sizeBytes > maxBackupBytes || count > maxBackupFiles) {
      throw fault('文件展开后过大，不是本程序的备份。');
    }
    return true;
  };
  try {
    return unzipSync(bytes, { filter: isWithin });
  } catch (error) {
    if (isBackupFault(error)) throw error;
    throw fault('文件不完整或已损坏，无法解开。请重新复制备份文件后再试。');
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault(`备份已损坏：${where} 不是有效的数据。`);
  }
}

function readManifest(files: Files): BackupManifest {
  const bytes = files[manifestName];
  if (bytes === undefined) throw fault('这不是工作台的备份：没有清单（manifest.json）。');
  const parsed = BackupManifest.safeParse(parseJson(strFromU8(bytes), manifestName));
  if (!parsed.success) throw fault('这不是工作台的备份：清单的格式不对。');
  const { dataVersion } = parsed.data;
  if (dataVersion > workbenchVersion) {
    throw fault(
      `备份由更新的版本制作（数据版本 ${String(dataVersion)}，本机 ${String(workbenchVersion)}）。请先更新本程序。`,
    );
  }
  return parsed.data;
}

async function checkFiles({ files: listed }: BackupManifest, files: Files): Promise<void> {
  const known = new Set([manifestName, ...listed.map(({ name }) => name)]);
  const stray = Object.keys(files).find((name) => !known.has(name));
  if (stray !== undefined) throw fault(`备份被改动过：多出文件 ${stray}。`);
  for (const { name, sha256 } of listed) {
    const bytes = files[name];
    if (bytes === undefined) throw fault(`备份不完整：缺少 ${name}。`);
    if ((await hashBytes(bytes)) !== sha256) {
      throw fault(`备份已损坏：${name} 的内容与清单不符。`);
    }
  }
}

function readLines({ name, records }: BackupFile, files: Files): readonly unknown[] {
  const lines = strFromU8(files[name] ?? new Uint8Array())
    .split('\n')
    .filter((line) => line !== '');
  if (lines.length !== records) throw fault(`备份已损坏：${name} 的条数与清单不符。`);
  return lines.map((line, i) => parseJson(line, `${name} 第 ${String(i + 1)} 行`));
}

function readStore<Store extends BackupStore>(
  store: Store,
  schema: { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<Records[Store][number]> },
  manifest: BackupManifest,
  files: Files,
): readonly Records[Store][number][] {
  return manifest.files
    .filter(({ kind }) => kind === store)
    .flatMap((file) =>
      readLines(file, files).map((line, i) => {
        const parsed = schema.safeParse(migrateRecord(store, line, manifest.dataVersion));
        if (parsed.success) return parsed.data;
        throw fault(`备份已损坏：${file.name} 第 ${String(i + 1)} 行的格式不对。`);
      }),
    );
}

function readRecords(manifest: BackupManifest, files: Files): Records {
  const schemas = recordSchemas;
  return {
    assessments: readStore('assessments', schemas.assessments, manifest, files),
    systems: readStore('systems', schemas.systems, manifest, files),
    runs: readStore('runs', schemas.runs, manifest, files),
    sheets: readStore('sheets', schemas.sheets, manifest, files),
    verdicts: readStore('verdicts', schemas.verdicts, manifest, files),
    adjudications: readStore('adjudications', schemas.adjudications, manifest, files),
    evidence: readStore('evidence', schemas.evidence, manifest, files),
  };
}

function readAudit(file: BackupFile, { files: listed }: BackupManifest, files: Files) {
  const folder = file.name.slice(0, -'audit.json'.length);
  const described = BackupAudit.safeParse(
    parseJson(strFromU8(files[file.name] ?? new Uint8Array()), file.name),
  );
  const stepFile = listed.find(({ name }) => name === `${folder}steps.ndjson`);
  const pages = files[`${folder}pages.bin`];
  if (!described.success || stepFile === undefined || pages === undefined) {
    throw fault(`备份已损坏：${file.name} 的格式不对。`);
  }
  let at = 0;
  const steps = readLines(stepFile, files).map((line, i) => {
    const parsed = BackupStep.safeParse(line);
    if (!parsed.success) {
      throw fault(`备份已损坏：${stepFile.name} 第 ${String(i + 1)} 行的格式不对。`);
    }
    const { sizeBytes, ...step } = parsed.data;
    if (sizeBytes === null) return { step, bytes: null };
    const bytes = pages.slice(at, at + sizeBytes);
    at += sizeBytes;
    return { step, bytes };
  });
  if (at !== pages.length) throw fault(`备份已损坏：${folder}pages.bin 的长度不对。`);
  return { ...described.data, steps };
}

/** Reads a backup and checks all of it. Errors: one that `isBackupFault` knows, with the reason; nothing was written by then. */
export async function readBackup(bytes: Uint8Array): Promise<BackupContent> {
  const files = unpack(bytes);
  const manifest = readManifest(files);
  await checkFiles(manifest, files);
  const evidence = manifest.files.filter(({ kind }) => kind === 'evidence-bytes');
  return {
    manifest,
    records: readRecords(manifest, files),
    evidenceBytes: new Map(
      evidence.map(({ name }) => [name, files[name] ?? new Uint8Array()] as const),
    ),
    audits: manifest.files
      .filter(({ kind }) => kind === 'audit')
      .map((file) => readAudit(file, manifest, files)),
  };
}
